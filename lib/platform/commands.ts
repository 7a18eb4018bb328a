import { browser } from 'wxt/browser';

/** Calls `listener` with the tab in front when the keyboard command is pressed; pressing it grants activeTab. */
export function onCommand(name: string, listener: (tabId: number) => void): void {
  browser.commands.onCommand.addListener((command, tab) => {
    if (command === name && tab?.id !== undefined) listener(tab.id);
  });
}

/** The keys of a command as the browser has them now, "Alt+Shift+S"; `undefined` while none are set. */
export async function shortcutOf(name: string): Promise<string | undefined> {
  const commands = await browser.commands.getAll();
  return commands.find((command) => command.name === name)?.shortcut || undefined;
}

import { browser } from 'wxt/browser';

/** Calls `listener` with the tab in front when the keyboard command is pressed; pressing it grants activeTab. */
export function onCommand(name: string, listener: (tabId: number) => void): void {
  browser.commands.onCommand.addListener((command, tab) => {
    if (command === name && tab?.id !== undefined) listener(tab.id);
  });
}

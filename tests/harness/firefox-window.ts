import type { Page } from 'puppeteer-core';
import { EXTENSION_ID, type FirefoxWithExtension } from './firefox';

// WebDriver has no verb for Firefox's own buttons and keys. With --remote-allow-system-access it may
// run script in the browser's window, and so the very code that a press on the button runs.

/** WebDriver BiDi as puppeteer speaks it underneath: its own calls know no browser window. */
interface BidiConnection {
  send(method: string, params: object): Promise<{ result: unknown }>;
}

const SLOWEST_MS = 15_000;
/** A popup that is not there yet may still be opening: another press would close it. */
const OPENING_MS = 3000;

/** Calls a function, given as source text, in the browser's own window. */
async function inBrowserWindow({ browser }: FirefoxWithExtension, source: string, ...args: string[]): Promise<unknown> {
  const { connection } = browser as unknown as { connection: BidiConnection };
  const tree = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
  const [window] = (tree.result as { contexts: { context: string }[] }).contexts;
  const { result } = await connection.send('script.callFunction', {
    target: { context: window?.context },
    awaitPromise: true,
    functionDeclaration: source,
    arguments: args.map((value) => ({ type: 'string', value })),
  });
  const { result: value, exceptionDetails } = result as { result?: { value?: unknown }; exceptionDetails?: { text: string } };
  if (exceptionDetails) throw new Error(`In Firefox's window: ${exceptionDetails.text}`);
  return value?.value;
}

const PRESS_BUTTON = `async (id) => {
  const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
  const { extension } = WebExtensionPolicy.getByID(id);
  await ExtensionParent.apiManager.global.browserActionFor(extension).triggerAction(window);
}`;

const PRESS_KEYS = `() => {
  document.querySelector('keyset[id^=ext-keyset] key').dispatchEvent(new Event('command', { bubbles: true }));
}`;

const CLOSE_POPUP = `() => document.querySelector('.webextension-popup-browser')?.closest('panel')?.hidePopup()`;

/**
 * Runs the body of an async function in the popup and brings back the text it returns; "closed"
 * when there is no popup. A popup that goes away while it is asked never answers.
 */
const ASK_POPUP = `(body) => new Promise((resolve) => {
  const popup = document.querySelector('.webextension-popup-browser');
  if (!popup) return resolve('closed');
  setTimeout(() => resolve(''), 2000);
  const take = ({ data }) => {
    popup.messageManager.removeMessageListener('countercheck:answer', take);
    resolve(data);
  };
  popup.messageManager.addMessageListener('countercheck:answer', take);
  const script = '(async () => { const { document } = content; const run = async () => {' + body + '};'
    + 'sendAsyncMessage("countercheck:answer", String((await run().catch(() => "")) ?? "")); })()';
  popup.messageManager.loadFrameScript('data:text/javascript;charset=utf-8,' + encodeURIComponent(script), false);
})`;

/** The real popup in its panel. WebDriver cannot drive it as a page, so it takes script as text. */
export interface FirefoxPopup {
  /** Runs the body of an async function in the popup until it returns a text; `document` is the popup's. */
  until(body: string): Promise<string>;
  /** Presses what a selector finds, once it is there, with a press the browser takes for a person's. */
  press(selector: string): Promise<void>;
  close(): Promise<void>;
}

/** `content` is the popup's window, and the script may do what the browser's own code may. */
const pressIn = (selector: string): string => `
  const found = document.querySelector(${JSON.stringify(selector)});
  if (!found) return '';
  found.scrollIntoView({ block: 'center' });
  const { x, y, width, height } = found.getBoundingClientRect();
  for (const type of ['mousedown', 'mouseup']) {
    // The older name of the same; the newer came in 2026.
    if (content.synthesizeMouseEvent) content.synthesizeMouseEvent(type, x + width / 2, y + height / 2, { button: 0, clickCount: 1 });
    else content.windowUtils.sendMouseEvent(type, x + width / 2, y + height / 2, 0, 1, 0);
  }
  return 'pressed';`;

/** Presses the toolbar button over a tab: activeTab is granted, and the popup opens. */
export async function pressToolbarButton(firefox: FirefoxWithExtension, page: Page): Promise<FirefoxPopup> {
  await page.bringToFront();
  await inBrowserWindow(firefox, PRESS_BUTTON, EXTENSION_ID);
  let pressedAt = Date.now();
  const popup: FirefoxPopup = {
    async until(body) {
      const deadline = Date.now() + SLOWEST_MS;
      while (Date.now() < deadline) {
        const answer = await inBrowserWindow(firefox, ASK_POPUP, body);
        // Firefox closes a popup that loses the focus, as happens on a busy machine.
        if (answer === 'closed' && Date.now() - pressedAt > OPENING_MS) {
          pressedAt = Date.now();
          await inBrowserWindow(firefox, PRESS_BUTTON, EXTENSION_ID);
        } else if (answer !== 'closed' && typeof answer === 'string' && answer !== '') return answer;
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
      throw new Error(`The popup did not get there: ${body}`);
    },
    press: async (selector) => void (await popup.until(pressIn(selector))),
    close: async () => void (await inBrowserWindow(firefox, CLOSE_POPUP)),
  };
  return popup;
}

/** Presses the keys of the extension's command over a tab, as Firefox's own key binding does. */
export async function pressCommand(firefox: FirefoxWithExtension, page: Page): Promise<void> {
  await page.bringToFront();
  await inBrowserWindow(firefox, PRESS_KEYS);
}

import { type Browser, launch, type Page } from 'puppeteer-core';
import { findFirefox } from '../../scripts/browsers';
import { requireExtension } from './built-extension';
import type { SamplePortals } from './sample-portals';

export interface FirefoxOptions {
  /** Folder of the built extension, e.g. .output/firefox-mv3. */
  extensionDir: string;
  portals: SamplePortals;
  headless?: boolean;
}

/** As in the manifest's browser_specific_settings. */
const EXTENSION_ID = 'countercheck@countercheck.invalid';

/** The id extension pages get in this profile: Firefox picks a new one each time unless it is told. */
const PAGES_ID = '6f0c2c52-9d3a-4b7e-8f41-52b1c7d0a9e3';

export interface FirefoxWithExtension {
  browser: Browser;
  /** `moz-extension://<uuid>/` + path. */
  url(path: string): string;
  close(): Promise<void>;
}

/** Sends every request to the sample portals' own proxy, and keeps the browser from calling home. */
function preferences(portals: SamplePortals): Record<string, unknown> {
  return {
    'network.proxy.type': 1,
    'network.proxy.http': '127.0.0.1',
    'network.proxy.http_port': portals.httpPort,
    'network.proxy.ssl': '127.0.0.1',
    'network.proxy.ssl_port': portals.httpPort,
    'network.proxy.no_proxies_on': '',
    'network.captive-portal-service.enabled': false,
    'network.connectivity-service.enabled': false,
    'dom.security.https_first': false,
    'dom.security.https_first_schemeless': false,
    // The popup stands behind the page's tab, where timers and frames otherwise come once a second or later.
    'dom.min_background_timeout_value': 4,
    'dom.timeout.enable_budget_timer_throttling': false,
    'layout.throttled_frame_rate': 60,
    'extensions.webextensions.uuids': JSON.stringify({ [EXTENSION_ID]: PAGES_ID }),
  };
}

/** Launches Firefox with the extension installed for the session; only the sample portals can be reached. */
export async function launchFirefox({ extensionDir, portals, headless = true }: FirefoxOptions): Promise<FirefoxWithExtension> {
  requireExtension(extensionDir);
  const executablePath = findFirefox();
  if (executablePath === undefined) throw new Error('No Firefox found; set FIREFOX_PATH.');
  const browser = await launch({
    browser: 'firefox',
    executablePath,
    headless,
    acceptInsecureCerts: true,
    // Without it WebDriver may not open the extension's own pages.
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: preferences(portals),
  });
  await browser.installExtension(extensionDir);
  return { browser, url: (path) => `moz-extension://${PAGES_ID}/${path}`, close: () => browser.close() };
}

const SLOWEST_PAGE_MS = 10_000;

async function arrived(page: Page, address: string): Promise<boolean> {
  try {
    return await page.evaluate((href) => location.href === href && document.readyState === 'complete', address);
  } catch {
    // Asked while one document gave way to the next.
    return false;
  }
}

/**
 * Opens an extension page in a tab; behind `front`, where given, so that the popup takes that tab
 * for its own: WebDriver cannot press the toolbar button of Firefox.
 */
export async function firefoxPage({ browser, url }: FirefoxWithExtension, path: string, front?: Page): Promise<Page> {
  const page = await browser.newPage();
  await front?.bringToFront();
  // The load events of extension pages do not reach WebDriver: waiting for them would never end.
  void page.goto(url(path), { timeout: SLOWEST_PAGE_MS }).catch(() => undefined);
  const deadline = Date.now() + SLOWEST_PAGE_MS;
  while (!(await arrived(page, url(path)))) {
    if (Date.now() > deadline) throw new Error(`Firefox did not open ${url(path)}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return page;
}

/** WebDriver BiDi as puppeteer speaks it underneath: its own calls know no browser window. */
interface BidiConnection {
  send(method: string, params: object): Promise<{ result: unknown }>;
}

/** Runs in the browser's own window: what a click on the toolbar button runs as well. */
const PRESS = `async (id) => {
  const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
  const { extension } = WebExtensionPolicy.getByID(id);
  await ExtensionParent.apiManager.global.browserActionFor(extension).triggerAction(window);
}`;

/** Presses the toolbar button over a tab: activeTab is granted, and the popup opens in its panel. */
export async function pressToolbarButton({ browser }: FirefoxWithExtension, page: Page): Promise<void> {
  await page.bringToFront();
  const { connection } = browser as unknown as { connection: BidiConnection };
  const tree = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
  const [window] = (tree.result as { contexts: { context: string }[] }).contexts;
  const { result } = await connection.send('script.callFunction', {
    target: { context: window?.context },
    awaitPromise: true,
    functionDeclaration: PRESS,
    arguments: [{ type: 'string', value: EXTENSION_ID }],
  });
  const { type, exceptionDetails } = result as { type: string; exceptionDetails?: { text: string } };
  if (type !== 'success') throw new Error(`Firefox's toolbar button could not be pressed: ${exceptionDetails?.text}`);
}

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
export const EXTENSION_ID = 'countercheck@countercheck.invalid';

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
    // No tool presses the browser's own question; here it is answered with yes.
    'extensions.webextOptionalPermissionPrompts': false,
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

/** Opens an extension page in a tab. */
export async function firefoxPage({ browser, url }: FirefoxWithExtension, path: string): Promise<Page> {
  const page = await browser.newPage();
  // The load events of extension pages do not reach WebDriver: waiting for them would never end.
  void page.goto(url(path), { timeout: SLOWEST_PAGE_MS }).catch(() => undefined);
  const deadline = Date.now() + SLOWEST_PAGE_MS;
  while (!(await arrived(page, url(path)))) {
    if (Date.now() > deadline) throw new Error(`Firefox did not open ${url(path)}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return page;
}

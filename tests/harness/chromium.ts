import { type Browser, type Extension, launch, type Page } from 'puppeteer-core';
import { findChromium } from '../../scripts/browsers';
import { requireExtension } from './built-extension';
import { resolverRules, type SamplePortals } from './sample-portals';

export interface ChromiumOptions {
  /** Folder of the built extension, e.g. .output/chrome-mv3. */
  extensionDir: string;
  portals: SamplePortals;
  headless?: boolean;
  /** Keeps the profile between launches; without it every launch starts empty. */
  userDataDir?: string;
  /** Loads the extension by the command line: only so does Chromium keep from launch to launch what the user granted to an unpacked one. */
  byCommandLine?: boolean;
  /** Where downloads go, without asking. */
  downloadDir?: string;
  windowSize?: { width: number; height: number };
  args?: readonly string[];
}

const QUIET = [
  '--disable-background-networking', '--no-first-run', '--no-default-browser-check', '--disable-component-update',
  '--disable-sync', '--disable-default-apps', '--disable-search-engine-choice-screen', '--lang=en-US',
];

/** A running Chromium with the unmodified extension and the sample portals under their real names. */
export interface ExtensionBrowser {
  browser: Browser;
  extension: Extension;
  /** `chrome-extension://<id>/` + path. */
  url(path: string): string;
  close(): Promise<void>;
}

const SLOWEST_START_MS = 15_000;

/** The one extension, once the browser knows it. */
async function installed(browser: Browser): Promise<Extension> {
  const deadline = Date.now() + SLOWEST_START_MS;
  while (Date.now() < deadline) {
    const [extension] = [...(await browser.extensions()).values()];
    if (extension) return extension;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('The browser did not load the extension. Is it Chromium, Edge or Chrome for Testing, and was it built?');
}

function argumentsOf({ extensionDir, portals, byCommandLine, args = [] }: ChromiumOptions, { width, height }: { width: number; height: number }): string[] {
  return [
    ...QUIET,
    // Root has no sandbox to enter; everybody else keeps it.
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    `--window-size=${width},${height}`,
    `--host-resolver-rules=${resolverRules(portals)}`,
    `--ignore-certificate-errors-spki-list=${portals.spki}`,
    ...(byCommandLine ? [`--load-extension=${extensionDir}`, '--disable-features=DisableLoadExtensionCommandLineSwitch'] : []),
    ...args,
  ];
}

/** Launches Chromium with the extension loaded; only the sample portals can be reached. */
export async function launchChromium(options: ChromiumOptions): Promise<ExtensionBrowser> {
  const { extensionDir, headless = true, userDataDir, byCommandLine, downloadDir, windowSize = { width: 1280, height: 900 } } = options;
  requireExtension(extensionDir);
  const executablePath = findChromium();
  if (executablePath === undefined) throw new Error('No Chromium found; set CHROME_PATH.');
  const browser = await launch({
    executablePath,
    headless,
    pipe: true,
    // With a window a person presses Ctrl+C, and start and dev end in order by themselves.
    handleSIGINT: headless,
    userDataDir,
    enableExtensions: byCommandLine ? true : [extensionDir],
    ...(downloadDir !== undefined && { downloadBehavior: { policy: 'allow', downloadPath: downloadDir } as const }),
    defaultViewport: headless ? windowSize : null,
    args: argumentsOf(options, windowSize),
  });
  const extension = await installed(browser);
  return { browser, extension, url: (path) => `chrome-extension://${extension.id}/${path}`, close: () => browser.close() };
}

/** Opens an extension page in a tab of its own and waits until it has loaded. */
export async function extensionPage({ browser, url }: ExtensionBrowser, path: string): Promise<Page> {
  const page = await browser.newPage();
  await page.goto(url(path));
  return page;
}

/** Clicks the toolbar button over a tab, as a person would: the popup opens and activeTab is granted. */
export async function openPopup({ browser, extension, url }: ExtensionBrowser, page: Page): Promise<Page> {
  await page.bringToFront();
  const opened = browser.waitForTarget((target) => target.url().startsWith(url('popup.html')), { timeout: 10_000 });
  await page.triggerExtensionAction(extension);
  const popup = await (await opened).asPage();
  return popup;
}

/** The part of the API of the browser's own extensions page that is asked for here. */
declare const chrome: { developerPrivate: { addHostPermission(extension: string, host: string): Promise<void> } };

/**
 * Grants a host to the extension on the browser's own extensions page, ahead of the question: the
 * extension's `permissions.request` is then answered with yes and no prompt, which no tool can press.
 */
export async function grantHost({ browser, extension }: ExtensionBrowser, pattern: string): Promise<void> {
  const page = await browser.newPage();
  await page.goto('chrome://extensions');
  await page.evaluate((id, host) => chrome.developerPrivate.addHostPermission(id, host), extension.id, pattern);
  await page.close();
}

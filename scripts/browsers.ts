import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

type Found = string | undefined;

const { env, platform } = process;
const WINDOWS_ROOTS = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter((root) => root !== undefined);

function isRunnable(path: string): boolean {
  try {
    accessSync(path, platform === 'win32' ? constants.F_OK : constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

const onPath = (names: readonly string[]): string[] =>
  names.flatMap((name) => (env.PATH ?? '').split(delimiter).map((folder) => join(folder, name)));

/** Places by system: names looked up in PATH on Linux, full paths elsewhere. */
function places(which: { linux: string[]; mac: string[]; windows: string[] }): string[] {
  if (platform === 'win32') return WINDOWS_ROOTS.flatMap((root) => which.windows.map((path) => join(root, path)));
  if (platform === 'darwin') return which.mac.flatMap((path) => [`/Applications/${path}`, join(env.HOME ?? '', 'Applications', path)]);
  return onPath(which.linux);
}

/** A path given in the environment is used or refused by name, never passed over in silence. */
function fromEnvironment(name: string): Found {
  const path = env[name];
  if (path === undefined || path === '') return undefined;
  if (isRunnable(path)) return path;
  throw new Error(`${name} is "${path}", which is not a program that can be run. Correct it or unset it.`);
}

/**
 * A Chromium that loads unpacked extensions from the command line: CHROME_PATH, else Chromium,
 * Chrome for Testing or Edge in the usual places. Branded Chrome is left out on purpose: since
 * version 137 it ignores --load-extension.
 */
export function findChromium(): Found {
  const usual = places({
    linux: ['chromium', 'chromium-browser', 'chrome-for-testing', 'microsoft-edge', 'microsoft-edge-stable'],
    mac: [
      'Chromium.app/Contents/MacOS/Chromium',
      'Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
      'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    ],
    windows: ['Chromium/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe'],
  });
  return fromEnvironment('CHROME_PATH') ?? usual.find(isRunnable);
}

/** Firefox 140 or later (ESR too): FIREFOX_PATH, else the usual places. */
export function findFirefox(): Found {
  const usual = places({
    linux: ['firefox-esr', 'firefox'],
    mac: ['Firefox.app/Contents/MacOS/firefox'],
    windows: ['Mozilla Firefox/firefox.exe'],
  });
  return fromEnvironment('FIREFOX_PATH') ?? usual.find(isRunnable);
}

export interface Browsers {
  chromium: string;
  firefox: string;
}

/** Without fc-list there is no font set-up at all, so no Chinese font either. */
const hasCjkFont = (): boolean => {
  const listed = spawnSync('fc-list', [':lang=zh', 'family'], { encoding: 'utf8' });
  return listed.status === 0 && listed.stdout.trim() !== '';
};

function aptInstall(packages: readonly string[]): void {
  console.log(`Installing ${packages.join(', ')} with apt-get (running as root on Debian/Ubuntu)…`);
  const options = { stdio: 'inherit', env: { ...env, DEBIAN_FRONTEND: 'noninteractive' } } as const;
  spawnSync('apt-get', ['update', '-qq'], options);
  spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], options);
}

const canApt = (): boolean => platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');

/** What to install and how, for the system at hand. */
function advice(missing: readonly ('Chromium' | 'Firefox')[]): string {
  const how: Partial<Record<NodeJS.Platform, Record<'Chromium' | 'Firefox', string>>> = {
    linux: { Chromium: 'sudo apt-get install chromium (or your distribution\'s package)', Firefox: 'sudo apt-get install firefox-esr (or your distribution\'s package)' },
    darwin: { Chromium: 'brew install --cask chromium, or Microsoft Edge', Firefox: 'brew install --cask firefox' },
    win32: { Chromium: 'Microsoft Edge is enough: winget install Microsoft.Edge', Firefox: 'winget install Mozilla.Firefox' },
  };
  const lines = missing.map((name) => `  ${name}: ${how[platform]?.[name] ?? 'install it'}; or set ${name === 'Chromium' ? 'CHROME_PATH' : 'FIREFOX_PATH'} to the program`);
  return [`Not found: ${missing.join(' and ')}.`, ...lines, 'Google Chrome cannot be used: since version 137 it loads no unpacked extensions from the command line.'].join('\n');
}

/**
 * The browsers a command needs. With `install`, root on Debian/Ubuntu gets what is missing from
 * apt-get, a Chinese font included. Throws with what to install, and how, when one is still missing.
 */
export function ensureBrowsers({ install, needs = ['Chromium', 'Firefox'] }: { install: boolean; needs?: readonly ('Chromium' | 'Firefox')[] }): Browsers {
  const find = { Chromium: findChromium, Firefox: findFirefox };
  const missing = (): ('Chromium' | 'Firefox')[] => needs.filter((name) => find[name]() === undefined);
  const debian = { Chromium: 'chromium', Firefox: 'firefox-esr' };
  if (install && canApt()) {
    const packages = [...missing().map((name) => debian[name]), ...(hasCjkFont() ? [] : ['fonts-noto-cjk'])];
    if (packages.length > 0) aptInstall(packages);
  }
  if (missing().length > 0) throw new Error(advice(missing()));
  return { chromium: findChromium() ?? '', firefox: findFirefox() ?? '' };
}

/** `node scripts/run.mjs scripts/browsers.ts [--install]`: says which browsers the tests will use. */
export default async function browsers(args: readonly string[]): Promise<number> {
  try {
    const { chromium, firefox } = ensureBrowsers({ install: args.includes('--install') });
    console.log(`Chromium: ${chromium}\nFirefox: ${firefox}`);
    return 0;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return 1;
  }
}

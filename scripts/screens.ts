import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type Browser, launch } from 'puppeteer-core';
import { createServer, type ViteDevServer } from 'vite';
import { type Shot, shots } from '../tests/screens/shots';
import { findChromium } from './browsers';

const ROOT = resolve(import.meta.dirname, '..');
const USAGE = 'npm run screens [-- FOLDER [FILTER]]   pictures of every screen in every state, language and theme; FILTER is part of a name';
/** Time for fonts and pictures to be drawn after the last step. */
const SETTLE_MS = 250;

/** Serves tests/screens: the real screens over the real store, with a stand-in for the worker. */
async function serve(): Promise<{ server: ViteDevServer; origin: string }> {
  const root = join(ROOT, 'tests', 'screens');
  const server = await createServer({
    configFile: false, root, logLevel: 'error', cacheDir: join(ROOT, 'node_modules', '.vite-screens'),
    server: { host: '127.0.0.1', port: 0, fs: { allow: [ROOT] }, hmr: false, watch: null },
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  });
  await server.listen();
  const address = server.httpServer?.address();
  if (address === null || typeof address !== 'object') throw new Error('The screens could not be served on 127.0.0.1.');
  return { server, origin: `http://127.0.0.1:${address.port}` };
}

async function take(browser: Browser, origin: string, folder: string, shot: Shot): Promise<void> {
  const page = await browser.newPage();
  page.on('pageerror', (error) => console.error(shot.name, String(error)));
  page.on('console', (message) => message.type() === 'error' && console.error(shot.name, message.text()));
  await page.setViewport({ width: shot.width, height: shot.height, deviceScaleFactor: 1.5 });
  await page.goto(`${origin}/${shot.path}`);
  await page.waitForSelector('[data-testid], main');
  for (const step of shot.steps ?? []) await step(page);
  await new Promise((done) => setTimeout(done, SETTLE_MS));
  await page.screenshot({ path: join(folder, `${shot.name}.png`), fullPage: shot.fullPage ?? false });
  await page.close();
}

/** Takes the pictures; a screen that cannot be shown is named, the others are still taken. */
export default async function main([folder = 'artifacts/screens', filter = '', ...rest]: string[]): Promise<number> {
  const executablePath = findChromium();
  if (rest.length > 0 || executablePath === undefined) {
    console.error(executablePath === undefined ? 'No Chromium found; set CHROME_PATH.' : USAGE);
    return 2;
  }
  mkdirSync(folder, { recursive: true });
  const { server, origin } = await serve();
  const browser = await launch({ executablePath, headless: true, args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] });
  let failed = 0;
  for (const shot of shots.filter(({ name }) => name.includes(filter))) {
    await take(browser, origin, folder, shot).catch((error: unknown) => {
      failed += 1;
      console.error(`${shot.name}: ${String(error)}`);
    });
  }
  await browser.close();
  await server.close();
  return failed === 0 ? 0 : 1;
}

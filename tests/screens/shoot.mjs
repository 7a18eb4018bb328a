// Pictures of every screen in every state, language and theme, without the worker:
//   node tests/screens/shoot.mjs FOLDER [FILTER]
// The pages are served on 127.0.0.1; FILTER is part of a picture's name.
import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { launch } from 'puppeteer-core';
import { createServer } from 'vite';
import { shots } from './shots.mjs';

const [folder, filter = ''] = process.argv.slice(2);
if (folder === undefined) throw new Error('Say which folder the pictures go to: node tests/screens/shoot.mjs FOLDER [FILTER]');
mkdirSync(folder, { recursive: true });

const root = import.meta.dirname;
const server = await createServer({
  configFile: false, root, logLevel: 'error', cacheDir: resolve(root, '../../node_modules/.vite-screens'),
  server: { host: '127.0.0.1', port: 0, fs: { allow: [resolve(root, '../..')] }, hmr: false, watch: null },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
});
await server.listen();
const { port } = server.httpServer.address();
const browser = await launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', headless: true, args: ['--no-sandbox', '--disable-background-networking', '--no-first-run'] });

for (const shot of shots.filter(({ name }) => name.includes(filter))) {
  const page = await browser.newPage();
  page.on('pageerror', (error) => console.error(shot.name, error.message));
  page.on('console', (message) => message.type() === 'error' && console.error(shot.name, message.text()));
  await page.setViewport({ width: shot.width, height: shot.height, deviceScaleFactor: 1.5 });
  await page.goto(`http://127.0.0.1:${port}/${shot.path}`);
  await page.waitForSelector('[data-testid], main', { timeout: 30_000 });
  for (const step of shot.steps ?? []) await step(page);
  await page.evaluate(() => new Promise((done) => setTimeout(done, 250)));
  await page.screenshot({ path: resolve(folder, `${shot.name}.png`), fullPage: shot.fullPage ?? false });
  await page.close();
}
await browser.close();
await server.close();

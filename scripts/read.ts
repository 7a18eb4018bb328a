import { readFileSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { basename, dirname, extname, join, resolve, sep } from 'node:path';
import { launch, type Browser, type Page } from 'puppeteer-core';
import { build } from 'vite';
import type { FrameReading } from '../lib/domain/reading';
import { fields } from '../lib/fields/registry';
import { judgeHost } from '../lib/portals/official-host';
import { findChromium } from './browsers';

const USAGE = 'Usage: npm run --silent read -- [--url ORIGINAL_URL] FILE.html…';
const MAX_BYTES = 20_000_000;
const LOAD_TIMEOUT = 20_000;

/**
 * Reads saved pages with the extension's own reader in headless Chromium and prints one JSON line
 * per file. Exit code 0; 1 when a file could not be read (the others still are); 2 for bad usage.
 */
export default async function main(args: string[]): Promise<number> {
  const parsed = parseArguments(args);
  if (parsed === undefined) return fail(USAGE, 2);
  const executablePath = findChromium();
  if (executablePath === undefined) return fail('No Chromium found. Install it (Debian: apt-get install chromium), or set CHROME_PATH to the program.', 1);
  const files = parsed.files.map((file) => ({ file, problem: problemOf(file) }));
  for (const { problem } of files) if (problem !== undefined) console.error(problem);
  const readable = files.filter(({ problem }) => problem === undefined).map(({ file }) => file);
  const failed = readable.length === 0 ? 0 : await readFiles(readable, parsed.url, executablePath);
  return failed > 0 || readable.length < files.length ? 1 : 0;
}

function fail(message: string, code: number): number {
  console.error(message);
  return code;
}

function parseArguments(args: string[]): { files: string[]; url: string | undefined } | undefined {
  const files: string[] = [];
  let url: string | undefined;
  for (let at = 0; at < args.length; at += 1) {
    const arg = args[at] as string;
    if (arg === '--url') url = args[(at += 1)] ?? '';
    else if (arg.startsWith('--')) return undefined;
    else files.push(arg);
  }
  const bad = files.length === 0 || (url !== undefined && !URL.canParse(url));
  return bad ? undefined : { files, url };
}

/** Why a file cannot be read, with the remedy; `undefined` when it can. */
function problemOf(file: string): string | undefined {
  const stats = statSync(file, { throwIfNoEntry: false });
  if (stats === undefined) return `${file}: no such file. Check the path.`;
  if (stats.isDirectory()) return `${file}: is a folder. Name the saved pages in it, e.g. ${join(file, '*.html')}.`;
  if (stats.size === 0) return `${file}: is empty. Save the page again.`;
  if (stats.size > MAX_BYTES) return `${file}: has ${Math.round(stats.size / 1e6)} MB, more than the ${MAX_BYTES / 1e6} MB a page may have. Save the page without its images.`;
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(file));
    return undefined;
  } catch (error) {
    if (error instanceof TypeError) return `${file}: is not UTF-8 text. Save it as UTF-8, or convert it (iconv -f GB18030 -t UTF-8).`;
    return `${file}: cannot be opened (${(error as Error).message}).`;
  }
}

async function readFiles(files: readonly string[], url: string | undefined, executablePath: string): Promise<number> {
  const server = await serveFolders(files.map((file) => dirname(resolve(file))));
  const script = await readerScript();
  const browser = await openBrowser(executablePath);
  try {
    let failed = 0;
    let page = await openPage(browser);
    for (const [index, file] of files.entries()) {
      const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}/${index}/`;
      if (await readFile(page, { file, address: origin + encodeURIComponent(basename(file)), url, script })) continue;
      failed += 1;
      // A page that hangs would take the next ones with it.
      page = await openPage(browser);
    }
    return failed;
  } finally {
    await browser.close();
    server.close();
  }
}

/** No host but this machine can be reached: a saved page must not call home. */
function openBrowser(executablePath: string): Promise<Browser> {
  const args = ['--no-sandbox', '--disable-background-networking', '--no-first-run', '--disable-component-update', '--disable-sync', '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1'];
  return launch({ executablePath, headless: true, pipe: true, args });
}

async function openPage(browser: Browser): Promise<Page> {
  const page = await browser.newPage();
  await page.setJavaScriptEnabled(false);
  return page;
}

interface Job {
  file: string;
  address: string;
  url: string | undefined;
  script: string;
}

/** Reads one file and prints its line; `false`, with the reason on stderr, when that failed. */
async function readFile(page: Page, job: Job): Promise<boolean> {
  try {
    await page.goto(job.address, { waitUntil: 'load', timeout: LOAD_TIMEOUT });
    const call = `(() => { ${job.script}; return pageReader.read(${JSON.stringify(job.url ?? job.address)}); })()`;
    const { reading, ms } = (await page.evaluate(call)) as { reading: FrameReading; ms: number };
    console.log(JSON.stringify(reportOf(job, reading, ms)));
    return true;
  } catch (error) {
    console.error(`${job.file}: could not be read (${(error as Error).message.split('\n')[0]}). Open it in a browser to see whether it is a page.`);
    return false;
  }
}

function reportOf({ file, url }: Job, reading: FrameReading, ms: number): object {
  const asOf = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(new Date());
  const parsedValue = (field: string, raw: string): unknown => {
    const parsed = fields.get(field)?.parse(raw, asOf);
    return parsed?.ok === true ? parsed.value : null;
  };
  return {
    file,
    state: reading.state,
    ...(reading.stateText === undefined ? {} : { stateText: reading.stateText }),
    official: url === undefined ? null : judgeHost(url),
    pairs: reading.pairs.map(({ label, value, state }) => ({ label, value, state })),
    subjects: reading.subjects.map(({ readings }) => ({
      readings: readings.map(({ field, raw, state }) => ({ field, raw, value: state === 'shown' ? parsedValue(field, raw) : null, state })),
    })),
    ms,
    ...(reading.stoppedEarly === undefined ? {} : { stoppedEarly: reading.stoppedEarly }),
  };
}

const TYPES: Readonly<Record<string, string>> = { '.html': 'text/html; charset=utf-8', '.htm': 'text/html; charset=utf-8', '.css': 'text/css; charset=utf-8', '.svg': 'image/svg+xml' };

/** Serves each folder under its index, on this machine only. */
function serveFolders(folders: readonly string[]): Promise<Server> {
  const server = createServer((request, response) => {
    const [, index, ...rest] = decodeURIComponent(new URL(request.url ?? '/', 'http://127.0.0.1').pathname).split('/');
    const folder = folders[Number(index)] ?? '';
    const path = resolve(folder, rest.join('/'));
    const inside = folder !== '' && path.startsWith(folder + sep) && statSync(path, { throwIfNoEntry: false })?.isFile() === true;
    if (!inside) return response.writeHead(404).end();
    response.writeHead(200, { 'content-type': TYPES[extname(path).toLowerCase()] ?? 'application/octet-stream' });
    return response.end(readFileSync(path));
  });
  return new Promise((done) => server.listen(0, '127.0.0.1', () => done(server)));
}

/** The reader as one script, built by the project's own Vite. */
async function readerScript(): Promise<string> {
  const entry = resolve(import.meta.dirname, 'read-in-page.ts');
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, minify: false, lib: { entry, formats: ['iife'], name: 'pageReader' } },
  });
  const output = (Array.isArray(built) ? built[0] : built) as { output: { code?: string }[] };
  return output.output[0]?.code ?? '';
}

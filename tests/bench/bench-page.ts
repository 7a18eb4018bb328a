import { resolve } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import { build } from 'vite';

/** Answered from here, with headers that give scripts a clock of 5 µs. */
const BENCH_URL = 'https://bench.countercheck.invalid/';
const HEADERS = { 'cross-origin-opener-policy': 'same-origin', 'cross-origin-embedder-policy': 'require-corp' };

type InPage = typeof import('./in-page/passes');

/** A page with the passes of the bench in it. */
export interface BenchPage {
  page: Page;
  call<K extends keyof InPage>(name: K, ...args: Parameters<InPage[K]>): Promise<ReturnType<InPage[K]>>;
}

/** Opens an empty page that can reach nothing, with the bench's passes loaded. */
export async function openBenchPage(browser: Browser): Promise<BenchPage> {
  const page = await browser.newPage();
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    if (request.url() === BENCH_URL) void request.respond({ headers: HEADERS, contentType: 'text/html', body: '<!DOCTYPE html><title>bench</title>' });
    else void request.abort();
  });
  await page.goto(BENCH_URL);
  await page.evaluate(await passesScript());
  return {
    page,
    call: (name, ...args) => page.evaluate((called, given) => (globalThis as never as { bench: Record<string, (...all: unknown[]) => unknown> }).bench[called]!(...given), name, args) as never,
  };
}

async function passesScript(): Promise<string> {
  const entry = resolve(import.meta.dirname, 'in-page/passes.ts');
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, minify: true, lib: { entry, formats: ['iife'], name: 'bench' } },
  });
  const output = (Array.isArray(built) ? built[0] : built) as { output: { code?: string }[] };
  return `${output.output[0]?.code ?? ''};globalThis.bench = bench;`;
}

import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Wxt } from 'wxt';

/** Gzip kilobytes (1000 bytes) each part may take: DESIGN budgets. */
export const BUDGETS_KB = { 'content script': 25, 'popup first load': 40 } as const;

const IMPORT = /(?:import|from)\s*["'](\.{1,2}\/[^"']+|\/[^"']+)["']/g;
const ASSET = /(?:src|href)="(\/[^"]+\.(?:js|css))"/g;

/** Every file a page loads before it can show anything: its scripts, their static imports, its styles. */
function firstLoad(outDir: string, page: string): string[] {
  const html = readFileSync(join(outDir, page), 'utf8');
  const queue = [...html.matchAll(ASSET)].map((match) => join(outDir, match[1]!));
  const seen = new Set<string>();
  for (let file = queue.pop(); file !== undefined; file = queue.pop()) {
    if (seen.has(file)) continue;
    seen.add(file);
    if (!file.endsWith('.js')) continue;
    for (const [, target] of readFileSync(file, 'utf8').matchAll(IMPORT)) {
      queue.push(target!.startsWith('/') ? join(outDir, target!) : normalize(join(dirname(file), target!)));
    }
  }
  return [...seen];
}

const gzipKb = (files: string[]): number =>
  files.reduce((sum, file) => sum + gzipSync(readFileSync(file)).length, 0) / 1000;

/** Measures what was built, in gzip kilobytes. */
export function measure(outDir: string): Record<keyof typeof BUDGETS_KB, number> {
  const scripts = readdirSync(join(outDir, 'content-scripts')).map((name) => join(outDir, 'content-scripts', name));
  return {
    'content script': gzipKb(scripts),
    'popup first load': gzipKb(firstLoad(outDir, 'popup.html')),
  };
}

/** Build hook: prints the sizes and fails the build when one is over its budget. */
export function sizeBudget(wxt: Wxt): void {
  if (wxt.config.command !== 'build') return;
  for (const [part, size] of Object.entries(measure(wxt.config.outDir))) {
    const budget = BUDGETS_KB[part as keyof typeof BUDGETS_KB];
    wxt.logger.info(`${part}: ${size.toFixed(1)} of ${budget} kB gzip`);
    if (size > budget) throw new Error(`${part} is ${size.toFixed(1)} kB gzip; the budget is ${budget} kB`);
  }
}

import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** Where the builds stand: what the tests load, unmodified. */
export const BUILT = {
  chromium: resolve(import.meta.dirname, '../../.output/chrome-mv3'),
  firefox: resolve(import.meta.dirname, '../../.output/firefox-mv3'),
} as const;

/** Throws when there is no extension in a folder: browsers say so late, or not at all. */
export function requireExtension(folder: string): void {
  if (!existsSync(join(folder, 'manifest.json'))) throw new Error(`No built extension in ${folder}: run "npm run build" first.`);
}

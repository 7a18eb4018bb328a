import { readFileSync } from 'node:fs';
import type { ResolvedPublicFile, Wxt } from 'wxt';

const LOCALES = ['en', 'zh_CN', 'zh_TW'] as const;
const PREFIX = 'manifest.';

/**
 * Writes `_locales/<tag>/messages.json` from the `manifest.*` keys of the run-time catalogues, so
 * that the browser's own strings (name, description, commands) live in the same place as ours.
 */
export function manifestMessages(wxt: Wxt, files: ResolvedPublicFile[]): void {
  for (const locale of LOCALES) {
    const path = `${wxt.config.root}/lib/locales/${locale}.json`;
    const catalogue = JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>;
    const own = Object.entries(catalogue).filter(([key]) => key.startsWith(PREFIX));
    const messages = Object.fromEntries(own.map(([key, message]) => [key.slice(PREFIX.length), { message }]));
    files.push({ relativeDest: `_locales/${locale}/messages.json`, contents: `${JSON.stringify(messages, null, 2)}\n` });
  }
}

import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import english from '../lib/locales/en.json' with { type: 'json' };
import chinese from '../lib/locales/zh_CN.json' with { type: 'json' };
import { fieldLabels } from '../lib/fields/labels';
import { fields } from '../lib/fields/registry';
import { portals } from '../lib/portals/registry';

const README = resolve(import.meta.dirname, '..', 'README.md');
const text = (catalogue: Record<string, unknown>, key: string): string => String(catalogue[key] ?? key);
const cell = (value: string): string => value.replaceAll('|', '\\|');
const row = (cells: readonly string[]): string => `| ${cells.map(cell).join(' | ')} |`;

function portalTable(): string {
  const rows = portals.map(({ id, origins, under = [''], optional, provides, lastVerified }) => {
    const places = origins.flatMap((origin) => under.map((start) => `\`${origin}${start}\``)).join(' ');
    return row([text(english, `portal.${id}`), places, provides, optional ? 'after a click' : 'by itself', lastVerified ?? 'not yet']);
  });
  return [row(['Portal', 'Official origins', 'Provides', 'Read', 'Compared with the live pages']), row(['---', '---', '---', '---', '---']), ...rows].join('\n');
}

function fieldTable(): string {
  const rows = [...fields.values()].map(({ id, kind }) =>
    row([`\`${id}\``, text(english, `field.${id}`), text(chinese, `field.${id}`), kind, String(fieldLabels[id]?.length ?? 0)]),
  );
  return [row(['Field', 'English', '中文', 'Kind', 'Labels known']), row(['---', '---', '---', '---', '---']), ...rows].join('\n');
}

const TABLES: Readonly<Record<string, () => string>> = { portals: portalTable, fields: fieldTable };

/** The README with its tables made anew from the registries. */
export function withTables(readme: string): string {
  return Object.entries(TABLES).reduce(
    (whole, [name, table]) =>
      whole.replace(new RegExp(`(<!-- ${name} -->)[\\s\\S]*?(<!-- /${name} -->)`), (_, open: string, close: string) => `${open}\n${table()}\n${close}`),
    readme,
  );
}

/** Writes the tables into README.md. */
export default async function main(): Promise<number> {
  writeFileSync(README, withTables(readFileSync(README, 'utf8')));
  return 0;
}

import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fieldStub, kebab, portalStub, RULE_PACK, ruleStub, type Stub } from './stubs';

const ROOT = resolve(import.meta.dirname, '..');

interface Kind {
  /** What an id of this kind looks like, as a pattern and in words. */
  pattern: RegExp;
  shape: string;
  /** Where an id is taken; undefined while it is free. */
  taken(root: string, id: string): string | undefined;
  stub(id: string): Stub;
}

const ifThere = (root: string, path: string): string | undefined => (existsSync(join(root, path)) ? path : undefined);

const KINDS: Readonly<Record<string, Kind>> = {
  portal: {
    pattern: /^[a-z][a-z\d]*(?:-[a-z\d]+)*$/,
    shape: 'lower-case words with hyphens, like "credit-customs"',
    taken: (root, id) => ifThere(root, `lib/portals/${id}`) ?? ifThere(root, `lib/portals/optional/${id}`),
    stub: portalStub,
  },
  field: {
    pattern: /^[a-z][a-z\d]*(?:[A-Z][a-z\d]+)*$/,
    shape: 'words in camel case, like "customsCode"',
    taken: (root, id) => ifThere(root, `lib/fields/${kebab(id)}.ts`),
    stub: fieldStub,
  },
  rule: {
    pattern: /^[A-Z]{2,8}-\d{2,3}$/,
    shape: 'capital letters and a number, like "DYN-05"',
    taken: (root, id) => (readFileSync(join(root, RULE_PACK), 'utf8').includes(`"id": "${id}"`) ? RULE_PACK : undefined),
    stub: ruleStub,
  },
};
const LONGEST_ID = 60;

/** Names the thing that is wrong with a request; undefined when it can be carried out. */
function refusal(root: string, name: string, ids: readonly string[]): string | undefined {
  const kind = KINDS[name];
  if (!kind) return `"${name}" cannot be made new; there are: ${Object.keys(KINDS).join(', ')}.`;
  const [id] = ids;
  if (id === undefined || ids.length > 1) return `Usage: npm run new:${name} -- ID (one id: ${kind.shape}).`;
  if (!kind.pattern.test(id) || id.length > LONGEST_ID) return `"${id}" is no ${name} id: ${kind.shape}, at most ${LONGEST_ID} characters.`;
  const place = kind.taken(root, id);
  return place === undefined ? undefined : `There is a ${name} "${id}" already: ${place}.`;
}

/** Adds keys to a catalogue after the last key of the same group, so that groups stay together. */
function withMessages(catalogue: Record<string, unknown>, messages: Record<string, string>): Record<string, unknown> {
  const entries = Object.entries(catalogue);
  for (const [key, text] of Object.entries(messages)) {
    const group = key.slice(0, key.indexOf('.') + 1);
    const last = entries.findLastIndex(([other]) => other.startsWith(group));
    entries.splice(last < 0 ? entries.length : last + 1, 0, [key, text]);
  }
  return Object.fromEntries(entries);
}

function writeMessages(root: string, messages: Record<string, string>): string[] {
  if (Object.keys(messages).length === 0) return [];
  const catalogues = readdirSync(join(root, 'lib/locales')).filter((file) => file.endsWith('.json'));
  return catalogues.map((name) => {
    const path = join(root, 'lib/locales', name);
    const catalogue = JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>;
    writeFileSync(path, `${JSON.stringify(withMessages(catalogue, messages), null, 2)}\n`);
    return `lib/locales/${name}`;
  });
}

/** Writes a stub; returns the paths it touched. */
function write(root: string, { files, append, messages }: Stub): string[] {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  if (append) writeFileSync(join(root, append.path), append.to(readFileSync(join(root, append.path), 'utf8')));
  return [...Object.keys(files), ...(append ? [append.path] : []), ...writeMessages(root, messages)];
}

/** Writes the stub of a portal, rule or field under `root`; returns the lines to print and the exit code. */
export function makeNew(root: string, [name = '', ...ids]: readonly string[]): { code: number; lines: string[] } {
  const refused = refusal(root, name, ids);
  if (refused !== undefined) return { code: 1, lines: [refused] };
  const stub = KINDS[name]!.stub(ids[0]!);
  const written = write(root, stub);
  return { code: 0, lines: [...written.map((path) => `wrote ${path}`), 'Next:', ...stub.next.map((line) => `  ${line}`)] };
}

/** `npm run new:portal|new:rule|new:field -- ID`. */
export default async function create(args: readonly string[]): Promise<number> {
  const { code, lines } = makeNew(ROOT, args);
  for (const line of lines) (code === 0 ? console.log : console.error)(line);
  return code;
}

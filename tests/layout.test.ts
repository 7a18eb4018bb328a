import { readFileSync, readdirSync, statSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import directions from './import-directions.json' with { type: 'json' };

// The walls of the house, inspected: who may import whom, what may not exist, how long a file may be.

const ROOT = resolve(import.meta.dirname, '..');
const FOLDERS: Record<string, string[]> = directions;
/** Folders of composition: they may import everything but what is said here. */
const COMPOSITION: Record<string, string[]> = { worker: ['ui'], entrypoints: [] };
const PURE = ['domain', 'calendar', 'levels', 'identifiers', 'fields', 'rules', 'checking'];

/** Packages and the folders that may use them; any other package is for entrypoints and scripts only. */
const PACKAGES: Record<string, string[]> = {
  'date-fns': ['calendar', 'reminders'],
  'zod/mini': ['messages', 'store', 'platform', 'rules', 'intake'],
  'opencc-js/t2cn': ['identifiers'],
  'fastest-levenshtein': ['identifiers', 'portals'],
  dexie: ['store'],
  'wxt/browser': ['platform'],
  preact: ['ui'],
  'preact/hooks': ['ui'],
  'lucide-preact': ['ui'],
  canonicalize: ['evidence'],
  'client-zip': ['evidence'],
};

const sources = ['lib', 'entrypoints']
  .flatMap((folder) => readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }).map((file) => `${folder}/${file.replaceAll('\\', '/')}`))
  .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$|\.d\.ts$|\/fixtures\//.test(file));

const folderOf = (file: string): string => (file.startsWith('entrypoints') ? 'entrypoints' : file.split('/')[1]!);

function importsOf(file: string): string[] {
  const text = readFileSync(join(ROOT, file), 'utf8');
  const statements = text.matchAll(/^(?:import|export)\b[^;=]*?from\s+'([^']+)'|^import\s+'([^']+)'|\bimport\('([^']+)'\)/gm);
  return [...statements].map((match) => (match[1] ?? match[2] ?? match[3])!);
}

function targetFolder(file: string, specifier: string): string | undefined {
  const path = relative(ROOT, resolve(ROOT, dirname(file), specifier));
  return path.startsWith('lib/') ? path.split('/')[1] : undefined;
}

describe('import directions', () => {
  it('knows every folder of lib', () => {
    const folders = readdirSync(join(ROOT, 'lib')).filter((name) => statSync(join(ROOT, 'lib', name)).isDirectory());
    expect(Object.keys({ ...FOLDERS, ...COMPOSITION })).toEqual(expect.arrayContaining(folders));
  });

  it('says the same in the linter as here', () => {
    const { overrides } = JSON.parse(readFileSync(join(ROOT, '.oxlintrc.json'), 'utf8')) as { overrides: { files: string[]; rules: Record<string, [string, { patterns?: { group: string[] }[] }] | string> }[] };
    for (const [folder, allowed] of Object.entries(FOLDERS)) {
      const rule = overrides.find(({ files }) => files.includes(`lib/${folder}/**`))?.rules['no-restricted-imports'];
      const forbidden = Array.isArray(rule) ? (rule[1].patterns ?? []).flatMap(({ group }) => group.map((glob) => glob.replaceAll(/[*/]/g, ''))) : [];
      const others = Object.keys({ ...FOLDERS, ...COMPOSITION }).filter((other) => other !== folder && other !== 'entrypoints' && !allowed.includes(other));
      expect([folder, forbidden.filter((name) => others.includes(name)).sort()]).toEqual([folder, others.sort()]);
    }
  });

  it.each(sources)('%s imports only what its folder may', (file) => {
    const folder = folderOf(file);
    for (const specifier of importsOf(file).filter((name) => name.startsWith('.'))) {
      const target = targetFolder(file, specifier);
      if (target === undefined || target === folder) continue;
      if (folder in COMPOSITION) expect(COMPOSITION[folder], `${file} imports ${specifier}`).not.toContain(target);
      else expect(FOLDERS[folder], `${file} imports ${specifier}`).toContain(target);
    }
  });

  it.each(sources.filter((file) => file.startsWith('lib/')))('%s uses only the packages of its folder', (file) => {
    for (const specifier of importsOf(file).filter((name) => !name.startsWith('.'))) {
      expect(PACKAGES[specifier] ?? [], `${file} uses ${specifier}`).toContain(folderOf(file));
    }
  });

  it('keeps DOM and browser API out of evidence but for its capture folder', () => {
    const touching = sources.filter((file) => file.startsWith('lib/evidence/') && !file.startsWith('lib/evidence/capture/'));
    expect(touching.filter((file) => /\bdocument\.|\bwindow\./.test(readFileSync(join(ROOT, file), 'utf8')))).toEqual([]);
  });

  it('reads no clock in the pure folders', () => {
    const pure = sources.filter((file) => PURE.includes(folderOf(file)));
    expect(pure.filter((file) => /\bDate\.now\(|new Date\(\)|performance\.now/.test(readFileSync(join(ROOT, file), 'utf8')))).toEqual([]);
  });
});

describe('shape', () => {
  it('has no folder or file for leftovers', () => {
    expect(sources.filter((file) => /(?:^|\/)(?:utils?|helpers?|common|misc|manager)(?:\/|\.tsx?$)/i.test(file))).toEqual([]);
  });

  it('names files in kebab-case', () => {
    const odd = sources.map((file) => basename(file)).filter((name) => !/^[a-z0-9]+(?:[.-][a-z0-9]+)*\.tsx?$/.test(name));
    expect(odd).toEqual([]);
  });

  it.each(sources)('%s has at most 250 lines', (file) => {
    expect(readFileSync(join(ROOT, file), 'utf8').split('\n').length).toBeLessThanOrEqual(251);
  });

  it('keeps entrypoints to composition', () => {
    const loose = readdirSync(join(ROOT, 'entrypoints')).filter((name) => name !== 'background.ts' && !statSync(join(ROOT, 'entrypoints', name)).isDirectory());
    expect(loose).toEqual([]);
    const long = sources.filter((file) => /^entrypoints\/(?:background|.*\/(?:index|main))\.tsx?$/.test(file) && readFileSync(join(ROOT, file), 'utf8').split('\n').length > 45);
    expect(long).toEqual([]);
  });

  it('keeps the validator out of the content script', () => {
    const reached = new Set<string>();
    const queue = ['entrypoints/portal.content/index.ts'];
    for (let file = queue.pop(); file !== undefined; file = queue.pop()) {
      if (reached.has(file)) continue;
      reached.add(file);
      const text = readFileSync(join(ROOT, file), 'utf8');
      for (const [, specifier] of text.matchAll(/^(?:import|export) (?!type\b)[^;]*?from '(\.[^']+)'/gm)) {
        const path = relative(ROOT, resolve(ROOT, dirname(file), specifier!));
        queue.push(...sources.filter((source) => source === `${path}.ts` || source === `${path}.tsx`));
      }
    }
    expect([...reached].filter((file) => /^lib\/(?:store|messages\/(?:protocol|schemas|router))/.test(file))).toEqual([]);
  });
});

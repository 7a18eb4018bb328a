import { packSchema, type RulePack } from './pack-schema';
import { kinds } from './registry';
import { parseBy, type SchemaProblem } from './schema';

const modules = import.meta.glob<unknown>('./packs/*.json', { eager: true, import: 'default' });

/** The pack judged by when nothing else is set. */
export const DEFAULT_PACK = 'article-2026';

/** A pack, or what is wrong with it by JSON path. */
export type PackResult = { ok: true; pack: RulePack } | { ok: false; problems: SchemaProblem[] };

function kindProblems(pack: RulePack): SchemaProblem[] {
  return pack.rules.flatMap((rule, at) => {
    const kind = kinds.get(rule.kind);
    if (!kind) return [{ path: `/rules/${at}/kind`, problem: `must be one of ${[...kinds.keys()].join(', ')}` }];
    const result = parseBy(kind.params, rule.params, `/rules/${at}/params`);
    return result.ok ? [] : result.problems;
  });
}

function repeatedIds(pack: RulePack): SchemaProblem[] {
  const seen = new Set<string>();
  return pack.rules.flatMap(({ id }, at) => {
    const repeated = seen.has(id);
    seen.add(id);
    return repeated ? [{ path: `/rules/${at}/id`, problem: `"${id}" is used twice` }] : [];
  });
}

/** Parses a rule pack from JSON: its own form, each rule's kind, and the parameters of that kind. */
export function parsePack(json: unknown): PackResult {
  const result = parseBy(packSchema, json);
  if (!result.ok) return result;
  const problems = [...kindProblems(result.value), ...repeatedIds(result.value)];
  return problems.length === 0 ? { ok: true, pack: result.value } : { ok: false, problems };
}

function shipped(json: unknown): RulePack {
  const result = parsePack(json);
  if (result.ok) return result.pack;
  throw new Error(`shipped rule pack: ${result.problems.map(({ path, problem }) => `${path} ${problem}`).join('; ')}`);
}

let loaded: ReadonlyMap<string, RulePack> | undefined;

/** Every pack that ships with the product, by id. Parsed on first use. */
export function shippedPacks(): ReadonlyMap<string, RulePack> {
  loaded ??= new Map(Object.values(modules).map(shipped).map((pack) => [pack.id, pack]));
  return loaded;
}

/** A pack by its id; `undefined` when there is none of that name. */
export function findPack(id: string): RulePack | undefined {
  return shippedPacks().get(id);
}

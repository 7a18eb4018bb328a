import { overlaid } from './overlay';
import { overlaySchema, type PackOverlay, packSchema, type RulePack } from './pack-schema';
import { kinds } from './registry';
import { parseBy, type SchemaProblem, type SchemaResult } from './schema';

const modules = import.meta.glob<unknown>('./packs/*.json', { eager: true, import: 'default' });

/** The pack judged by when nothing else is set. */
export const DEFAULT_PACK = 'article-2026';

/** A pack, or what is wrong with it by JSON path. */
export type PackResult = { ok: true; pack: RulePack } | { ok: false; problems: SchemaProblem[] };

function kindProblems(pack: RulePack): SchemaProblem[] {
  return pack.rules.flatMap((rule, at) => {
    const kind = kinds.get(rule.kind);
    if (!kind) {
      const values = [...kinds.keys()].join(', ');
      return [{ path: `/rules/${at}/kind`, problem: `must be one of ${values}`, fault: { code: 'notOneOf' as const, params: { values } } }];
    }
    const result = parseBy(kind.params, rule.params, `/rules/${at}/params`);
    return result.ok ? [] : result.problems;
  });
}

function repeatedIds(pack: RulePack): SchemaProblem[] {
  const seen = new Set<string>();
  return pack.rules.flatMap(({ id }, at) => {
    const repeated = seen.has(id);
    seen.add(id);
    return repeated ? [{ path: `/rules/${at}/id`, problem: `"${id}" is used twice`, fault: { code: 'idTwice' as const, params: { id } } }] : [];
  });
}

function isOverlay(json: unknown): boolean {
  return typeof json === 'object' && json !== null && 'extends' in json;
}

/** Names of rules that the pack taken over does not have. */
function danglingIds(overlay: PackOverlay, base: RulePack): SchemaProblem[] {
  const known = new Set(base.rules.map(({ id }) => id));
  const fault = (id: string) => ({ code: 'ruleUnknown' as const, params: { base: base.id, id } });
  const unknown = (path: string, id: string) => (known.has(id) ? [] : [{ path, problem: `"${base.id}" has no rule "${id}"`, fault: fault(id) }]);
  return [
    ...(overlay.drop ?? []).flatMap((id, at) => unknown(`/drop/${at}`, id)),
    ...Object.keys(overlay.change ?? {}).flatMap((id) => unknown(`/change/${id}`, id)),
  ];
}

function resolveOverlay(json: unknown): SchemaResult<RulePack> {
  const overlay = parseBy(overlaySchema, json);
  if (!overlay.ok) return overlay;
  const base = overlay.value.extends === overlay.value.id ? undefined : findPack(overlay.value.extends);
  if (!base) {
    const fault = { code: 'baseUnknown' as const, params: { base: DEFAULT_PACK } };
    return { ok: false, problems: [{ path: '/extends', problem: `must be the id of a shipped pack, such as ${DEFAULT_PACK}`, fault }] };
  }
  const problems = danglingIds(overlay.value, base);
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: overlaid(overlay.value, base) };
}

/**
 * Parses a rule pack from JSON: its own form, each rule's kind, and the parameters of that kind. A
 * pack that `extends` a shipped one takes over its rules; those it does not change keep their version.
 */
export function parsePack(json: unknown): PackResult {
  const result = isOverlay(json) ? resolveOverlay(json) : parseBy(packSchema, json);
  if (!result.ok) return result;
  const problems = [...kindProblems(result.value), ...repeatedIds(result.value)];
  return problems.length === 0 ? { ok: true, pack: result.value } : { ok: false, problems };
}

function shipped(json: unknown): RulePack {
  const result = parsePack(json);
  if (result.ok) return result.pack;
  throw new Error(`shipped rule pack: ${result.problems.map(({ path, problem }) => `${path} ${problem}`).join('; ')}`);
}

const loaded = new Map<string, RulePack>();

/** A shipped pack by its id, parsed on first use; `undefined` when there is none of that name. */
export function findPack(id: string): RulePack | undefined {
  const json = modules[`./packs/${id}.json`];
  if (json === undefined) return undefined;
  const pack = loaded.get(id) ?? shipped(json);
  loaded.set(id, pack);
  return pack;
}

/** Every pack that ships with the product, by id. */
export function shippedPacks(): ReadonlyMap<string, RulePack> {
  const ids = Object.keys(modules).map((path) => path.slice('./packs/'.length, -'.json'.length));
  return new Map(ids.flatMap((id) => findPack(id) ?? []).map((pack) => [pack.id, pack]));
}

import type { PackOverlay, Rule, RulePack } from './pack-schema';

/** The pack an overlay makes of the one it takes over. No parser here: screens read packs that ship with it. */
export function overlaid({ drop = [], change = {}, rules = [], ...overlay }: PackOverlay, base: RulePack): RulePack {
  const kept = base.rules.filter(({ id }) => !drop.includes(id)).map((rule): Rule => {
    const changed = change[rule.id];
    return changed ? { ...rule, ...changed, params: { ...rule.params, ...changed.params } } : { ...rule, from: rule.from ?? { pack: base.id, version: base.version } };
  });
  return { id: overlay.id, version: overlay.version, title: overlay.title, source: overlay.source, rules: [...kept, ...rules] };
}

import type { PackOverlay, Rule, RulePack } from './pack-schema';

type Change = NonNullable<PackOverlay['change']>[string];
type Translations = NonNullable<Rule['translations']>;

/** The translations that still say what the rule says: those of words a change replaces go, its own come. */
function translated(rule: Rule, change: Change): Translations {
  const languages = new Set([...Object.keys(rule.translations ?? {}), ...Object.keys(change.translations ?? {})]) as Set<keyof Translations>;
  return Object.fromEntries([...languages].map((language) => {
    const { title, lawNote } = rule.translations?.[language] ?? {};
    const kept = { ...(change.title === undefined && title !== undefined && { title }), ...(change.lawNote === undefined && lawNote !== undefined && { lawNote }) };
    return [language, { ...kept, ...change.translations?.[language] }];
  }));
}

function changed(rule: Rule, change: Change): Rule {
  return { ...rule, ...change, params: { ...rule.params, ...change.params }, translations: translated(rule, change) };
}

/** The pack an overlay makes of the one it takes over. No parser here: screens read packs that ship with it. */
export function overlaid({ id, version, title, source, translations, drop = [], change = {}, rules = [] }: PackOverlay, base: RulePack): RulePack {
  const kept = base.rules.filter((rule) => !drop.includes(rule.id)).map((rule): Rule => {
    const words = change[rule.id];
    return words ? changed(rule, words) : { ...rule, from: rule.from ?? { pack: base.id, version: base.version } };
  });
  return { id, version, title, source, translations, rules: [...kept, ...rules] };
}

import type { Problem } from '../domain/problems';
import type { Reason } from '../domain/reasons';
import type { PackText } from '../domain/rule-pack';
import type { RuleWords, Translations } from '../domain/translations';
import type { Params, Translator } from '../locales/translate';

/** Parameters that carry an id instead of words, with the keys their words stand under. */
const WORDS_OF: Readonly<Record<string, string>> = {
  field: 'field.',
  portal: 'portal.',
  level: 'level.',
  from: 'level.',
  to: 'level.',
  how: 'how.',
  problem: 'codeProblem.',
  fault: 'packProblem.',
  document: 'document.',
  lacking: 'documentPart.',
  event: 'event.',
  application: 'application.',
};

/** Names a sentence can carry; the others are counted, and stand in the table behind it. */
const MOST_NAMES = 5;

/** Some names as a sentence carries them: all of a few, the first of many and how many more. */
export function fewNames(t: Translator, names: readonly string[]): string {
  if (names.length <= MOST_NAMES) return t.list(names);
  return t.list([...names.slice(0, MOST_NAMES - 1), t.t('chain.andMore', { count: names.length - MOST_NAMES + 1 })]);
}

/** Parameters that carry names of enterprises, joined by 、. */
const NAMES = new Set(['limiting', 'missing']);

function inWords(t: Translator, params: Params): Params {
  return Object.fromEntries(
    Object.entries(params).map(([name, value]) => {
      if (NAMES.has(name)) return [name, fewNames(t, String(value).split('、'))];
      const prefix = WORDS_OF[name];
      if (prefix === undefined || typeof value !== 'string') return [name, value];
      return [name, value.split(',').map((id) => t.find(prefix + id.trim(), params) ?? id).join(', ')];
    }),
  );
}

/** Why an outcome or a finding is what it is, as a sentence. */
export function reasonSentence(t: Translator, { code, params }: Reason): string {
  return t.t(`reason.${code}`, inWords(t, params));
}

/** What went wrong, what was kept and what to do, as one text. */
export function problemSentence(t: Translator, { code, params }: Problem): string {
  return t.t(`problem.${code}`, inWords(t, params));
}

/** What a rule is called and how public law stands to it, in the language of the screens where the pack has it. */
export function ruleWords(t: Translator, rule: RuleWords & { translations?: Translations<RuleWords> }): RuleWords {
  const { title, lawNote } = { ...rule, ...rule.translations?.[t.tag] };
  return { title, lawNote };
}

/** What a pack is called and where it is from, in the language of the screens where it says so. */
export function packWords(t: Translator, { title, source, translations }: Pick<PackText, 'title' | 'source' | 'translations'>): { title: string; source: string } {
  const own = translations?.[t.tag];
  return { title: own?.title ?? title, source: own?.source ?? source };
}

/** The name of a field; a field without one in the catalogue shows its id. */
export const fieldName = (t: Translator, field: string): string => t.find(`field.${field}`) ?? field;

/** The name of a portal, in full or short for tables; one without a name in the catalogue shows its id. */
export const portalName = (t: Translator, portal: string, form: 'portal' | 'portalShort' = 'portal'): string => t.find(`${form}.${portal}`) ?? portal;

/** The name of a credit level by its id; an unknown id shows itself. */
export const levelName = (t: Translator, level: string): string => t.find(`level.${level}`) ?? level;

/**
 * The translation of an official level name as printed, e.g. "Advanced Certified Enterprise" for
 * 高级认证企业. `undefined` in Chinese, and for a text that is not exactly one of the names.
 */
export function levelGloss(t: Translator, printed: string): string | undefined {
  const bracketed = ` (${printed.trim()})`;
  return t.startingWith('level.').find((name) => name.endsWith(bracketed))?.slice(0, -bracketed.length);
}

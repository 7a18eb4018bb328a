import { dateSchema as date, partyFileSchema } from './party-file-schema';
import { formOf, z } from './schema';

const text = z.string().check(z.minLength(1), z.maxLength(2000));
const id = z.string().check(z.regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/u, formOf('idForm')));
const version = z.string().check(z.regex(/^\d+\.\d+\.\d+$/u, formOf('versionForm')));
const role = z.enum(['agent', 'client', 'coreSupplier']);
const severity = z.enum(['critical', 'warning', 'notice']);
const texts = z.record(z.string(), z.string());
const share = z.number().check(z.gte(0));

/** Words of a rule or pack in other languages of the screens; what is left out is shown as it stands. A quote is never translated. */
function inLanguages<T extends z.ZodMiniType>(words: T) {
  return z.optional(z.strictObject({ en: z.optional(words), zh_CN: z.optional(words), zh_TW: z.optional(words) }));
}
const ruleWords = inLanguages(z.strictObject({ title: z.optional(text), lawNote: z.optional(text) }));
const packWords = inLanguages(z.strictObject({ title: z.optional(text), source: z.optional(text) }));

/**
 * One case of a rule with what must come out of it; the examples of a pack are its tests. Fields
 * hold texts as a page or an agent would give them.
 */
const example = z.strictObject({
  name: text,
  asOf: z.optional(date),
  roles: z.optional(z.array(role)),
  claims: z.optional(texts),
  shown: z.optional(texts),
  /** Texts shown on another portal, by portal id. */
  elsewhere: z.optional(z.record(z.string(), texts)),
  party: z.optional(texts),
  file: z.optional(partyFileSchema),
  /** What the engagements the party is the agent of ask for. */
  mandates: z.optional(z.array(z.strictObject({ name: text, bonded: z.optional(z.boolean()), screenshotClause: z.optional(z.boolean()), signedOn: z.optional(date) }))),
  /** The value of the goods and the planned day of declaration, for estimates while a finding is open. */
  goodsValue: z.optional(share),
  plannedOn: z.optional(date),
  /** The ranges that must come out: of money, and of days. */
  exposure: z.optional(z.strictObject({ fine: z.optional(z.tuple([share, share])), delay: z.optional(z.tuple([date, date])) })),
  /** Levels of the other members of a chain: name, role and level text. */
  members: z.optional(z.array(z.strictObject({ name: text, role, level: z.optional(z.string()) }))),
  /** Codes of the reasons found, in any order. */
  expect: z.array(z.string()),
  severity: z.optional(severity),
});

/** One rule of a pack. `params` are checked by the rule's kind. */
export const ruleSchema = z.strictObject({
  id,
  kind: id,
  title: text,
  params: z.record(z.string(), z.unknown()),
  severity,
  /** Roles it speaks of; a party without any role is judged by it as well. */
  appliesTo: z.optional(z.array(role)),
  effectiveFrom: z.optional(date),
  effectiveTo: z.optional(date),
  quote: text,
  lawNote: z.optional(text),
  translations: ruleWords,
  examples: z.optional(z.array(example)),
  /** The pack a rule was taken over from unchanged, so that it keeps its version. */
  from: z.optional(z.strictObject({ pack: id, version })),
});

const head = { id, version, title: text, source: text, translations: packWords };

/** A rule pack: data, not code. Rules keep their ids from version to version. */
export const packSchema = z.strictObject({ ...head, rules: z.array(ruleSchema).check(z.maxLength(500)) });

/** A pack that takes over another and says only what is different: parameters and words changed, rules dropped, rules added. */
export const overlaySchema = z.strictObject({
  ...head,
  extends: id,
  drop: z.optional(z.array(id)),
  change: z.optional(z.record(z.string(), z.strictObject({
    params: z.optional(z.record(z.string(), z.unknown())),
    severity: z.optional(severity),
    title: z.optional(text),
    translations: ruleWords,
    lawNote: z.optional(text),
    quote: z.optional(text),
    examples: z.optional(z.array(example)),
  }))),
  rules: z.optional(z.array(ruleSchema).check(z.maxLength(500))),
});

export type Rule = z.infer<typeof ruleSchema>;
export type RuleExample = z.infer<typeof example>;
export type RulePack = z.infer<typeof packSchema>;
export type PackOverlay = z.infer<typeof overlaySchema>;

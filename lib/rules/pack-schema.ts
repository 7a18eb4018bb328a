import { dateSchema as date, partyFileSchema } from './party-file-schema';
import { formOf, z } from './schema';

const text = z.string().check(z.minLength(1), z.maxLength(2000));
const id = z.string().check(z.regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/u, formOf('idForm')));
const version = z.string().check(z.regex(/^\d+\.\d+\.\d+$/u, formOf('versionForm')));
const role = z.enum(['agent', 'client', 'coreSupplier']);
const severity = z.enum(['critical', 'warning', 'notice']);
const texts = z.record(z.string(), z.string());

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
  examples: z.optional(z.array(example)),
  /** The pack a rule was taken over from unchanged, so that it keeps its version. */
  from: z.optional(z.strictObject({ pack: id, version })),
});

const head = { id, version, title: text, source: text };

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

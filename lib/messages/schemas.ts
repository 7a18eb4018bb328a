import * as z from 'zod/mini';
import { CHANGES, CHANNELS, DOCUMENT_PARTS, DOCUMENTS } from '../domain/party-file';
import type { FrameReading } from '../domain/reading';
import { MOST_PACK_BYTES } from '../domain/rule-pack';
import type { ClaimSourceKind, PartyRole } from '../domain/party';

// Zod compiles validators with `new Function` unless told not to; extension pages forbid that.
z.config({ jitless: true });

/** Longest value a page may send: 经营范围 runs to a few thousand characters, never to this. */
const LONGEST_VALUE = 20_000;
/** More pairs than any recorded page holds (the largest has about 900). */
const MOST_PAIRS = 20_000;

const text = (max: number) => z.string().check(z.maxLength(max));
const count = () => z.int().check(z.nonnegative());

export const Id = text(120).check(z.minLength(1));
export const TabId = count();
export const Count = count();

const state = z.enum(['shown', 'empty', 'masked', 'picture', 'privateFont', 'script', 'placeholder', 'loading', 'hiddenDuplicate']);
const pageState = z.enum(['read', 'severalCompanies', 'loading', 'login', 'captcha', 'noResult', 'portalError', 'noCompany', 'notRecognised']);

const pair = z.strictObject({
  label: text(500),
  value: text(LONGEST_VALUE),
  state,
  frame: count(),
  path: text(2000),
  section: z.optional(text(500)),
  row: z.optional(count()),
});

const reading = z.strictObject({
  field: text(60),
  raw: text(LONGEST_VALUE),
  state,
  frame: count(),
  pair: count(),
  row: z.optional(count()),
});

const subject = z.strictObject({ key: text(500), readings: z.array(reading).check(z.maxLength(500)) });

/** What a content script may say of its frame. */
export const FrameReadingSchema: z.ZodMiniType<FrameReading> = z.strictObject({
  state: pageState,
  stateText: z.optional(text(500)),
  pageKind: z.optional(text(60)),
  pairs: z.array(pair).check(z.maxLength(MOST_PAIRS)),
  subjects: z.array(subject).check(z.maxLength(2000)),
  stoppedEarly: z.optional(z.enum(['nodeBudget', 'textBudget', 'timeBudget'])),
});

const role: z.ZodMiniType<PartyRole> = z.enum(['agent', 'client', 'coreSupplier']);
const source: z.ZodMiniType<ClaimSourceKind> = z.enum(['form', 'contract', 'email', 'paste', 'spreadsheet', 'screenshot', 'pdf', 'page']);
const civilDate = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/));

/** A party as a form sends it. `id` and `revision` are absent for a new one. */
export const PartyDraft = z.strictObject({
  id: z.optional(Id),
  revision: z.optional(count()),
  legalName: text(400),
  formerNames: z.array(text(400)).check(z.maxLength(50)),
  uscc: text(60),
  customsCodes: z.array(text(60)).check(z.maxLength(50)),
  aeoCode: text(60),
  eoris: z.optional(z.array(text(60)).check(z.maxLength(50))),
  roles: z.array(role).check(z.maxLength(3)),
  note: text(4000),
});

/** A claim as a form sends it. */
export const ClaimDraft = z.strictObject({
  id: z.optional(Id),
  revision: z.optional(count()),
  partyId: Id,
  field: text(60),
  value: text(LONGEST_VALUE),
  source,
  sourceNote: text(400),
  claimedOn: civilDate,
});

/** A question of yes or no; empty while nobody knows. */
const answer = z.enum(['', 'yes', 'no']);

/** A supply chain as a form sends it. */
export const EngagementDraft = z.strictObject({
  id: z.optional(Id),
  revision: z.optional(count()),
  name: text(400),
  clientId: text(120),
  agentIds: z.array(Id).check(z.maxLength(1000)),
  coreSupplierIds: z.array(Id).check(z.maxLength(1000)),
  goodsAmount: z.optional(text(60)),
  currency: z.optional(text(20)),
  bonded: z.optional(answer),
  signedOn: z.optional(text(20)),
  plannedOn: z.optional(text(20)),
  screenshotClause: z.optional(answer),
  note: text(4000),
});

const day = text(20);
const some = <T extends z.ZodMiniType>(schema: T) => z.optional(z.array(schema).check(z.maxLength(500)));

/** What a person keeps on a party, as a form sends it: whole. */
export const PartyFileDraft = z.strictObject({
  partyId: Id,
  revision: z.optional(count()),
  file: z.strictObject({
    documents: some(z.strictObject({
      document: z.enum(DOCUMENTS), present: z.boolean(), on: z.optional(day), validTo: z.optional(day), year: z.optional(count()), source: z.optional(text(400)), has: some(z.enum(DOCUMENT_PARTS)),
    })),
    changes: some(z.strictObject({ what: z.enum(CHANGES), on: day, filedOn: z.optional(day) })),
    applications: some(z.strictObject({ of: z.enum(['filing', 'aeo']), through: z.optional(z.enum(CHANNELS)), submittedOn: day, formOn: z.optional(day), reviewedOn: z.optional(day), decidedOn: z.optional(day) })),
    selfChecks: some(day),
    services: some(text(400)),
    annualVolumeUsd: z.optional(z.number().check(z.gte(0))),
    violations: z.optional(count()),
  }),
});

/** A label as printed. */
export const Label = text(200).check(z.minLength(1));
/** Host, page and label together. */
export const LessonId = text(800).check(z.minLength(1));

/** What a label means, as a screen sends it. */
export const LessonDraft = z.strictObject({ tabId: TabId, frame: count(), label: Label, meaning: z.nullable(text(60).check(z.minLength(1))) });

/** Exact origins a portal is served at. */
const origin = text(300).check(z.regex(/^https?:\/\/[^/?#@\s]+$/));
export const PortalId = text(300).check(z.minLength(1));
export const PortalDraft = z.strictObject({ id: PortalId, origins: z.array(origin).check(z.minLength(1), z.maxLength(60)) });

/** A State Council notice on public holidays, as pasted. */
export const NoticeDraft = z.strictObject({ text: text(LONGEST_VALUE), source: text(400) });

/** The text of a rule pack; what stands in it is looked at by its own schema. */
export const PackFile = text(MOST_PACK_BYTES);

export type PartyDraft = z.infer<typeof PartyDraft>;
export type PartyFileDraft = z.infer<typeof PartyFileDraft>;
export type NoticeDraft = z.infer<typeof NoticeDraft>;
export type ClaimDraft = z.infer<typeof ClaimDraft>;
export type EngagementDraft = z.infer<typeof EngagementDraft>;

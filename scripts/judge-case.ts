import type { Claim, Engagement, Party } from '../lib/domain/party';
import type { PartyFile } from '../lib/domain/party-file';
import type { HostVerdict, Observation } from '../lib/domain/observation';
import type { Reading, Subject } from '../lib/domain/reading';
import { judgeHost } from '../lib/portals/official-host';
import type { RulePack } from '../lib/rules/pack-schema';
import { dateSchema as date, partyFileSchema } from '../lib/rules/party-file-schema';
import { findPack, parsePack, shippedPacks } from '../lib/rules/packs';
import { parseBy, type SchemaProblem, type SchemaResult, z } from '../lib/rules/schema';

/** A case as judging takes it. */
export interface JudgeCase {
  asOf: string;
  pack: RulePack;
  parties: Party[];
  engagements: Engagement[];
  claims: Claim[];
  /** What is kept on a party besides, by its id. */
  files: ReadonlyMap<string, PartyFile>;
  /** `partyId` where the case says whose page it is. */
  observations: (Observation & { partyId?: string })[];
}

const text = z.string().check(z.maxLength(20_000));
const id = z.string().check(z.minLength(1), z.maxLength(200));
const instant = z.string().check(
  z.refine((value) => /^\d{4}-\d{2}-\d{2}T[\d:.]+(?:Z|[+-]\d{2}:\d{2})$/u.test(value) && !Number.isNaN(Date.parse(value)), 'must be a time like 2026-11-23T02:15:00Z'),
);
const state = z.enum(['shown', 'empty', 'masked', 'picture', 'privateFont', 'script', 'placeholder', 'loading', 'hiddenDuplicate']);
const count = z.number().check(z.gte(0));
const bookkeeping = { createdAt: z.optional(instant), updatedAt: z.optional(instant), revision: z.optional(count), deletedAt: z.optional(instant) };

const party = z.strictObject({
  id, legalName: text, formerNames: z.optional(z.array(text)), uscc: z.optional(text), customsCodes: z.optional(z.array(text)),
  aeoCode: z.optional(text), eoris: z.optional(z.array(text)), roles: z.optional(z.array(z.enum(['agent', 'client', 'coreSupplier']))), note: z.optional(text), file: z.optional(partyFileSchema), ...bookkeeping,
});
const engagement = z.strictObject({
  id, name: z.optional(text), clientId: id, agentIds: z.optional(z.array(id)), coreSupplierIds: z.optional(z.array(id)),
  goodsValue: z.optional(z.strictObject({ amount: count, currency: z.string().check(z.regex(/^[A-Z]{3}$/u, 'must be three capitals, such as CNY')) })),
  bonded: z.optional(z.boolean()), screenshotClause: z.optional(z.boolean()), signedOn: z.optional(date), plannedOn: z.optional(date), note: z.optional(text), ...bookkeeping,
});
const claim = z.strictObject({
  id: z.optional(id), partyId: id, field: id, value: text,
  source: z.optional(z.enum(['form', 'contract', 'email', 'paste', 'spreadsheet', 'screenshot', 'pdf', 'page'])),
  sourceNote: z.optional(text), claimedOn: z.optional(date), ...bookkeeping,
});
const reading = z.strictObject({ field: id, raw: text, state: z.optional(state), row: z.optional(count), frame: z.optional(count), pair: z.optional(count) });
const subject = z.strictObject({ key: z.optional(id), readings: z.array(reading) });
const host = z.looseObject({ kind: z.enum(['official', 'wrongTransport', 'lookAlike', 'unofficial']), host: text });
const observation = z.strictObject({
  id: z.optional(id),
  readAt: instant,
  page: z.strictObject({ url: text, title: z.optional(text), host: z.optional(host), pageKind: z.optional(text) }),
  state: z.optional(z.enum(['read', 'severalCompanies', 'loading', 'login', 'captcha', 'noResult', 'portalError', 'noCompany', 'notRecognised'])),
  stateText: z.optional(text),
  pairs: z.optional(z.array(z.looseObject({}))),
  subjects: z.optional(z.array(subject)),
  partyId: z.optional(id),
});

/** The form of a case file. */
const caseSchema = z.strictObject({
  asOf: date,
  pack: z.optional(z.unknown()),
  parties: z.array(party),
  engagements: z.optional(z.array(engagement)),
  claims: z.optional(z.array(claim)),
  observations: z.optional(z.array(observation)),
});
type CaseFile = z.infer<typeof caseSchema>;

function packOf(pack: unknown): SchemaResult<RulePack> {
  if (pack !== undefined && typeof pack !== 'string') {
    const result = parsePack(pack);
    if (result.ok) return { ok: true, value: result.pack };
    return { ok: false, problems: result.problems.map(({ path, problem }) => ({ path: `/pack${path}`, problem })) };
  }
  const found = findPack(pack ?? 'article-2026');
  if (found) return { ok: true, value: found };
  return { ok: false, problems: [{ path: '/pack', problem: `must be a rule pack, or the id of one: ${[...shippedPacks().keys()].join(', ')}` }] };
}

/** Ids must be there to be pointed at, and only once. */
function referenceProblems(file: CaseFile): SchemaProblem[] {
  const ids = file.parties.map((entry) => entry.id);
  const known = new Set(ids);
  const pointer = (path: string, partyId: string | undefined) =>
    partyId === undefined || known.has(partyId) ? [] : [{ path, problem: `no party has the id "${partyId}"` }];
  return [
    ...ids.flatMap((partyId, at) => (ids.indexOf(partyId) < at ? [{ path: `/parties/${at}/id`, problem: `"${partyId}" is used twice` }] : [])),
    ...(file.claims ?? []).flatMap((entry, at) => pointer(`/claims/${at}/partyId`, entry.partyId)),
    ...(file.observations ?? []).flatMap((entry, at) => pointer(`/observations/${at}/partyId`, entry.partyId)),
    ...(file.engagements ?? []).flatMap((entry, at) => [
      ...pointer(`/engagements/${at}/clientId`, entry.clientId),
      ...(entry.agentIds ?? []).flatMap((partyId, place) => pointer(`/engagements/${at}/agentIds/${place}`, partyId)),
      ...(entry.coreSupplierIds ?? []).flatMap((partyId, place) => pointer(`/engagements/${at}/coreSupplierIds/${place}`, partyId)),
    ]),
  ];
}

function subjectsOf(subjects: CaseFile['observations'] = []): Subject[][] {
  return subjects.map((entry) => (entry.subjects ?? []).map((one, at) => ({
    key: one.key ?? String(at),
    readings: one.readings.map((row, pair): Reading => ({ state: 'shown', frame: 0, pair, ...row })),
  })));
}

type Kept = Pick<Party, 'createdAt' | 'updatedAt' | 'revision'>;

function partyOf({ formerNames = [], customsCodes = [], roles = [], ...entry }: CaseFile['parties'][number] & Kept): Party {
  const { id: partyId, legalName, uscc, aeoCode, eoris, note, createdAt, updatedAt, revision, deletedAt } = entry;
  return { id: partyId, legalName, formerNames, uscc, customsCodes, aeoCode, eoris, roles, note, createdAt, updatedAt, revision, deletedAt };
}

function complete(file: CaseFile, pack: RulePack): JudgeCase {
  const kept = { createdAt: `${file.asOf}T00:00:00.000Z`, updatedAt: `${file.asOf}T00:00:00.000Z`, revision: 1 };
  const subjects = subjectsOf(file.observations);
  return {
    asOf: file.asOf,
    pack,
    parties: file.parties.map((entry) => partyOf({ ...kept, ...entry })),
    files: new Map(file.parties.flatMap((entry) => (entry.file ? [[entry.id, entry.file] as const] : []))),
    engagements: (file.engagements ?? []).map((entry) => ({ name: entry.id, agentIds: [], coreSupplierIds: [], ...kept, ...entry })),
    claims: (file.claims ?? []).map((entry, at) => ({ id: `claim-${at}`, source: 'form', claimedOn: file.asOf, ...kept, ...entry })),
    observations: (file.observations ?? []).map((entry, at) => ({
      id: `observation-${at}`,
      state: 'read',
      ...entry,
      pairs: [],
      subjects: subjects[at] ?? [],
      page: { title: '', ...entry.page, host: (entry.page.host as HostVerdict | undefined) ?? judgeHost(entry.page.url) },
    })),
  };
}

/** Parses a case from JSON, filling in what the form leaves open; every problem by JSON path. */
export function parseCase(json: unknown): SchemaResult<JudgeCase> {
  const file = parseBy(caseSchema, json);
  if (!file.ok) return file;
  const pack = packOf(file.value.pack);
  const problems = [...(pack.ok ? [] : pack.problems), ...referenceProblems(file.value)];
  if (!pack.ok || problems.length > 0) return { ok: false, problems };
  return { ok: true, value: complete(file.value, pack.value) };
}

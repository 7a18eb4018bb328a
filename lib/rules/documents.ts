import type { DocumentId, DocumentRecord, DossierEntry, PartyFile } from '../domain/party-file';
import { readDate } from '../calendar/date-text';
import type { CivilDate } from '../domain/time';
import { bestText, type Mandate, type RuleContext, shownTexts } from './context';
import { type DocumentDemand, isAskedFor } from './document-demand';
import { proofOf } from './document-proof';

type Judged = Omit<DossierEntry, 'rule' | 'document'>;

function lackingYears(records: readonly DocumentRecord[], years: number, asOf: CivilDate): number[] {
  return lastYears(years, asOf).filter((year) => !records.some((record) => record.year === year));
}

/** The last complete years before a day. */
function lastYears(years: number, asOf: CivilDate): number[] {
  const thisYear = Number(asOf.slice(0, 4));
  return Array.from({ length: years }, (_, back) => thisYear - years + back);
}

function covers({ on, validTo }: DocumentRecord, asOf: CivilDate): boolean {
  return (on ?? asOf) <= asOf && asOf <= (validTo ?? asOf);
}

/** What a set of records lacks together. */
function lackingInAny(records: readonly DocumentRecord[], { has = [], hasOneOf = [], covers: mustCover }: DocumentDemand, asOf: CivilDate): string[] {
  const found = new Set(records.flatMap((record) => record.has ?? []));
  return [
    ...has.filter((part) => !found.has(part)),
    ...(hasOneOf.length > 0 && !hasOneOf.some((part) => found.has(part)) ? ['oneOf'] : []),
    ...(mustCover && !records.some((record) => covers(record, asOf)) ? ['inForce'] : []),
  ];
}

function lackingParts(records: readonly DocumentRecord[], demand: DocumentDemand, asOf: CivilDate): string[] {
  const { within = 'any', years } = demand;
  if (within === 'any') return lackingInAny(records, demand, asOf);
  const wanted = years === undefined ? undefined : lastYears(years, asOf);
  const counted = wanted === undefined ? records : records.filter(({ year }) => year !== undefined && wanted.includes(year));
  const each = counted.map((record) => lackingInAny([record], demand, asOf));
  if (within === 'each') return [...new Set(each.flat())];
  return each.toSorted((a, b) => a.length - b.length)[0] ?? [];
}

function lackingIn(records: readonly DocumentRecord[], demand: DocumentDemand, asOf: CivilDate): string[] {
  const years = demand.years === undefined ? [] : lackingYears(records, demand.years, asOf);
  return [...lackingParts(records, demand, asOf), ...years.map(String)];
}

function fromFile(document: DocumentId, demand: DocumentDemand, file: PartyFile, asOf: CivilDate): Judged {
  const records = (file.documents ?? []).filter((record) => record.document === document && record.present);
  const latest = records.toSorted((a, b) => ((a.on ?? '') < (b.on ?? '') ? 1 : -1))[0];
  if (!latest) return { state: 'missing', why: 'noRecord' };
  const lacking = lackingIn(records, demand, asOf);
  const where = { on: latest.on, source: latest.source };
  return lacking.length > 0 ? { ...where, state: 'incomplete', lacking, ...(demand.lookFor && { lookFor: demand.lookFor }) } : { ...where, state: 'present' };
}

/** Whether the party was established after such documents were abolished; unknown is no. */
function cameTooLate(document: DocumentId, { abolished }: DocumentDemand, context: RuleContext): boolean {
  if (!abolished?.documents.includes(document)) return false;
  const elsewhere = context.elsewhere.flatMap(({ readings }) => shownTexts(readings, 'establishedOn'));
  const established = readDate(bestText(context, 'establishedOn')?.text ?? elsewhere[0] ?? '');
  return established.kind === 'date' && established.date > abolished.on;
}

/** What the file says, or that nobody has begun one. */
function byFile(document: DocumentId, demand: DocumentDemand, context: RuleContext): Judged {
  const { file, asOf } = context;
  const judged: Judged = file ? fromFile(document, demand, file, asOf) : { state: 'notKnown', why: 'noFile' };
  if (judged.state !== 'missing' && judged.state !== 'notKnown') return judged;
  if (cameTooLate(document, demand, context)) return { state: 'notApplicable', why: 'abolished' };
  return file && demand.optional?.includes(document) ? { state: 'notApplicable', why: 'optional' } : judged;
}

function judgeDocument(document: DocumentId, demand: DocumentDemand, context: RuleContext): Judged {
  // A licence's record says what must stand in the licence; elsewhere a field proves no more than that there is a document.
  const needsMore = document !== 'businessLicence' && (demand.has !== undefined || demand.years !== undefined);
  const proven = needsMore ? undefined : proofOf(document, context);
  if (proven) return { state: 'present', ...proven };
  const asked = isAskedFor(demand, context);
  if (!asked.asked) return { state: asked.state, ...(asked.why && { why: asked.why }) };
  return { ...byFile(document, demand, context), ...(asked.engagement !== undefined && { engagement: asked.engagement }) };
}

/** A clause stands in the contract of each engagement or does not; where nobody noted it, the file is asked. */
function byContract({ name, signedOn: on, screenshotClause }: Mandate, demand: DocumentDemand, context: RuleContext): Judged {
  if (screenshotClause === true) return { state: 'present', source: 'contract', engagement: name, ...(on !== undefined && { on }) };
  if (screenshotClause === false) return { state: 'missing', why: 'contractSaysNo', engagement: name };
  const judged = byFile('screenshotClause', demand, context);
  return { ...judged, engagement: name, ...(judged.why === 'noFile' && { why: 'contractNotNoted' as const }) };
}

/** The state of every document a rule asks for: what pages, contracts and claims prove, else what the party's file holds. */
export function judgeDocuments(demand: DocumentDemand, context: RuleContext, rule: string): DossierEntry[] {
  return [...demand.documents, ...(demand.optional ?? [])].flatMap((document): DossierEntry[] => {
    const answers = document === 'screenshotClause' && context.mandates.length > 0
      ? context.mandates.map((mandate) => byContract(mandate, demand, context))
      : [judgeDocument(document, demand, context)];
    return answers.map((judged) => ({ document, ...judged, rule }));
  });
}

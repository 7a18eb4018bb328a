import type { DocumentId, DocumentPart, DocumentRecord, DossierEntry, PartyFile } from '../domain/party-file';
import type { CivilDate } from '../domain/time';
import { bestText, type RuleContext, shownTexts } from './context';

/** What a presence rule asks for. */
export interface DocumentDemand {
  documents: DocumentId[];
  /** Parts that must have been found in it. */
  has?: DocumentPart[] | undefined;
  /** One for each of the last complete years. */
  years?: number | undefined;
  /** Asked for only where a service in the party's own words contains one of these. */
  forServices?: string[] | undefined;
  /** Asked for only while or after such an application was made. */
  forApplication?: 'filing' | 'aeo' | undefined;
}

/** Documents whose existence pages or claims prove by a field. */
const PROVEN_BY: Partial<Record<DocumentId, readonly string[]>> = {
  customsRegistration: ['customsCode', 'customsFiledOn'],
  foreignTradeFiling: ['filingNumber', 'importExportCode'],
  filingReceipt: ['filingReceiptIssuedOn'],
  digitalCertificate: ['certificateValidTo'],
};

/** What pages and claims prove without a file. */
function proof(document: DocumentId, context: RuleContext): Pick<DossierEntry, 'on' | 'source'> | undefined {
  for (const field of PROVEN_BY[document] ?? []) {
    const best = bestText(context, field);
    if (best?.from === 'shown') return { on: context.here.on, source: context.here.portal };
    const other = context.elsewhere.find(({ readings }) => shownTexts(readings, field).length > 0);
    if (other) return { on: other.on, source: other.portal };
    if (best) return { on: context.claims.get(field)?.claimedOn, source: context.claims.get(field)?.source };
  }
  return undefined;
}

function isDemanded({ forServices, forApplication }: DocumentDemand, file: PartyFile): boolean {
  const services = (file.services ?? []).map((service) => service.toLowerCase());
  const served = forServices === undefined || services.some((service) => forServices.some((word) => service.includes(word.toLowerCase())));
  return served && (forApplication === undefined || (file.applications ?? []).some(({ of }) => of === forApplication));
}

function lackingYears(records: readonly DocumentRecord[], years: number, asOf: CivilDate): string[] {
  const thisYear = Number(asOf.slice(0, 4));
  const wanted = Array.from({ length: years }, (_, back) => thisYear - years + back);
  return wanted.filter((year) => !records.some((record) => record.year === year)).map(String);
}

function lackingIn(records: readonly DocumentRecord[], { has = [], years }: DocumentDemand, asOf: CivilDate): string[] {
  const parts = has.filter((part) => !records.some((record) => record.has?.includes(part)));
  return [...parts, ...(years === undefined ? [] : lackingYears(records, years, asOf))];
}

function fromFile(document: DocumentId, demand: DocumentDemand, file: PartyFile, asOf: CivilDate): Omit<DossierEntry, 'rule'> {
  const records = (file.documents ?? []).filter((record) => record.document === document && record.present);
  const latest = records.toSorted((a, b) => ((a.on ?? '') < (b.on ?? '') ? 1 : -1))[0];
  if (!latest) return { document, state: 'missing' };
  const lacking = lackingIn(records, demand, asOf);
  const where = { document, on: latest.on, source: latest.source };
  return lacking.length > 0 ? { ...where, state: 'incomplete', lacking } : { ...where, state: 'present' };
}

function judgeDocument(document: DocumentId, demand: DocumentDemand, context: RuleContext): Omit<DossierEntry, 'rule'> {
  // A field proves that a document exists, not what stands in it.
  const proven = demand.has === undefined && demand.years === undefined ? proof(document, context) : undefined;
  if (proven) return { document, state: 'present', ...proven };
  if (!context.file) return { document, state: 'notKnown' };
  if (!isDemanded(demand, context.file)) return { document, state: 'notApplicable' };
  return fromFile(document, demand, context.file, context.asOf);
}

/** The state of every document a rule asks for: what pages and claims prove, else what the party's file holds. */
export function judgeDocuments(demand: DocumentDemand, context: RuleContext, rule: string): DossierEntry[] {
  return demand.documents.map((document) => ({ ...judgeDocument(document, demand, context), rule }));
}

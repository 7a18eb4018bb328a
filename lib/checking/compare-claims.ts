import type { FieldOutcome, Outcome } from '../domain/check';
import type { CompareContext } from '../domain/field';
import type { Claim } from '../domain/party';
import type { FieldId, Reading, Subject } from '../domain/reading';
import { refusalIn } from '../fields/kinds/eori';
import { isMasked } from '../fields/kinds/masked';
import { fields } from '../fields/registry';
import { isBlank, shownTexts } from '../rules/context';
import { compareValues } from './compare-values';
import { outcomeOfState } from './value-states';

/** What is compared, and for which day. */
export interface ClaimComparison {
  /** All claims of the party; the newest of each field counts. */
  claims: readonly Claim[];
  /** The company on the page; absent when the page shows none. */
  subject: Subject | undefined;
  /** The page could be read; a page that is loading or asks for a login says nothing of any field. */
  read: boolean;
  formerNames: readonly string[];
  context: Pick<CompareContext, 'asOf'>;
}

/** Fields whose absence from the claims is worth a row of its own. */
const IMPORTANT: readonly FieldId[] = ['legalName', 'uscc', 'customsCode', 'aeoCode', 'eori', 'eoriStatus', 'aeoType', 'creditLevel', 'registrationStatus', 'customsCancelled'];
/**
 * Columns that belong to what else stands in their row: those of the filing-code table (备案编码) to the
 * customs code, those of a list of authorisations to the country, in which another may bear the same name.
 */
const OF_ROW: Readonly<Record<FieldId, FieldId>> = {
  customsCategory: 'customsCode', declarationValidTo: 'customsCode', customsFiledOn: 'customsCode',
  aeoType: 'country', aeoEffectiveOn: 'country', customsOffice: 'country',
};
const ORDER: readonly Outcome[] = [
  'mismatch', 'unreadable', 'notComparable', 'matchFormerName', 'maskedCompatible', 'match', 'notShown', 'notClaimed',
];

const PAGE_NOT_READ: Pick<FieldOutcome, 'outcome' | 'reason'> = { outcome: 'unreadable', reason: { code: 'pageNotRead', params: {} } };

/** The claim that counts for each field: the newest by the day it was made, then by when it was entered. */
export function claimsThatCount(claims: readonly Claim[]): Map<FieldId, Claim> {
  const newestLast = claims
    .filter((claim) => claim.deletedAt === undefined)
    .toSorted((a, b) => [a.claimedOn, a.createdAt, a.id].join('|') < [b.claimedOn, b.createdAt, b.id].join('|') ? -1 : 1);
  return new Map(newestLast.map((claim) => [claim.field, claim]));
}

function isSpeaking(reading: Reading): boolean {
  return (reading.state === 'shown' || reading.state === 'masked') && !isBlank(reading.raw);
}

/** Registers abroad print the one name they have, in Latin letters: of a Chinese enterprise that is its English one. */
function ofField(field: FieldId, readings: readonly Reading[]): Reading[] {
  const own = readings.filter((reading) => reading.field === field);
  if (field !== 'englishName' || own.length > 0) return own;
  return readings.filter((reading) => reading.field === 'legalName' && /\p{Script=Latin}/u.test(reading.raw) && !/\p{Script=Han}/u.test(reading.raw));
}

/** The readings a claim is held against: for a column that belongs to another, those in the row of what is claimed of that one. */
function readingsFor(field: FieldId, readings: readonly Reading[], { claimed, terms }: Terms): Reading[] {
  const own = ofField(field, readings);
  const lead = OF_ROW[field];
  const value = lead === undefined ? undefined : claimed.get(lead)?.value;
  if (value === undefined) return own;
  const rows = readings.filter((reading) => reading.field === lead && fields.get(lead!)?.compare(value, reading.raw, terms).outcome === 'match');
  const ofRow = own.filter((reading) => rows.some(({ frame, row }) => row !== undefined && row === reading.row && frame === reading.frame));
  return ofRow.length > 0 ? ofRow : own;
}

function toShown({ raw, state, frame, pair, row }: Reading): FieldOutcome['shown'][number] {
  return { raw, state, frame, pair, ...(row !== undefined && { row }) };
}

function toClaim({ id, value, source, sourceNote, claimedOn }: Claim): NonNullable<FieldOutcome['claim']> {
  return { id, value, source, ...(sourceNote !== undefined && { sourceNote }), claimedOn };
}

function judgeClaim(claim: Claim, readings: Reading[], terms: CompareContext): Pick<FieldOutcome, 'outcome' | 'reason'> {
  const speaking = readings.filter(isSpeaking);
  if (speaking.length === 0) return outcomeOfState(readings);
  const definition = fields.get(claim.field);
  if (!definition) return { outcome: 'notComparable', reason: { code: 'fieldUnknown', params: {} } };
  if (claim.value.trim() === '') return { outcome: 'unreadable', reason: { code: 'claimUnreadable', params: { value: claim.value } } };
  const compared = compareValues(definition, claim.value, { readings: speaking, terms, claimMasked: isMasked(claim.value) });
  const unseen = compared.outcome === 'mismatch' ? unseenRows(readings) : [];
  return unseen.length > 0 ? outcomeOfState(unseen) : compared;
}

/** Readings of rows in which nothing speaks: what is claimed may stand there, so the other rows cannot contradict it. */
function unseenRows(readings: readonly Reading[]): Reading[] {
  const speaks = ({ frame, row }: Reading) => readings.some((other) => isSpeaking(other) && other.row === row && other.frame === frame);
  return readings.filter((reading) => reading.row !== undefined && reading.state !== 'hiddenDuplicate' && !speaks(reading));
}

/** What every claim is compared with the help of. */
interface Terms {
  claimed: ReadonlyMap<FieldId, Claim>;
  terms: CompareContext;
}

function claimedOutcome(claim: Claim, comparison: ClaimComparison, claimed: Terms['claimed']): FieldOutcome {
  const all = comparison.subject?.readings ?? [];
  const terms = { ...comparison.context, formerNames: [...comparison.formerNames, ...shownTexts(all, 'formerName')] };
  const readings = readingsFor(claim.field, all, { claimed, terms });
  const { outcome, reason } = comparison.read ? judgeClaim(claim, readings, terms) : PAGE_NOT_READ;
  const compared: FieldOutcome = { field: claim.field, outcome, claim: toClaim(claim), shown: readings.map(toShown), reason };
  return claim.field === 'eori' && outcome === 'match' ? unlessRefused(compared, all) : compared;
}

/** A register that repeats the claimed number only to say that it does not hold contradicts the claim. */
function unlessRefused(compared: FieldOutcome, readings: readonly Reading[]): FieldOutcome {
  const refusal = refusalIn(readings);
  return refusal === undefined ? compared : { ...compared, outcome: 'mismatch', shown: [toShown(refusal)], reason: { code: 'eoriNotValid', params: { shown: refusal.raw } } };
}

function unclaimedOutcomes(subject: Subject | undefined, claimed: ReadonlyMap<FieldId, Claim>): FieldOutcome[] {
  return IMPORTANT.filter((field) => !claimed.has(field)).flatMap((field) => {
    const readings = (subject?.readings ?? []).filter((reading) => reading.field === field && isSpeaking(reading));
    if (readings.length === 0) return [];
    return [{ field, outcome: 'notClaimed' as const, shown: readings.map(toShown), reason: { code: 'notClaimed' as const, params: {} } }];
  });
}

/**
 * Compares a party's claims with one company on a page. Every claimed field has exactly one
 * outcome, differences first; important fields the page shows and nobody claimed come last. Only
 * what is shown is compared as it stands and what is masked on its visible positions; every other
 * state says why nothing can be told.
 */
export function compareClaims(comparison: ClaimComparison): FieldOutcome[] {
  const claims = claimsThatCount(comparison.claims);
  const outcomes = [...claims.values()].map((claim) => claimedOutcome(claim, comparison, claims));
  const positions = [...fields.keys()];
  const place = ({ outcome, field }: FieldOutcome) => ORDER.indexOf(outcome) * 1000 + positions.indexOf(field);
  return [...outcomes, ...unclaimedOutcomes(comparison.subject, claims)].sort((a, b) => place(a) - place(b));
}

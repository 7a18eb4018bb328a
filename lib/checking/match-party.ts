import type { PartyMatch } from '../domain/check';
import type { Party } from '../domain/party';
import type { FieldId, Subject } from '../domain/reading';
import { nameKeys } from '../identifiers/enterprise-name';
import { normaliseEori } from '../identifiers/eori';
import { normaliseCode } from '../identifiers/identifier';

type Found = readonly Party[] | Promise<readonly Party[]>;

/** Where parties are looked up. Codes come normalised as by `normaliseCode`, names as one of their `nameKeys`. */
export interface PartyLookup {
  byUscc(code: string): Found;
  byCustomsCode(code: string): Found;
  byAeoCode(code: string): Found;
  /** Normalised as by `normaliseEori`. */
  byEori(code: string): Found;
  byName(normalisedName: string): Found;
}

/** What a subject shows in the open for a field, normalised, each once. */
function shown(subject: Subject, field: FieldId, normalise: (text: string) => string): string[] {
  const texts = subject.readings.filter((reading) => reading.field === field && reading.state === 'shown').map(({ raw }) => normalise(raw));
  return [...new Set(texts)].filter((text) => text !== '');
}

async function findAll(keys: readonly string[], find: (key: string) => Found): Promise<Party[]> {
  const found = await Promise.all(keys.map(find));
  return found.flat().filter((party) => party.deletedAt === undefined);
}

function idsOf(parties: readonly Party[]): string[] {
  return [...new Set(parties.map(({ id }) => id))].sort();
}

const CODES = [
  { by: 'uscc', field: 'uscc', normalise: normaliseCode, find: (lookup: PartyLookup) => (code: string) => lookup.byUscc(code) },
  { by: 'customsCode', field: 'customsCode', normalise: normaliseCode, find: (lookup: PartyLookup) => (code: string) => lookup.byCustomsCode(code) },
  { by: 'aeoCode', field: 'aeoCode', normalise: normaliseCode, find: (lookup: PartyLookup) => (code: string) => lookup.byAeoCode(code) },
  { by: 'eori', field: 'eori', normalise: normaliseEori, find: (lookup: PartyLookup) => (code: string) => lookup.byEori(code) },
] as const;

/** The party has another USCC than the page: the other code that led to it may be mistyped, so a person decides. */
function contradicts(party: Party, subject: Subject): boolean {
  const codes = shown(subject, 'uscc', normaliseCode).filter((code) => code.length === 18);
  return party.uscc !== undefined && codes.length > 0 && !codes.includes(normaliseCode(party.uscc));
}

/**
 * Finds the stored party a company on a page is: by USCC, else customs code, else AEO code, else EORI number. Codes
 * that lead to different parties are a conflict; a name alone is only ever possible.
 */
export async function matchParty(subject: Subject, lookup: PartyLookup): Promise<PartyMatch> {
  const hits = await Promise.all(CODES.map(async ({ by, field, normalise, find }) => ({
    by, parties: await findAll(shown(subject, field, normalise), find(lookup)),
  })));
  const ids = idsOf(hits.flatMap(({ parties }) => parties));
  if (ids.length > 1) return { kind: 'conflict', partyIds: ids };
  const hit = hits.find(({ parties }) => parties.length > 0);
  const party = hit?.parties[0];
  if (!hit || !party) return matchByName(subject, lookup);
  return contradicts(party, subject) ? { kind: 'possible', partyIds: ids } : { kind: 'matched', partyId: party.id, by: hit.by };
}

async function matchByName(subject: Subject, lookup: PartyLookup): Promise<PartyMatch> {
  const names = ['legalName', 'formerName'].flatMap((field) => shown(subject, field, (name) => name)).flatMap(nameKeys);
  const partyIds = idsOf(await findAll([...new Set(names)], (name) => lookup.byName(name)));
  return partyIds.length > 0 ? { kind: 'possible', partyIds } : { kind: 'none' };
}

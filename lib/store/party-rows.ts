import type { Party } from '../domain/party';
import type { PartyKeys, PartyRow } from './rows';

/** A search for more than this many characters compares the first ones only; longer keys would only swell the index. */
export const SEARCH_LENGTH = 12;

/** Text as the search compares it: NFKC, lower case, without blanks and punctuation. */
export function searchFold(text: string): string {
  return text.normalize('NFKC').toLowerCase().replaceAll(/[\s\p{P}\p{Cf}]/gu, '');
}

/**
 * The row of a party with everything it is found by.
 * @param nameKeys the keys an enterprise name is found by in matching (lib/identifiers); the store knows no rule of names.
 */
export function partyRow(party: Party, nameKeys: (name: string) => string[]): PartyRow {
  return { id: party.id, party, keys: party.deletedAt === undefined ? liveKeys(party, nameKeys) : deletedKeys(party) };
}

function liveKeys(party: Party, nameKeys: (name: string) => string[]): PartyKeys {
  const names = [party.legalName, ...party.formerNames];
  return {
    // IndexedDB has no entry for a missing key; an `undefined` inside the row would be stored.
    ...(party.uscc !== undefined && { uscc: party.uscc }),
    ...(party.aeoCode !== undefined && { aeoCode: party.aeoCode }),
    ...(party.eoris !== undefined && { eoris: party.eoris }),
    customsCodes: party.customsCodes,
    names: unique(names.flatMap(nameKeys)),
    search: unique([...codesOf(party).map(startOf), ...names.flatMap(beginnings)]),
    lists: (['all', ...party.roles] as const).map((list) => [list, party.updatedAt]),
  };
}

function deletedKeys(party: Party): PartyKeys {
  return { customsCodes: [], names: [], search: [], lists: [['deleted', party.updatedAt]] };
}

const codesOf = ({ uscc, customsCodes, aeoCode, eoris = [] }: Party): string[] => [uscc, aeoCode, ...customsCodes, ...eoris].filter((code) => code !== undefined);

const startOf = (text: string): string => [...searchFold(text)].slice(0, SEARCH_LENGTH).join('');

/** People search by the part they remember ("鸿远"): Chinese from each character on, Latin from each word on. */
function beginnings(name: string): string[] {
  const places = name.matchAll(/\p{Script=Han}|(?:(?!\p{Script=Han})[\p{L}\p{N}])+/gu);
  return Array.from(places, ({ index }) => startOf(name.slice(index))).filter((start) => start !== '');
}

const unique = (texts: readonly string[]): string[] => [...new Set(texts)];

import type { Party } from '../domain/party';
import type { Database } from './database';
import type { PartyRow } from './rows';

/** Parties by what a page shows of them. Each answer comes from one index, however many parties there are; deleted ones are never among them. */
export interface StoredPartyLookup {
  byUscc(code: string): Promise<Party[]>;
  byCustomsCode(code: string): Promise<Party[]>;
  byAeoCode(code: string): Promise<Party[]>;
  byEori(code: string): Promise<Party[]>;
  /** Takes one of the name keys the rows were written with. */
  byName(normalisedName: string): Promise<Party[]>;
}

/** Look-up of parties by their normalised codes and names. */
export function partyLookup(db: Database): StoredPartyLookup {
  const by = async (index: string, key: string): Promise<Party[]> => partiesOf(await db.parties.where(index).equals(key).toArray());
  return {
    byUscc: (code) => by('keys.uscc', code),
    byCustomsCode: (code) => by('keys.customsCodes', code),
    byAeoCode: (code) => by('keys.aeoCode', code),
    byEori: (code) => by('keys.eoris', code),
    byName: (normalisedName) => by('keys.names', normalisedName),
  };
}

const partiesOf = (rows: readonly PartyRow[]): Party[] => rows.map(({ party }) => party);

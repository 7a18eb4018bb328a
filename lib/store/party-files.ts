import type { KeptPartyFile } from '../domain/party-file';
import type { Database } from './database';

/** What a person keeps on a party besides claims; `undefined` while nobody has begun. */
export async function getPartyFile(db: Database, partyId: string): Promise<KeptPartyFile | undefined> {
  const kept = await db.partyFiles.get(partyId);
  return kept?.deletedAt === undefined ? kept : undefined;
}

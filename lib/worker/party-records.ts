import type { RowChange } from '../domain/change';
import type { Party } from '../domain/party';
import type { Edited } from '../messages/protocol';
import type { PartyDraft } from '../messages/schemas';
import type { Database } from '../store/database';
import { claimsOf, getParty } from '../store/queries';
import { type ChangeStamp, type RecordDesk, carryOut } from './edit';
import { type PartyFields, readPartyDraft } from './party-draft';
import { deleted, nextRevision, requireThere, requireUnchanged, rowChange } from './revisions';

/** Adds or changes a party. Problems: those of its draft, `codeTaken`, `recordGone`, `editedMeanwhile`. */
export async function saveParty(desk: RecordDesk, draft: PartyDraft): Promise<Edited> {
  const fields = readPartyDraft(draft);
  const { id, revision } = draft;
  return carryOut(desk, 'party/save', async (db, { at }) => {
    const before = id === undefined ? null : requireUnchanged(await getParty(db, id), revision);
    return { rows: [partyRowChange(id ?? desk.newId(), fields, before, at)] };
  });
}

const partyRowChange = (id: string, fields: PartyFields, before: Party | null, at: string): RowChange =>
  rowChange('parties', before, nextRevision<Party>(id, fields, before, at));

/** Deletes a party with its claims. Refused with `partyInUse` while it stands in a supply chain. */
export function deleteParty(desk: RecordDesk, id: string): Promise<Edited> {
  return carryOut(desk, 'party/delete', async (db, stamp) => ({ rows: await partyDeletion(db, id, stamp) }));
}

/** The rows that delete a party: its own, and one for each of its claims. */
export async function partyDeletion(db: Database, id: string, { at }: ChangeStamp): Promise<RowChange[]> {
  const party = requireThere(await getParty(db, id));
  const claims = await claimsOf(db, id);
  return [
    rowChange('parties', party, deleted(party, at)),
    ...claims.map((claim) => rowChange('claims', claim, deleted(claim, at))),
  ];
}

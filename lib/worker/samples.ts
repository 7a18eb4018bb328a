import { plusDays } from '../calendar/civil-date';
import type { RowChange } from '../domain/change';
import type { Claim, Engagement, Party } from '../domain/party';
import type { Answers } from '../messages/protocol';
import type { Database } from '../store/database';
import { getEngagement, getParty } from '../store/queries';
import { type ChangeStamp, type RecordDesk, carryOut } from './edit';
import { partyDeletion } from './party-records';
import { deleted, nextRevision, rowChange, saysTheSame } from './revisions';
import samples from './samples.json';

/** A sample claim; it was made so many days before the samples were added. */
type SampleClaim = Pick<Claim, 'field' | 'value' | 'source' | 'sourceNote'> & { daysAgo: number };
type SampleParty = Pick<Party, 'id' | 'legalName' | 'formerNames' | 'uscc' | 'customsCodes' | 'aeoCode' | 'roles' | 'note'> & { claims: SampleClaim[] };
type SampleEngagement = Pick<Engagement, 'id' | 'name' | 'clientId' | 'agentIds' | 'coreSupplierIds' | 'goodsValue' | 'bonded' | 'screenshotClause' | 'note'>;

/** Invented enterprises, what they claim and the supply chain they form. */
export const SAMPLES = samples as { parties: SampleParty[]; engagements: SampleEngagement[] };

/** Adds the samples, or puts edited and deleted ones back as they were. One change; `parties` counts those it concerned. */
export function addSamples(desk: RecordDesk): Promise<Answers['samples/add']> {
  return counted(desk, 'samples/add', async (db, { at }) => {
    const rows: RowChange[] = [];
    for (const party of SAMPLES.parties) rows.push(...(await rowsOfParty(db, party, { at, today: desk.today() })));
    for (const { id, ...fields } of SAMPLES.engagements) {
      const stored = (await db.engagements.get(id)) ?? null;
      rows.push(rowChange('engagements', stored, nextRevision<Engagement>(id, fields, stored, at)));
    }
    return rows.filter(changesAnything);
  });
}

/** Removes the samples with all their claims. Refused with `partyInUse` while one stands in a supply chain of the user's own. */
export function removeSamples(desk: RecordDesk): Promise<Answers['samples/remove']> {
  return counted(desk, 'samples/remove', async (db, stamp) => {
    const rows: RowChange[] = [];
    for (const { id } of SAMPLES.engagements) {
      const stored = await getEngagement(db, id);
      if (stored) rows.push(rowChange('engagements', stored, deleted(stored, stamp.at)));
    }
    for (const { id } of SAMPLES.parties) {
      const stored = await getParty(db, id);
      if (stored && stored.deletedAt === undefined) rows.push(...(await partyDeletion(db, id, stamp)));
    }
    return rows;
  });
}

async function counted(
  desk: RecordDesk,
  action: 'samples/add' | 'samples/remove',
  prepare: (db: Database, change: ChangeStamp) => Promise<RowChange[]>,
): Promise<{ changeId: string; parties: number }> {
  let parties = 0;
  const { changeId } = await carryOut(desk, action, async (db, change) => {
    const rows = await prepare(db, change);
    parties = rows.filter(({ table }) => table === 'parties').length;
    return { rows };
  });
  return { changeId, parties };
}

async function rowsOfParty(db: Database, { claims, id, ...fields }: SampleParty, day: { at: string; today: string }): Promise<RowChange[]> {
  const stored = (await getParty(db, id)) ?? null;
  const rows = [rowChange('parties', stored, nextRevision<Party>(id, fields, stored, day.at))];
  for (const [index, { daysAgo, ...said }] of claims.entries()) {
    const claimId = `${id}-claim-${index + 1}`;
    const before = (await db.claims.get(claimId)) ?? null;
    const claim = { ...said, partyId: id, claimedOn: plusDays(day.today, -daysAgo) };
    rows.push(rowChange('claims', before, nextRevision<Claim>(claimId, claim, before, day.at)));
  }
  return rows;
}

const changesAnything = ({ before, after }: RowChange): boolean => before === null || after === null || !saysTheSame(before, after);

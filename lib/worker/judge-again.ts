import { checkObservation, type CheckInput } from '../checking/check-observation';
import { findingChanges } from '../checking/finding-changes';
import type { Check } from '../domain/check';
import type { Claim, Party } from '../domain/party';
import { ProblemError, problem } from '../domain/problems';
import type { JudgedAgain } from '../domain/rule-pack';
import type { RulePack } from '../rules/pack-schema';
import type { Database } from '../store/database';
import { getCheck, getObservation } from '../store/observations';
import { getParty } from '../store/queries';
import type { CheckRow } from '../store/rows';
import { chainViews } from './chain-views';
import { packById } from './pack-in-use';
import { type Records, recordsAt } from './records-at';

/** Judges a stored check again by its own pack as it is now, or by the one in use where that is gone. `recordGone` where check, party or page are. */
export async function judgeCheckAgain(db: Database, id: string, inUse: RulePack): Promise<JudgedAgain> {
  const row = await getCheck(db, id);
  const pack = row && ((await packById(db, row.check.pack.id)) ?? inUse);
  const [check] = (row && pack && (await judgeAgain(db, row, [pack]))) ?? [];
  if (!row || !check) throw new ProblemError(problem('recordGone'));
  return { check, ...findingChanges(row.check, check) };
}

/** What a check rests on besides the party, its claims, the page and the pack. */
export type Surroundings = Pick<CheckInput, 'otherObservations' | 'engagements' | 'file' | 'calendar'>;

/** Gathers what a check of a party rests on, from the records as they are or as they stood. */
export async function surroundings(records: Records, party: Party): Promise<Surroundings> {
  const [otherObservations, engagements, file, calendar] = await Promise.all([
    records.observations(party.id),
    chainViews(records, party.id),
    records.file(party.id),
    records.calendar(),
  ]);
  return { otherObservations, engagements, calendar, ...(file && { file }) };
}

/** The claims a check was made with, as it kept them. */
function claimsThen({ check, partyId, checkedAt: at }: CheckRow): Claim[] {
  return check.outcomes.flatMap(({ field, claim }) => (claim ? [{ ...claim, field, partyId, createdAt: at, updatedAt: at, revision: 1 }] : []));
}

/**
 * Judges a past check again by packs, as of its own day: the claims it was made with, the page as it
 * was seen, other pages up to then, and party, file and supply chains as they stood, or as other
 * records have them. Only holidays count as they are known now. `undefined` where party or page are no longer stored.
 */
export async function judgeAgain(db: Database, row: CheckRow, packs: readonly RulePack[], others?: Records): Promise<Check[] | undefined> {
  const [now, observation, records] = await Promise.all([getParty(db, row.partyId), getObservation(db, row.observationId), others ?? recordsAt(db, row.checkedAt)]);
  if (now === undefined || now.deletedAt !== undefined || observation === undefined) return undefined;
  const party = (await records.party(row.partyId)) ?? now;
  const around = await surroundings(records, party);
  const claims = claimsThen(row);
  const subjectKey = observation.subjects[0]?.key ?? '';
  return packs.map((pack) => checkObservation({ party, claims, observation, subjectKey, ...around, pack, asOf: row.asOf }));
}

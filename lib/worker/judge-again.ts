import { checkObservation, type CheckInput } from '../checking/check-observation';
import { findingChanges } from '../checking/finding-changes';
import type { Check } from '../domain/check';
import type { Claim, Party } from '../domain/party';
import { ProblemError, problem } from '../domain/problems';
import type { JudgedAgain } from '../domain/rule-pack';
import type { Instant } from '../domain/time';
import type { RulePack } from '../rules/pack-schema';
import type { Database } from '../store/database';
import { getCheck, getObservation, latestObservations } from '../store/observations';
import { getPartyFile } from '../store/party-files';
import { getParty } from '../store/queries';
import type { CheckRow } from '../store/rows';
import { calendarInUse } from './calendar-in-use';
import { chainViews } from './chain-views';
import { packById } from './pack-in-use';

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

/**
 * Gathers what a check of a party rests on.
 * @param until the instant of a past check: what was read later does not count.
 */
export async function surroundings(db: Database, party: Party, until?: Instant): Promise<Surroundings> {
  const [otherObservations, engagements, kept, calendar] = await Promise.all([
    latestObservations(db, party.id, until),
    chainViews(db, party.id, until),
    getPartyFile(db, party.id),
    calendarInUse(db),
  ]);
  return { otherObservations, engagements, calendar, ...(kept && { file: kept.file }) };
}

/** The claims a check was made with, as it kept them. */
function claimsThen({ check, partyId, checkedAt: at }: CheckRow): Claim[] {
  return check.outcomes.flatMap(({ field, claim }) => (claim ? [{ ...claim, field, partyId, createdAt: at, updatedAt: at, revision: 1 }] : []));
}

/**
 * Judges a past check again by a pack, as of its own day: the claims it was made with, the page as
 * it was seen, other pages up to then; supply chains, party and its file as they are kept now. `undefined`
 * where party or page are no longer stored.
 */
export async function judgeAgain(db: Database, row: CheckRow, packs: readonly RulePack[]): Promise<Check[] | undefined> {
  const [party, observation] = await Promise.all([getParty(db, row.partyId), getObservation(db, row.observationId)]);
  if (party === undefined || party.deletedAt !== undefined || observation === undefined) return undefined;
  const around = await surroundings(db, party, row.checkedAt);
  const claims = claimsThen(row);
  const subjectKey = observation.subjects[0]?.key ?? '';
  return packs.map((pack) => checkObservation({ party, claims, observation, subjectKey, ...around, pack, asOf: row.asOf }));
}

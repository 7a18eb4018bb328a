import { checkObservation } from '../checking/check-observation';
import { shanghaiDay } from '../domain/shanghai';
import type { Check } from '../domain/check';
import type { Observation } from '../domain/observation';
import type { Party } from '../domain/party';
import type { Instant } from '../domain/time';
import { contentHash } from '../evidence/content-hash';
import { readSettings } from '../platform/settings';
import type { RulePack } from '../rules/pack-schema';
import type { Database } from '../store/database';
import { lessonsAt } from '../store/lessons';
import { rememberCheck } from '../store/observations';
import { partyLookup } from '../store/party-lookup';
import { claimsOf, getParty, latestEvidence } from '../store/queries';
import { surroundings } from './judge-again';
import type { JudgeStore } from './judge-tab';
import { packOrDefault } from './pack-in-use';
import { portalOffer } from './portal-offer';
import { recordsNow } from './records-at';

/** The rule pack the user chose, or the default one where that is gone. */
export async function packInUse(db: Database): Promise<RulePack> {
  return packOrDefault(db, (await readSettings()).pack);
}

/** What judging needs, answered from the database. */
export function judgeStore(db: Database, now: () => Instant): JudgeStore {
  return {
    lookup: partyLookup(db),
    lessonsAt: (place) => lessonsAt(db, place),
    addable: portalOffer,
    party: (id) => getParty(db, id),
    check: (party, observation) => checkAndRemember({ db, at: now() }, party, observation),
    lastEvidence: (partyId, observation) => lastEvidence(db, partyId, observation),
  };
}

/** `observation` has one subject: the company on the page that is this party. */
async function checkAndRemember({ db, at }: { db: Database; at: Instant }, party: Party, observation: Observation): Promise<Check> {
  const [claims, around, pack] = await Promise.all([claimsOf(db, party.id), surroundings(recordsNow(db), party), packInUse(db)]);
  const asOf = shanghaiDay(observation.readAt);
  const check = checkObservation({
    party, claims, observation, ...around, pack, asOf,
    subjectKey: observation.subjects[0]!.key,
  });
  if (observation.page.host.kind === 'official') await rememberCheck(db, { observation, partyId: party.id, check, checkedAt: at });
  return check;
}

async function lastEvidence(db: Database, partyId: string, observation: Observation): ReturnType<JudgeStore['lastEvidence']> {
  const last = await latestEvidence(db, partyId);
  if (last === undefined) return undefined;
  return { id: last.id, savedAt: last.capturedAt, sameContent: last.contentHash === (await contentHash(observation)) };
}

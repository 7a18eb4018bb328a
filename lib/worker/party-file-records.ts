import { isCivilDay } from '../calendar/civil-date';
import { drawUpDossier } from '../checking/dossier';
import { engagementView } from '../checking/engagement-view';
import type { Dossier, KeptPartyFile, PartyFile } from '../domain/party-file';
import { type Problem, ProblemError, problem } from '../domain/problems';
import type { CivilDate } from '../domain/time';
import type { Edited } from '../messages/protocol';
import type { PartyFileDraft } from '../messages/schemas';
import type { RulePack } from '../rules/pack-schema';
import type { Database } from '../store/database';
import { latestObservations } from '../store/observations';
import { getPartyFile } from '../store/party-files';
import { claimsOf, engagementsOf, getParty } from '../store/queries';
import { calendarInUse } from './calendar-in-use';
import { type RecordDesk, carryOut } from './edit';
import { nextRevision, requireThere, requireUnchanged, rowChange } from './revisions';

/** Keeps what a person noted on a party. Problems: days that do not exist or lie ahead, beside their entries; `editedMeanwhile`. */
export async function savePartyFile(desk: RecordDesk, { partyId, revision, file }: PartyFileDraft): Promise<Edited> {
  const problems = problemsOfDays(file, desk.today());
  if (problems.length > 0) throw new ProblemError(...problems);
  return carryOut(desk, 'partyFile/save', async (db, { at }) => {
    const stored = await db.partyFiles.get(partyId);
    // Begun on another screen meanwhile, it has a revision this draft does not know of.
    const before = stored === undefined || stored.deletedAt !== undefined ? null : requireUnchanged(stored, revision);
    return { rows: [rowChange('partyFiles', stored ?? null, nextRevision<KeptPartyFile>(partyId, { file }, before ?? stored ?? null, at))] };
  });
}

/** Every day a file names, with the form entry it stands in. */
function daysOf(file: PartyFile): [field: string, day: string | undefined][] {
  const rows = Object.entries({ documents: file.documents, changes: file.changes, applications: file.applications });
  const named = rows.flatMap(([list, records = []]) =>
    records.flatMap((record, at) => Object.entries(record).filter(([key]) => /^on$|On$|^validTo$/u.test(key)).map(([key, day]): [string, string] => [`${list}.${at}.${key}`, String(day)])));
  return [...named, ...(file.selfChecks ?? []).map((day, at): [string, string] => [`selfChecks.${at}.on`, day])];
}

function problemsOfDays(file: PartyFile, today: CivilDate): Problem[] {
  return daysOf(file).flatMap(([field, day = '']) => {
    if (day === '') return [problem('valueMissing', {}, field)];
    const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
    if (!/^\d{4}-\d{2}-\d{2}$/u.test(day) || !isCivilDay(year, month, date)) return [problem('dateUnreadable', { value: day }, field)];
    return day > today && !field.endsWith('.validTo') ? [problem('dateInFuture', { value: day }, field)] : [];
  });
}

/** What a pack asks of a party for, as of a day: documents, running terms, tasks. No such party is `recordGone`. */
export async function partyDossier(db: Database, id: string, { pack, asOf }: { pack: RulePack; asOf: CivilDate }): Promise<Dossier> {
  const party = requireThere(await getParty(db, id));
  const [claims, observations, kept, own, calendar] = await Promise.all([
    claimsOf(db, id), latestObservations(db, id), getPartyFile(db, id), engagementsOf(db, id), calendarInUse(db),
  ]);
  const engagements = own.map((engagement) => engagementView(engagement, () => undefined));
  return drawUpDossier({ party, claims, observations, engagements, calendar, ...(kept && { file: kept.file }), pack, asOf });
}

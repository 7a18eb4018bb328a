import { isCivilDay } from '../calendar/civil-date';
import type { Claim } from '../domain/party';
import { type Problem, ProblemError, problem } from '../domain/problems';
import type { CivilDate } from '../domain/time';
import type { Edited } from '../messages/protocol';
import type { ClaimDraft } from '../messages/schemas';
import { getClaim } from '../store/queries';
import { type RecordDesk, carryOut } from './edit';
import { given } from './party-draft';
import { deleted, nextRevision, requireThere, requireUnchanged, rowChange } from './revisions';

/** Longer than any 经营范围 on record (about 5 000 characters); a longer text is a paste gone wrong. */
const LONGEST_CLAIM = 10_000;

/** Adds or changes a claim. The value is kept as it was said, whatever it is worth. */
export async function saveClaim(desk: RecordDesk, draft: ClaimDraft): Promise<Edited> {
  const fields = readClaimDraft(draft, desk.today());
  const { id, revision } = draft;
  return carryOut(desk, 'claim/save', async (db, { at }) => {
    const before = id === undefined ? null : requireUnchanged(await getClaim(db, id), revision);
    return { rows: [rowChange('claims', before, nextRevision<Claim>(id ?? desk.newId(), fields, before, at))] };
  });
}

/** Deletes a claim. */
export function deleteClaim(desk: RecordDesk, id: string): Promise<Edited> {
  return carryOut(desk, 'claim/delete', async (db, { at }) => {
    const claim = requireThere(await getClaim(db, id));
    return { rows: [rowChange('claims', claim, deleted(claim, at))] };
  });
}

function readClaimDraft(draft: ClaimDraft, today: CivilDate) {
  const value = draft.value.trim();
  const problems = [...problemsOfValue(value), ...problemsOfDay(draft.claimedOn, today)];
  if (problems.length > 0) throw new ProblemError(...problems);
  const { partyId, field, source, claimedOn } = draft;
  return { partyId, field, value, source, claimedOn, ...given('sourceNote', draft.sourceNote.trim()) };
}

function problemsOfValue(value: string): Problem[] {
  if (value === '') return [problem('valueMissing', {}, 'value')];
  return value.length > LONGEST_CLAIM ? [problem('valueTooLong', { max: LONGEST_CLAIM }, 'value')] : [];
}

function problemsOfDay(day: CivilDate, today: CivilDate): Problem[] {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  if (!isCivilDay(year, month, date)) return [problem('dateUnreadable', { value: day }, 'claimedOn')];
  return day > today ? [problem('dateInFuture', { value: day }, 'claimedOn')] : [];
}

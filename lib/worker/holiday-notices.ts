import { readNotice } from '../calendar/notice';
import type { HolidayNotice } from '../domain/holiday-notice';
import { ProblemError, problem } from '../domain/problems';
import type { Edited } from '../messages/protocol';
import type { NoticeDraft } from '../messages/schemas';
import { type RecordDesk, carryOut } from './edit';
import { oneLine } from './party-draft';
import { deleted, nextRevision, requireThere, rowChange } from './revisions';

const PROBLEMS = { noYear: 'noticeNoYear', noHolidays: 'noticeNoHolidays', impossibleDay: 'noticeImpossibleDay' } as const;

/** Longest first line that stands in for a source. */
const LONGEST_SOURCE = 120;

/** Keeps the holidays of a year as the State Council announced them; a notice of the same year is replaced. What cannot be read is refused beside the text. */
export async function importNotice(desk: RecordDesk, { text, source }: NoticeDraft): Promise<Edited> {
  const firstLine = text.split('\n').map(oneLine).find((line) => line !== '') ?? '';
  const read = readNotice(text, oneLine(source) || firstLine.slice(0, LONGEST_SOURCE));
  if (!read.ok) throw new ProblemError(problem(PROBLEMS[read.problem], read.problem === 'impossibleDay' ? { clause: read.clause } : {}, 'text'));
  const { year, off, makeUp, source: from } = read.year;
  const fields = { year, off: [...off], makeUp: [...makeUp], source: from, text };
  return carryOut(desk, 'notice/import', async (db, { at }) => {
    const before = (await db.holidayNotices.get(String(year))) ?? null;
    return { rows: [rowChange('holidayNotices', before, nextRevision<HolidayNotice>(String(year), fields, before, at))] };
  });
}

/** Takes a pasted notice away; the year is provisional again, or as it ships with the product. */
export function removeNotice(desk: RecordDesk, id: string): Promise<Edited> {
  return carryOut(desk, 'notice/remove', async (db, { at }) => {
    const notice = requireThere(await db.holidayNotices.get(id));
    return { rows: [rowChange('holidayNotices', notice, deleted(notice, at))] };
  });
}

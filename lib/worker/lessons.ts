import type { Lesson } from '../domain/lesson';
import type { PagePlace } from '../domain/page-place';
import type { FieldId } from '../domain/reading';
import type { Edited } from '../messages/protocol';
import { normaliseLabel } from '../reading/text';
import { type RecordDesk, carryOut } from './edit';
import { deleted, nextRevision, requireThere, rowChange } from './revisions';

/** What a person says of one label. */
export interface Teaching {
  label: string;
  meaning: FieldId | null;
}

/** The id of the lesson on a label: one a label and kind of page. */
export const lessonId = ({ host, page }: PagePlace, label: string): string => `${host} ${page} ${normaliseLabel(label)}`;

/** Keeps what a label means on a kind of page; what was taught of it before is replaced. */
export function saveLesson(desk: RecordDesk, place: PagePlace, teaching: Teaching): Promise<Edited> {
  return saveLessons(desk, 'lesson/save', [{ ...place, ...teaching }]);
}

/** Keeps several lessons in one step that undo takes back as one. */
export function saveLessons(desk: RecordDesk, action: 'lesson/save' | 'lesson/import', lessons: readonly (PagePlace & Teaching)[]): Promise<Edited> {
  return carryOut(desk, action, async (db, { at }) => {
    const ids = lessons.map((lesson) => lessonId(lesson, lesson.label));
    const before = await db.lessons.bulkGet(ids);
    return { rows: lessons.map((lesson, index) => rowChange('lessons', before[index] ?? null, nextRevision<Lesson>(ids[index]!, lesson, before[index] ?? null, at))) };
  });
}

/** Forgets lessons; the labels mean again what they meant before. */
export function removeLessons(desk: RecordDesk, ids: readonly string[]): Promise<Edited> {
  return carryOut(desk, 'lesson/remove', async (db, { at }) => {
    const lessons = (await db.lessons.bulkGet([...ids])).map((lesson) => requireThere(lesson));
    return { rows: lessons.map((lesson) => rowChange('lessons', lesson, deleted(lesson, at))) };
  });
}

import type { Lesson } from '../domain/lesson';
import type { PagePlace } from '../domain/page-place';
import type { Database } from './database';

const isKept = ({ deletedAt }: Lesson): boolean => deletedAt === undefined;

/** What was taught for one kind of page of one host. */
export async function lessonsAt(db: Database, { host, page }: PagePlace): Promise<Lesson[]> {
  return (await db.lessons.where('[host+page]').equals([host, page]).toArray()).filter(isKept);
}

/** Everything that was taught, by host, page and label. */
export async function listLessons(db: Database): Promise<Lesson[]> {
  return (await db.lessons.orderBy('id').toArray()).filter(isKept);
}

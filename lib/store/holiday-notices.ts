import type { HolidayNotice } from '../domain/holiday-notice';
import type { Database } from './database';

/** The notices on public holidays a person pasted, by year. */
export async function listHolidayNotices(db: Database): Promise<HolidayNotice[]> {
  return (await db.holidayNotices.toArray()).filter(({ deletedAt }) => deletedAt === undefined);
}

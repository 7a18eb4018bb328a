import { ANNOUNCED } from '../calendar/announced';
import { type WorkingCalendar, workingCalendar } from '../calendar/working-days';
import type { Database } from '../store/database';
import { listHolidayNotices } from '../store/holiday-notices';

/** Working days by the years that ship with the product and the notices a person pasted; a pasted one counts for its year. */
export async function calendarInUse(db: Database): Promise<WorkingCalendar> {
  return workingCalendar([...ANNOUNCED, ...(await listHolidayNotices(db))]);
}

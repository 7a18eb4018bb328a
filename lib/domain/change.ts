import type { Lesson } from './lesson';
import type { Claim, Engagement, Party } from './party';
import type { KeptPartyFile } from './party-file';
import type { HolidayNotice } from './holiday-notice';
import type { ImportedPack } from './rule-pack';
import type { Instant } from './time';

/** One edited row: what it was and what it became. `null` stands for "did not exist". */
export type RowChange =
  | { table: 'parties'; id: string; before: Party | null; after: Party | null }
  | { table: 'claims'; id: string; before: Claim | null; after: Claim | null }
  | { table: 'engagements'; id: string; before: Engagement | null; after: Engagement | null }
  | { table: 'packs'; id: string; before: ImportedPack | null; after: ImportedPack | null }
  | { table: 'partyFiles'; id: string; before: KeptPartyFile | null; after: KeptPartyFile | null }
  | { table: 'holidayNotices'; id: string; before: HolidayNotice | null; after: HolidayNotice | null }
  | { table: 'lessons'; id: string; before: Lesson | null; after: Lesson | null };

/** One user action: all its rows change in one transaction, and undo puts all of them back. */
export interface Change {
  id: string;
  at: Instant;
  action: 'party/save' | 'party/delete' | 'claim/save' | 'claim/delete' | 'engagement/save' | 'engagement/delete' | 'partyFile/save' | 'notice/import' | 'notice/remove' | 'pack/import' | 'pack/remove' | 'lesson/save' | 'lesson/remove' | 'lesson/import' | 'samples/add' | 'samples/remove' | 'undo';
  rows: RowChange[];
  /** Id of the change this one undoes. */
  undoes?: string;
  undoneBy?: string;
}

import type { AddedPortal } from '../domain/added-portal';
import type { RowChange } from '../domain/change';
import type { Claim, Engagement, Party } from '../domain/party';
import { ProblemError, problem } from '../domain/problems';
import type { HolidayNotice } from '../domain/holiday-notice';
import type { KeptPartyFile } from '../domain/party-file';
import type { Lesson } from '../domain/lesson';
import type { ImportedPack } from '../domain/rule-pack';
import type { Instant } from '../domain/time';

type Stored = Party | Claim | Engagement | ImportedPack | KeptPartyFile | HolidayNotice | Lesson | AddedPortal;
/** What the store adds to what a person says. */
type Kept = Pick<Party, 'id' | 'createdAt' | 'updatedAt' | 'revision' | 'deletedAt'>;

/** The stored record a draft was made from. Gone or deleted since: `recordGone`; saved by someone else since: `editedMeanwhile`. */
export function requireUnchanged<T extends Stored>(stored: T | undefined, revision: number | undefined): T {
  const record = requireThere(stored);
  if (record.revision !== revision) throw new ProblemError(problem('editedMeanwhile'));
  return record;
}

/** The stored record, or `recordGone`. */
export function requireThere<T extends Stored>(stored: T | undefined): T {
  if (stored === undefined || stored.deletedAt !== undefined) throw new ProblemError(problem('recordGone'));
  return stored;
}

/** The record as it is stored next: the first revision of a new one, or one more. */
export function nextRevision<T extends Stored>(id: string, fields: Omit<T, keyof Kept>, before: Kept | null, now: Instant): T {
  const kept: Kept = { id, createdAt: before?.createdAt ?? now, updatedAt: now, revision: (before?.revision ?? 0) + 1 };
  return { ...fields, ...kept } as T;
}

/** The record marked as deleted. It stays in its table, so that deletion can be undone. */
export const deleted = <T extends Stored>(record: T, now: Instant): T => ({
  ...record, deletedAt: now, updatedAt: now, revision: record.revision + 1,
});

/** The record as it was before a change, as a new revision: revisions never go back. */
export function restored<T extends Stored>(before: T | null, current: T, now: Instant): T {
  if (before === null) return deleted(current, now);
  return { ...before, updatedAt: now, revision: current.revision + 1 };
}

/** Whether two states of a record say the same, whenever and however often it was saved. */
export function saysTheSame(one: Stored, other: Stored): boolean {
  return said(one) === said(other);
}

function said(record: Stored): string {
  const { updatedAt: _at, revision: _revision, deletedAt, ...fields } = record;
  const entries = Object.entries({ ...fields, isDeleted: deletedAt !== undefined });
  return JSON.stringify(entries.filter(([, value]) => value !== undefined).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** A row that is edited, under its table. */
export const rowChange = <T extends RowChange['table']>(table: T, before: RowOf<T> | null, after: RowOf<T>): RowChange =>
  ({ table, id: after.id, before, after }) as RowChange;

type RowOf<T extends RowChange['table']> = NonNullable<Extract<RowChange, { table: T }>['after']>;

import { liveQuery } from 'dexie';
import type { ProblemError } from '../domain/problems';
import { type Database, databaseOnce } from './database';
import { databaseProblem } from './failures';

/** The connection of this page or worker. */
export const database: () => Promise<Database> = databaseOnce();

/**
 * Follows a query: `onValue` gets its result now and after every write that could change it, from
 * whichever page or worker. Returns the way to stop.
 */
export function live<T>(
  query: (db: Database) => Promise<T>,
  onValue: (value: T) => void,
  onError: (error: ProblemError) => void,
  connect: () => Promise<Database> = database,
): () => void {
  let stop: (() => void) | undefined;
  let stopped = false;
  const fail = async (error: unknown): Promise<void> => {
    const failure = await databaseProblem(error);
    if (!stopped) onError(failure);
  };
  const follow = (db: Database): void => {
    if (stopped) return;
    const subscription = liveQuery(() => query(db)).subscribe({ next: onValue, error: (error) => void fail(error) });
    stop = () => subscription.unsubscribe();
  };
  void connect().then(follow, fail);
  return () => {
    stopped = true;
    stop?.();
  };
}

import { useEffect, useState } from 'preact/hooks';
import type { Problem } from '../../domain/problems';
import type { Database } from '../../store/database';
import { live } from '../../store/live';

/** What a query gave last: nothing yet, a value, or why there is none. */
export interface Live<T> {
  value?: T;
  problems?: readonly Problem[];
}

/**
 * Follows a query of the store. The last value stays while a changed query runs, so that a list
 * does not blink while a search is typed. `key` names everything the query depends on.
 */
export function useLive<T>(query: (db: Database) => Promise<T>, key: string): Live<T> {
  const [state, setState] = useState<Live<T>>({});
  useEffect(
    () => live(query, (value) => setState({ value }), (error) => setState({ problems: error.problems })),
    // The query is a new function at every drawing; what it asks for is in the key.
    [key],
  );
  return state;
}

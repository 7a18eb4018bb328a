import { ProblemError, problem } from '../domain/problems';

const BYTES_PER_MB = 1_000_000;
/** Dexie wraps the cause one to three times; deeper nesting would be a loop. */
const DEEPEST_CAUSE = 8;

/** Runs one piece of work on the database; whatever fails comes out as a problem a person can act on. */
export async function onDatabase<T>(work: () => PromiseLike<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw await databaseProblem(error);
  }
}

/** Turns what IndexedDB or Dexie threw into a `ProblemError`: `storageFull` with the megabytes left, else `databaseFailed`. */
export async function databaseProblem(error: unknown): Promise<ProblemError> {
  if (error instanceof ProblemError) return error;
  if (isQuotaExceeded(error)) return new ProblemError(problem('storageFull', { freeMb: await freeMegabytes() }));
  return new ProblemError(problem('databaseFailed', { detail: detailOf(error) }));
}

function isQuotaExceeded(error: unknown): boolean {
  let cause = error as { name?: string; inner?: unknown } | undefined;
  for (let depth = 0; cause && depth < DEEPEST_CAUSE; depth += 1) {
    if (cause.name === 'QuotaExceededError') return true;
    cause = cause.inner as typeof cause;
  }
  return false;
}

/** Dexie's messages carry a stack of causes; the first line is the sentence. */
const detailOf = (error: unknown): string => String(error).split('\n')[0] ?? '';

async function freeMegabytes(): Promise<number> {
  const estimate = await globalThis.navigator?.storage?.estimate?.().catch(() => undefined);
  if (estimate?.quota === undefined) return 0;
  return Math.max(0, Math.floor((estimate.quota - (estimate.usage ?? 0)) / BYTES_PER_MB));
}

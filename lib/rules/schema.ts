import * as z from 'zod/mini';

// Before the first schema: without it zod builds functions from text, which extension pages forbid.
z.config({ jitless: true });

export { z };

/** One thing wrong with a document, by the place it stands at. */
export interface SchemaProblem {
  /** JSON path: "/rules/3/params/warnDays"; "" for the whole. */
  path: string;
  problem: string;
}

/** A parsed document, or everything that is wrong with it. */
export type SchemaResult<T> = { ok: true; value: T } | { ok: false; problems: SchemaProblem[] };

/** Parses a value by a schema, with problems by path, prefixed with `at`. */
export function parseBy<T>(schema: z.ZodMiniType<T>, value: unknown, at = ''): SchemaResult<T> {
  const result = z.safeParse(schema, value);
  if (result.success) return { ok: true, value: result.data };
  return {
    ok: false,
    problems: result.error.issues.map((issue) => ({
      path: at + issue.path.map((part) => `/${String(part)}`).join(''),
      problem: issue.message === 'Invalid input' ? describe(issue) : issue.message,
    })),
  };
}

/** zod/mini carries no language of its own: the words for what it finds. */
function describe(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_type') return `must be ${issue.expected}`;
  if (issue.code === 'unrecognized_keys') return `has no key ${issue.keys.map((key) => `"${key}"`).join(', ')}`;
  if (issue.code === 'invalid_value') return `must be one of ${issue.values.map(String).join(', ')}`;
  if (issue.code === 'too_small') return `must be at least ${String(issue.minimum)} (${issue.origin})`;
  if (issue.code === 'too_big') return `must be at most ${String(issue.maximum)} (${issue.origin})`;
  return 'does not have the expected form';
}

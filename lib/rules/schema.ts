import * as z from 'zod/mini';
import type { PackProblemCode } from '../domain/pack-problems';

// Before the first schema: without it zod builds functions from text, which extension pages forbid.
z.config({ jitless: true });

export { z };

/** One thing wrong with a document, by the place it stands at. */
export interface SchemaProblem {
  /** JSON path: "/rules/3/params/warnDays"; "" for the whole. */
  path: string;
  /** In English, for the command line and editors. */
  problem: string;
  /** The same for screens, in the user's language; absent for what no rule pack is checked for. */
  fault?: Fault;
}

/** A code of `PACK_PROBLEMS` with the values of its sentence. */
export interface Fault {
  code: PackProblemCode;
  params: Record<string, string | number>;
}

/** Forms that schemas refuse a text by, in English, with the code each has on screens. */
const FORMS = {
  idForm: 'must be letters, digits, ".", "_" or "-"',
  versionForm: 'must be a version like 1.0.0',
  dateForm: 'must be a date yyyy-mm-dd that exists',
} as const satisfies Partial<Record<PackProblemCode, string>>;

/** The message a schema gives for a text of another form. */
export const formOf = (code: keyof typeof FORMS): string => FORMS[code];

/** A parsed document, or everything that is wrong with it. */
export type SchemaResult<T> = { ok: true; value: T } | { ok: false; problems: SchemaProblem[] };

/** Parses a value by a schema, with problems by path, prefixed with `at`. */
export function parseBy<T>(schema: z.ZodMiniType<T>, value: unknown, at = ''): SchemaResult<T> {
  const result = z.safeParse(schema, value);
  if (result.success) return { ok: true, value: result.data };
  return {
    ok: false,
    problems: result.error.issues.map((issue) => ({ path: at + issue.path.map((part) => `/${String(part)}`).join(''), ...describe(issue) })),
  };
}

const fault = (code: PackProblemCode, params: Fault['params'] = {}): { fault: Fault } => ({ fault: { code, params } });

/** zod/mini carries no language of its own: the words for what it finds. */
function describe(issue: z.core.$ZodIssue): Omit<SchemaProblem, 'path'> {
  if (issue.code === 'invalid_type') return { problem: `must be ${issue.expected}`, ...fault('type', { expected: issue.expected }) };
  if (issue.code === 'unrecognized_keys') {
    const keys = issue.keys.map((key) => `"${key}"`).join(', ');
    return { problem: `has no key ${keys}`, ...fault('unknownKey', { keys }) };
  }
  if (issue.code === 'invalid_value') {
    const values = issue.values.map(String).join(', ');
    return { problem: `must be one of ${values}`, ...fault('notOneOf', { values }) };
  }
  return describeSize(issue) ?? describeForm(issue.message);
}

function describeSize(issue: z.core.$ZodIssue): Omit<SchemaProblem, 'path'> | undefined {
  if (issue.code === 'too_small') return { problem: `must be at least ${String(issue.minimum)} (${issue.origin})`, ...fault('tooSmall', { minimum: Number(issue.minimum) }) };
  if (issue.code === 'too_big') return { problem: `must be at most ${String(issue.maximum)} (${issue.origin})`, ...fault('tooBig', { maximum: Number(issue.maximum) }) };
  return undefined;
}

function describeForm(message: string): Omit<SchemaProblem, 'path'> {
  const [code] = Object.entries(FORMS).find(([, form]) => form === message) ?? [];
  if (code !== undefined) return { problem: message, ...fault(code as PackProblemCode) };
  return { problem: message === 'Invalid input' ? 'does not have the expected form' : message, ...fault('form') };
}

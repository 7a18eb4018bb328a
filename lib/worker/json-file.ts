import { type Problem, ProblemError, problem } from '../domain/problems';
import { linesOf } from '../rules/json-place';
import type { SchemaProblem } from '../rules/schema';

/** More than these would not help anyone to mend the first. */
const MOST_NAMED = 20;

/** The line (from 1) a parser's message points at: V8 gives a position, Firefox a line; none of both is the end of the text. */
function lineOfSyntaxError(text: string, message: string): number {
  const line = /line (\d+)/u.exec(message)?.[1];
  if (line !== undefined) return Number(line);
  const position = /position (\d+)/u.exec(message)?.[1];
  return text.slice(0, position === undefined ? text.length : Number(position)).split('\n').length;
}

/** The value of a JSON file; `packNotJson` with the line where it is none. */
export function parseJsonFile(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    throw new ProblemError(problem('packNotJson', { line: lineOfSyntaxError(text, detail), detail }));
  }
}

/** What is wrong with a JSON file, place by place with its line: `packWrong`, and `packWrongMore` for what is left unnamed. */
export function problemsInPlace(text: string, problems: readonly SchemaProblem[]): Problem[] {
  const named = problems.slice(0, MOST_NAMED);
  const lines = linesOf(text, named.map(({ path }) => path));
  const placed = named.map(({ path, fault }, at) => problem('packWrong', { ...fault?.params, line: lines[at] ?? 1, path: path === '' ? '/' : path, fault: fault?.code ?? 'form' }));
  const more = problems.length - named.length;
  return more > 0 ? [...placed, problem('packWrongMore', { count: more })] : placed;
}

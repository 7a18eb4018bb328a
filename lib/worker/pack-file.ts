import { type Problem, ProblemError, problem } from '../domain/problems';
import { linesOf } from '../rules/json-place';
import { findPack, parsePack } from '../rules/packs';
import type { RulePack } from '../rules/pack-schema';
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

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    throw new ProblemError(problem('packNotJson', { line: lineOfSyntaxError(text, detail), detail }));
  }
}

function inPlace(text: string, problems: readonly SchemaProblem[]): Problem[] {
  const named = problems.slice(0, MOST_NAMED);
  const lines = linesOf(text, named.map(({ path }) => path));
  const placed = named.map(({ path, fault }, at) => problem('packWrong', { ...fault?.params, line: lines[at] ?? 1, path: path === '' ? '/' : path, fault: fault?.code ?? 'form' }));
  const more = problems.length - named.length;
  return more > 0 ? [...placed, problem('packWrongMore', { count: more })] : placed;
}

/**
 * Reads a rule pack as imported. Problems: `packNotJson`, `packWrong` for each place that is wrong,
 * `packIdShipped` for an id that belongs to a pack of the product.
 */
export function readPackFile(text: string): RulePack {
  const json = parseJson(text);
  const result = parsePack(json);
  if (!result.ok) throw new ProblemError(...inPlace(text, result.problems));
  if (findPack(result.pack.id)) throw new ProblemError(problem('packIdShipped', { id: result.pack.id }));
  return result.pack;
}

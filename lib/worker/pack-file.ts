import { ProblemError, problem } from '../domain/problems';
import { findPack, parsePack } from '../rules/packs';
import type { RulePack } from '../rules/pack-schema';
import { parseJsonFile, problemsInPlace } from './json-file';

/**
 * Reads a rule pack as imported. Problems: `packNotJson`, `packWrong` for each place that is wrong,
 * `packIdShipped` for an id that belongs to a pack of the product.
 */
export function readPackFile(text: string): RulePack {
  const result = parsePack(parseJsonFile(text));
  if (!result.ok) throw new ProblemError(...problemsInPlace(text, result.problems));
  if (findPack(result.pack.id)) throw new ProblemError(problem('packIdShipped', { id: result.pack.id }));
  return result.pack;
}

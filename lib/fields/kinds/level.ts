import type { CompareContext, Comparison, Parsed } from '../../domain/field';
import type { CivilDate } from '../../domain/time';
import { type LevelText, readLevel } from '../../levels/level-text';
import { compareLevels } from '../../levels/order';
import { SAME, sameOtherWords, unreadable } from './comparison';

/** Reads a credit level as of a day; the value carries scheme and flags. */
export function parseLevel(text: string, asOf: CivilDate): Parsed<LevelText & { kind: 'level' }> {
  const level = readLevel(text, asOf);
  if (level.kind === 'level') return { ok: true, value: level };
  if (level.kind === 'ambiguous') return { ok: false, reason: { code: 'levelAmbiguous', params: { text } } };
  return level.kind === 'none' ? unreadable('') : { ok: false, reason: { code: 'levelUnknown', params: { text } } };
}

/**
 * Compares level names as of a day: exact names, never by containing one another. Levels of
 * schemes that knew no common scale are not comparable when they rank equal.
 */
export function compareLevelTexts(claimed: string, shown: string, { asOf }: CompareContext): Comparison {
  const [left, right] = [parseLevel(claimed, asOf), parseLevel(shown, asOf)];
  if (!left.ok) return { outcome: 'notComparable', reason: left.reason };
  if (!right.ok) return { outcome: 'notComparable', reason: right.reason };
  if (left.value.level === right.value.level) return claimed === shown ? SAME : sameOtherWords(claimed, shown);
  const { order, steps } = compareLevels(right.value.level, left.value.level);
  if (order === 0) return { outcome: 'notComparable', reason: { code: 'levelOtherScheme', params: { claimed, shown } } };
  const code = order < 0 ? 'levelLower' : 'levelHigher';
  return { outcome: 'mismatch', reason: { code, params: { claimed, shown, steps } } };
}

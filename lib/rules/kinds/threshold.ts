import { readLevel } from '../../levels/level-text';
import { compareLevels } from '../../levels/order';
import { bestText, type RuleContext, type RuleFinding } from '../context';
import { defineKind } from '../kind';
import { z } from '../schema';

interface Params {
  of: 'annualVolumeUsd' | 'violations';
  min?: number | undefined;
  max?: number | undefined;
  /** Judged where this level is claimed or shown… */
  level?: 'advancedCertified' | undefined;
  /** …or recommended to those below this level. */
  recommendBelow?: 'generalCertified' | undefined;
}

function levelOf(context: RuleContext) {
  const text = context.claims.get('creditLevel')?.value ?? bestText(context, 'creditLevel')?.text;
  const level = text === undefined ? undefined : readLevel(text, context.asOf);
  return level?.kind === 'level' ? level.level : undefined;
}

function reasonOf({ of, min, max, recommendBelow }: Params, value: number): RuleFinding[] {
  const tooLow = min !== undefined && value < min;
  if (recommendBelow !== undefined) {
    return tooLow ? [] : [{ severity: 'notice', reason: { code: 'volumeRecommends', params: { volume: value, minimum: min ?? 0 } } }];
  }
  if (tooLow) return [{ reason: { code: 'volumeBelow', params: { volume: value, minimum: min } } }];
  return of === 'violations' && max !== undefined && value > max ? [{ reason: { code: 'violationsFound', params: { count: value } } }] : [];
}

/** A number of the party's file against a threshold; a number nobody entered is no finding. */
export default defineKind({
  id: 'threshold',
  params: z.strictObject({
    of: z.enum(['annualVolumeUsd', 'violations']),
    min: z.optional(z.number()),
    max: z.optional(z.number()),
    level: z.optional(z.enum(['advancedCertified'])),
    recommendBelow: z.optional(z.enum(['generalCertified'])),
  }),
  evaluate: (params: Params, context): RuleFinding[] => {
    const value = context.file?.[params.of];
    const level = levelOf(context);
    if (value === undefined || level === undefined) return [];
    if (params.level !== undefined && level !== params.level) return [];
    if (params.recommendBelow !== undefined && compareLevels(level, params.recommendBelow).order >= 0) return [];
    return reasonOf(params, value);
  },
});

import type { Reason } from '../../domain/reasons';
import type { CivilDate } from '../../domain/time';
import { type LevelFlag, readLevel } from '../../levels/level-text';
import { type RuleContext, type RuleFinding, shownTexts } from '../context';
import { defineKind } from '../kind';
import { z } from '../schema';

function reasonOf(flag: LevelFlag, text: string): Reason | undefined {
  switch (flag.code) {
    case 'abolished':
      return { code: 'levelAbolished', params: { text, on: flag.on } };
    case 'notYet':
      return { code: 'levelNotYet', params: { text, on: flag.on } };
    case 'articleTerm':
      return { code: 'levelArticleTerm', params: { text } };
    case 'legacy':
    case 'legacyReassessed':
      return { code: 'levelLegacy', params: { text } };
    default:
      return undefined;
  }
}

function judge(text: string, asOf: CivilDate): Reason[] {
  const level = readLevel(text, asOf);
  return level.kind === 'level' ? level.flags.flatMap((flag) => reasonOf(flag, text) ?? []) : [];
}

function claimedText({ claims }: RuleContext): string[] {
  const claim = claims.get('creditLevel');
  return claim ? [claim.value] : [];
}

/** A level must be one of the scheme in force. What a page still prints of an older scheme is only worth a notice. */
export default defineKind({
  id: 'level-scheme',
  params: z.strictObject({}),
  evaluate: (_, context): RuleFinding[] => [
    ...claimedText(context).flatMap((text) => judge(text, context.asOf)).map((reason) => ({ field: 'creditLevel', reason })),
    ...shownTexts(context.here.readings, 'creditLevel').flatMap((text) => judge(text, context.asOf))
      .map((reason) => ({ severity: 'notice' as const, field: 'creditLevel', reason })),
  ],
});

import type { RuleContext, RuleFinding } from './context';
import type { Rule } from './pack-schema';
import type { z } from './schema';

/** One way of judging, with its parameters left to the packs. A kind is one file in kinds/, named by its id. */
export interface RuleKind<P = unknown> {
  /** The file's name. */
  id: string;
  params: z.ZodMiniType<P>;
  /** Judges one rule of this kind. Nothing found, or nothing to judge by, is an empty list. */
  evaluate(params: P, context: RuleContext, rule: Rule): RuleFinding[];
}

/** Declares a rule kind. */
export function defineKind<P>(kind: RuleKind<P>): RuleKind<P> {
  return kind;
}

import type { RuleFinding } from '../context';
import { defineKind } from '../kind';
import { z } from '../schema';
import { dateSchema } from '../party-file-schema';

/** The day the rules of a pack begin to apply; an earlier check is judged by rules that were not in force, and says so. */
export default defineKind({
  id: 'pack-term',
  params: z.strictObject({ effectiveFrom: dateSchema, document: z.optional(z.string()) }),
  evaluate: ({ effectiveFrom }, { asOf }): RuleFinding[] =>
    asOf < effectiveFrom ? [{ severity: 'notice', reason: { code: 'packNotInForce', params: { on: effectiveFrom } } }] : [],
});

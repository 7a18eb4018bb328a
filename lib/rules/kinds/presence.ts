import { DOCUMENT_PARTS, DOCUMENTS } from '../../domain/party-file';
import type { RuleFinding } from '../context';
import { type DocumentDemand, judgeDocuments } from '../documents';
import { defineKind } from '../kind';
import { z } from '../schema';

/** Documents that must be there. Without a file of the party nobody has looked, and nothing is found. */
export default defineKind({
  id: 'presence',
  params: z.strictObject({
    documents: z.array(z.enum(DOCUMENTS)),
    has: z.optional(z.array(z.enum(DOCUMENT_PARTS))),
    years: z.optional(z.number().check(z.gte(1), z.lte(20))),
    forServices: z.optional(z.array(z.string())),
    forApplication: z.optional(z.enum(['filing', 'aeo'])),
  }),
  evaluate: (demand: DocumentDemand, context, rule): RuleFinding[] =>
    judgeDocuments(demand, context, rule.id).flatMap(({ document, state, lacking = [] }): RuleFinding[] => {
      if (state === 'missing') return [{ reason: { code: 'documentMissing', params: { document } } }];
      if (state === 'incomplete') return [{ reason: { code: 'documentLacks', params: { document, lacking: lacking.join(', ') } } }];
      return [];
    }),
});

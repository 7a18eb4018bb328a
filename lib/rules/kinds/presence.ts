import { DOCUMENT_PARTS, DOCUMENTS, type DossierEntry } from '../../domain/party-file';
import type { RuleFinding } from '../context';
import type { DocumentDemand } from '../document-demand';
import { judgeDocuments } from '../documents';
import { dateSchema } from '../party-file-schema';
import { defineKind } from '../kind';
import { z } from '../schema';

const documents = z.array(z.enum(DOCUMENTS));
const parts = z.array(z.enum(DOCUMENT_PARTS));

function findingsOf({ document, state, lacking = [], why, engagement }: DossierEntry, { abolished }: DocumentDemand, hasFile: boolean): RuleFinding[] {
  if (why === 'abolished') return hasFile ? [{ severity: 'notice', reason: { code: 'documentAbolished', params: { document, on: abolished?.on ?? '' } } }] : [];
  if (state === 'incomplete') return [{ reason: { code: 'documentLacks', params: { document, lacking: lacking.join(', ') } } }];
  if (state !== 'missing') return [];
  if (engagement === undefined) return [{ reason: { code: 'documentMissing', params: { document } } }];
  return [{ reason: { code: why === 'contractSaysNo' ? 'clauseMissing' : 'documentMissingFor', params: { document, engagement } } }];
}

/** Documents that must be there. Without a file of the party nobody has looked, and nothing is found. */
export default defineKind({
  id: 'presence',
  params: z.strictObject({
    documents,
    optional: z.optional(documents),
    has: z.optional(parts),
    hasOneOf: z.optional(parts),
    within: z.optional(z.enum(['any', 'one', 'each'])),
    covers: z.optional(z.boolean()),
    years: z.optional(z.number().check(z.gte(1), z.lte(20))),
    forServices: z.optional(z.array(z.string())),
    forBonded: z.optional(z.boolean()),
    forApplication: z.optional(z.enum(['filing', 'aeo'])),
    lookFor: z.optional(z.array(z.string())),
    abolished: z.optional(z.strictObject({ documents, on: dateSchema })),
  }),
  evaluate: (demand: DocumentDemand, context, rule): RuleFinding[] =>
    judgeDocuments(demand, context, rule.id).flatMap((entry) => findingsOf(entry, demand, context.file !== undefined)),
});

import { defineKind } from '../kind';
import { z } from '../schema';

/** What open findings may cost, as a range; worked out by `estimateExposure`, never a finding of its own. */
export default defineKind({
  id: 'estimate',
  params: z.strictObject({
    of: z.enum(['delay', 'fine']),
    /** Working days, or shares of the value of the goods. */
    min: z.number().check(z.gte(0)),
    max: z.number().check(z.gte(0)),
  }),
  evaluate: () => [],
});

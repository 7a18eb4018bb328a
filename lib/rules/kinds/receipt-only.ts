import type { RuleFinding } from '../context';
import { defineKind } from '../kind';
import { z } from '../schema';

/** A filing receipt alone proves that something was filed, not that the party complies. */
export default defineKind({
  id: 'receipt-only',
  params: z.strictObject({}),
  evaluate: (_, { file, outcomes }): RuleFinding[] => {
    const present = new Set((file?.documents ?? []).filter((record) => record.present).map(({ document }) => document));
    const compared = outcomes.some(({ outcome }) => outcome === 'match' || outcome === 'maskedCompatible' || outcome === 'matchFormerName');
    return present.size === 1 && present.has('filingReceipt') && !compared ? [{ reason: { code: 'receiptOnly', params: {} } }] : [];
  },
});

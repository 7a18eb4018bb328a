import { ABNORMAL, ANNUAL_REPORT, CANCELLATION, REGISTRATION, statusClass, type StatusWords } from '../../fields/kinds/status';
import { type RuleFinding, shownTexts } from '../context';
import { defineKind } from '../kind';
import { z } from '../schema';

const VOCABULARIES: Readonly<Record<string, StatusWords>> = {
  registrationStatus: REGISTRATION,
  customsCancelled: CANCELLATION,
  creditAbnormal: ABNORMAL,
  annualReport: ANNUAL_REPORT,
};

/** A status on the page that stands against the party. Words that are not known say nothing. */
export default defineKind({
  id: 'status',
  params: z.strictObject({
    field: z.enum(['registrationStatus', 'customsCancelled', 'creditAbnormal', 'annualReport']),
    against: z.array(z.string()),
    reason: z.enum(['statusNotActive', 'listedAbnormal', 'annualReportMissing']),
  }),
  evaluate: ({ field, against, reason }, context): RuleFinding[] => {
    const status = shownTexts(context.here.readings, field)[0];
    const found = status === undefined ? undefined : statusClass(VOCABULARIES[field] ?? {}, status);
    if (status === undefined || found === undefined || !against.includes(found)) return [];
    return [{ field, reason: { code: reason, params: { status } } }];
  },
});

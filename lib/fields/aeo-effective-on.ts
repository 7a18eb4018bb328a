import { defineField } from '../domain/field';
import { compareWithDayFirst, parseDayFirst } from './kinds/date';

/** Only the EU's list prints this date, and it prints DD/MM/YYYY: so this field alone reads a date that way. */
export const labels = ['AEO生效日期', 'AEO effective date'] as const;

export const kind = 'date';

export const claimable = true;

export default /* @__PURE__ */ defineField({
  id: 'aeoEffectiveOn',
  kind,
  claimable,
  parse: parseDayFirst,
  compare: compareWithDayFirst,
});

import { defineField } from '../domain/field';
import { compareDates, parseDateField } from './kinds/date';

export const labels = [
  '备案回执日期', '备案回执签发日期', '备案回执出具日期', '回执日期', '备案登记日期',
  'Filing receipt date', 'Filing receipt issued on',
] as const;

export const kind = 'date';

export const claimable = true;

export default /* @__PURE__ */ defineField({
  id: 'filingReceiptIssuedOn',
  kind,
  claimable,
  parse: parseDateField,
  compare: compareDates,
});

import { defineField } from '../domain/field';
import { compareDates, parseDateField } from './kinds/date';

export const labels = [
  '核准日期', '核准时间', '发照日期',
  'Date of approval', 'Approved on',
] as const;

export const kind = 'date';

export const claimable = false;

export default /* @__PURE__ */ defineField({
  id: 'approvedOn',
  kind,
  claimable,
  parse: parseDateField,
  compare: compareDates,
});

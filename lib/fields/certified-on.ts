import { defineField } from '../domain/field';
import { compareDates, parseDateField } from './kinds/date';

export const labels = [
  '认定时间', '认定日期', '认证时间', '认证日期', '信用等级认定时间',
  'Certified on', 'Date of certification', 'Certification date',
] as const;

export const kind = 'date';

export const claimable = true;

export default /* @__PURE__ */ defineField({
  id: 'certifiedOn',
  kind,
  claimable,
  parse: parseDateField,
  compare: compareDates,
});

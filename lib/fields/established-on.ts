import { defineField } from '../domain/field';
import { compareDates, parseDateField } from './kinds/date';

export const labels = [
  '成立日期', '成立时间', '注册时间', '工商登记日期', '设立日期',
  'Date of establishment', 'Established on', 'Date established',
] as const;

export const kind = 'date';

export const claimable = true;

export default /* @__PURE__ */ defineField({
  id: 'establishedOn',
  kind,
  claimable,
  parse: parseDateField,
  compare: compareDates,
});

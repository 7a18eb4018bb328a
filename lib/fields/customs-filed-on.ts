import { defineField } from '../domain/field';
import { compareDates, parseDateField } from './kinds/date';

export const labels = [
  '备案日期', '海关备案日期', '海关注册日期', '注册登记日期', '海关注册登记日期', '首次注册日期',
  'Customs filing date', 'Date of customs registration', 'Filing date',
] as const;

export const kind = 'date';

export const claimable = true;

export default /* @__PURE__ */ defineField({
  id: 'customsFiledOn',
  kind,
  claimable,
  parse: parseDateField,
  compare: compareDates,
});

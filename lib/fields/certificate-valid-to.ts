import { defineField } from '../domain/field';
import { compareDates, parseDateField } from './kinds/date';

export const labels = [
  '数字证书有效期', '数字证书有效期至', '证书有效期至', '证书有效期', '证书到期日期', '证书截止日期', '电子口岸卡有效期', 'IC卡有效期',
  'Digital certificate valid until', 'Certificate valid until', 'Certificate expiry date',
] as const;

export const kind = 'date';

export const claimable = true;

export default /* @__PURE__ */ defineField({
  id: 'certificateValidTo',
  kind,
  claimable,
  parse: parseDateField,
  compare: compareDates,
});

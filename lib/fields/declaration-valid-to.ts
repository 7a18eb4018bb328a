import { defineField } from '../domain/field';
import { compareDates, parseDateField } from './kinds/date';

export const labels = [
  '报关有效期', '报关有效时间', '报关有效期至', '报关权限有效期',
  'Declaration valid until', 'Customs declaration validity',
] as const;

export const kind = 'date';

export const claimable = true;

export default /* @__PURE__ */ defineField({
  id: 'declarationValidTo',
  kind,
  claimable,
  parse: parseDateField,
  compare: compareDates,
});

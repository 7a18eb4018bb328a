import { defineField } from '../domain/field';
import { compareFreeCodes, parseFreeCode } from './kinds/free-code';

export const labels = [
  '对外贸易经营者备案登记表编号', '备案登记表编号', '备案登记编号',
  'Foreign trade operator filing number', 'Filing form number',
] as const;

export const kind = 'code';

export const claimable = true;

export default /* @__PURE__ */ defineField({
  id: 'filingNumber',
  kind,
  claimable,
  parse: parseFreeCode,
  compare: compareFreeCodes,
});

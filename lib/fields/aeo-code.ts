import { defineField } from '../domain/field';
import { compareCodes, parseCode } from './kinds/code';

export const labels = [
  'AEO编码', '海关AEO编码', 'AEO企业编码', 'AEO代码', 'AEO企业代码',
  'AEO code', 'AEO number', 'AEO No.',
] as const;

export const kind = 'code';

export const claimable = true;

export default /* @__PURE__ */ defineField({
  id: 'aeoCode',
  kind,
  claimable,
  parse: (text) => parseCode('aeoCode', text),
  compare: (claimed, shown) => compareCodes('aeoCode', claimed, shown),
});

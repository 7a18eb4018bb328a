import { defineField } from '../domain/field';
import { compareCodes, parseCode } from './kinds/code';

export const labels = [
  '海关备案编码', '备案编码', '海关备案编号', '海关注册编码', '海关注册号', '海关编码', '注册编码', '海关企业代码', '海关10位编码', '海关十位编码',
  '海关注册登记编码', '企业海关编码', '报关单位备案编码',
  'Customs registration code', 'Customs code', 'Customs filing code', 'Customs registration number',
  'Customs registration No.',
] as const;

export const kind = 'code';

export const claimable = true;

export default /* @__PURE__ */ defineField({
  id: 'customsCode',
  kind,
  claimable,
  parse: (text) => parseCode('customsCode', text),
  compare: (claimed, shown) => compareCodes('customsCode', claimed, shown),
});

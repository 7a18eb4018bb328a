import { defineField } from '../domain/field';
import { compareCodes, parseCode } from './kinds/code';

export const labels = [
  '组织机构代码', '企业组织机构代码', '机构代码',
  'Organization code', 'Organisation code',
] as const;

export const kind = 'code';

export const claimable = true;

export default /* @__PURE__ */ defineField({
  id: 'organisationCode',
  kind,
  claimable,
  parse: (text) => parseCode('organisationCode', text),
  compare: (claimed, shown) => compareCodes('organisationCode', claimed, shown),
});

import { defineField } from '../domain/field';
import { compareNames, parseName } from './kinds/name';

export const labels = [
  '企业名称', '企业中文名称', '名称', '公司名称', '单位名称', '机构名称', '企业(机构)名称', '中文名称', '企业全称', '单位中文名称',
  'Enterprise name', 'Company name', 'Name of enterprise', 'Chinese name', 'Name',
] as const;

export const kind = 'name';

export const claimable = true;

export default /* @__PURE__ */ defineField({
  id: 'legalName',
  kind,
  claimable,
  parse: parseName,
  compare: compareNames,
});

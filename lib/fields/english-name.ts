import { defineField } from '../domain/field';
import { compareLatinNames, parseLatinName } from './kinds/latin-name';

export const labels = [
  '企业英文名称', '英文名称', '公司英文名称', '外文名称',
  'English name', 'Enterprise English name', 'Name in English',
] as const;

export const kind = 'name';

export const claimable = true;

export default /* @__PURE__ */ defineField({
  id: 'englishName',
  kind,
  claimable,
  parse: parseLatinName,
  compare: compareLatinNames,
});

import { defineField } from '../domain/field';
import { compareNames, parseName } from './kinds/name';

export const labels = [
  '曾用名', '曾用名称', '企业曾用名', '变更前名称',
  'Former name', 'Former names', 'Previous name',
] as const;

export const kind = 'name';

export const claimable = false;

export default /* @__PURE__ */ defineField({
  id: 'formerName',
  kind,
  claimable,
  parse: parseName,
  compare: compareNames,
});

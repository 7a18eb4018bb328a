import { defineField } from '../domain/field';
import { compareOffices } from './kinds/loose-text';
import { parseText } from './kinds/text';

export const labels = [
  '所在地海关', '所在海关', '注册海关', '主管海关', '备案海关', '注册地海关', '注册海关名称',
  'Competent customs', 'Customs office', 'Registered customs',
] as const;

export const kind = 'text';

export const claimable = true;

export default /* @__PURE__ */ defineField({
  id: 'customsOffice',
  kind,
  claimable,
  parse: parseText,
  compare: compareOffices,
});

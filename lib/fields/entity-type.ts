import { defineField } from '../domain/field';
import { compareLooseTexts } from './kinds/loose-text';
import { parseText } from './kinds/text';

export const labels = [
  '企业类型', '公司类型', '类型', '主体类型', '组成形式', '市场主体类型',
  'Type of enterprise', 'Entity type', 'Company type',
] as const;

export const kind = 'text';

export const claimable = true;

export default /* @__PURE__ */ defineField({
  id: 'entityType',
  kind,
  claimable,
  parse: parseText,
  compare: compareLooseTexts,
});

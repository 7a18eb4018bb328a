import { defineField } from '../domain/field';
import { compareLooseTexts } from './kinds/loose-text';
import { parseText } from './kinds/text';

export const labels = [
  '跨境贸易电子商务类型', '跨境电子商务类型', '跨境电商类型',
  'Cross-border e-commerce type',
] as const;

export const kind = 'text';

export const claimable = false;

export default /* @__PURE__ */ defineField({
  id: 'ecommerceType',
  kind,
  claimable,
  parse: parseText,
  compare: compareLooseTexts,
});

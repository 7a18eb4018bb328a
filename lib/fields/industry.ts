import { defineField } from '../domain/field';
import { compareTexts, parseText } from './kinds/text';

export const labels = [
  '行业种类', '所属行业', '行业',
  '行業種類', '所屬行業', '行業',
  'Industry',
] as const;

export const kind = 'text';

export default /* @__PURE__ */ defineField({
  id: 'industry',
  kind,
  claimable: true,
  parse: parseText,
  compare: compareTexts,
});

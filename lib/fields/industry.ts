import { defineField } from '../domain/field';
import { compareLooseTexts } from './kinds/loose-text';
import { parseText } from './kinds/text';

export const labels = [
  '行业种类', '所属行业', '行业',
  'Industry',
] as const;

export const kind = 'text';

export const claimable = true;

export default /* @__PURE__ */ defineField({
  id: 'industry',
  kind,
  claimable,
  parse: parseText,
  compare: compareLooseTexts,
});

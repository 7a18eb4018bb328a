import { defineField } from '../domain/field';
import { compareLooseTexts } from './kinds/loose-text';
import { parseText } from './kinds/text';

export const labels = [
  '经济区划', '经济地区', '统计经济区划', '特殊贸易区域',
  'Economic zone', 'Special trade zone',
] as const;

export const kind = 'text';

export const claimable = true;

export default /* @__PURE__ */ defineField({
  id: 'economicZone',
  kind,
  claimable,
  parse: parseText,
  compare: compareLooseTexts,
});

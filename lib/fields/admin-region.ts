import { defineField } from '../domain/field';
import { compareTexts, parseText } from './kinds/text';

export const labels = [
  '行政区划', '行政地区',
  '行政區劃', '行政地區',
  'Administrative division',
] as const;

export const kind = 'text';

export default /* @__PURE__ */ defineField({
  id: 'adminRegion',
  kind,
  claimable: true,
  parse: parseText,
  compare: compareTexts,
});

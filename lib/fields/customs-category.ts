import { defineField } from '../domain/field';
import { compareCategories, parseCategories } from './kinds/category';

export const labels = [
  '经营类别', '企业经营类别', '海关经营类别',
  'Customs category', 'Business category', 'Type of customs registration',
] as const;

export const kind = 'status';

export const claimable = true;

export default /* @__PURE__ */ defineField({
  id: 'customsCategory',
  kind,
  claimable,
  parse: parseCategories,
  compare: compareCategories,
});

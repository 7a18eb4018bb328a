import { defineField } from '../domain/field';
import { compareScopes, parseScope } from './kinds/scope';

export const labels = [
  '经营范围', '业务范围', '营业范围', '许可经营项目', '一般经营项目',
  '經營範圍', '業務範圍', '營業範圍', '許可經營項目', '一般經營項目',
  'Business scope', 'Scope of business',
] as const;

export const kind = 'text';

export const claimable = true;

export default /* @__PURE__ */ defineField({
  id: 'businessScope',
  kind,
  claimable,
  parse: parseScope,
  compare: compareScopes,
});

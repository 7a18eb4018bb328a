import { defineField } from '../domain/field';
import { compareScopes, parseScope } from './kinds/scope';

export const labels = [
  '经营范围', '业务范围', '营业范围', '许可经营项目', '一般经营项目',
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

import { defineField } from '../domain/field';
import { compareTexts, parseText } from './kinds/text';

export const labels = [
  '信用信息异常情况', '信用信息异常', '是否信用信息异常',
  '信用信息異常情況', '信用信息異常', '是否信用信息異常',
  'Abnormal credit information', 'Credit information abnormality',
] as const;

export const kind = 'status';

export default /* @__PURE__ */ defineField({
  id: 'creditAbnormal',
  kind,
  claimable: true,
  parse: parseText,
  compare: compareTexts,
});

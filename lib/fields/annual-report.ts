import { defineField } from '../domain/field';
import { compareTexts, parseText } from './kinds/text';

export const labels = [
  '年报情况', '年报状态', '海关年报情况', '年度报告情况',
  '年報情況', '年報狀態', '海關年報情況', '年度報告情況',
  'Annual report', 'Annual report status',
] as const;

export const kind = 'status';

export default /* @__PURE__ */ defineField({
  id: 'annualReport',
  kind,
  claimable: true,
  parse: parseText,
  compare: compareTexts,
});

import { defineField } from '../domain/field';
import { ANNUAL_REPORT, compareStatuses, parseStatus } from './kinds/status';

export const labels = [
  '年报情况', '年报状态', '海关年报情况', '年度报告情况',
  'Annual report', 'Annual report status',
] as const;

export const kind = 'status';

export const claimable = true;

export default /* @__PURE__ */ defineField({
  id: 'annualReport',
  kind,
  claimable,
  parse: (text) => parseStatus(ANNUAL_REPORT, text),
  compare: (claimed, shown) => compareStatuses(ANNUAL_REPORT, claimed, shown),
});

import { defineField } from '../domain/field';
import { ABNORMAL, compareStatuses, parseStatus } from './kinds/status';

export const labels = [
  '信用信息异常情况', '信用信息异常', '是否信用信息异常',
  'Abnormal credit information', 'Credit information abnormality',
] as const;

export const kind = 'status';

export const claimable = true;

export default /* @__PURE__ */ defineField({
  id: 'creditAbnormal',
  kind,
  claimable,
  parse: (text) => parseStatus(ABNORMAL, text),
  compare: (claimed, shown) => compareStatuses(ABNORMAL, claimed, shown),
});

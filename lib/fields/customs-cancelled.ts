import { defineField } from '../domain/field';
import { CANCELLATION, compareStatuses, parseStatus } from './kinds/status';

export const labels = [
  '海关注销标志', '海关注销标识', '注销标志', '注销标识',
  'Customs cancellation flag', 'Cancellation flag',
] as const;

export const kind = 'status';

export const claimable = true;

export default /* @__PURE__ */ defineField({
  id: 'customsCancelled',
  kind,
  claimable,
  parse: (text) => parseStatus(CANCELLATION, text),
  compare: (claimed, shown) => compareStatuses(CANCELLATION, claimed, shown),
});

import { defineField } from '../domain/field';
import { compareStatuses, EORI_STATUS, parseStatus } from './kinds/status';

export const labels = ['EORI状态', 'EORI status'] as const;

export const kind = 'status';

export const claimable = true;

export default /* @__PURE__ */ defineField({
  id: 'eoriStatus',
  kind,
  claimable,
  parse: (text) => parseStatus(EORI_STATUS, text),
  compare: (claimed, shown) => compareStatuses(EORI_STATUS, claimed, shown),
});

import { defineField } from '../domain/field';
import { compareStatuses, parseStatus, REGISTRATION } from './kinds/status';

export const labels = [
  '登记状态', '经营状态', '企业状态', '企业登记状态',
  'Registration status', 'Business status', 'Operating status',
] as const;

export const kind = 'status';

export const claimable = true;

export default /* @__PURE__ */ defineField({
  id: 'registrationStatus',
  kind,
  claimable,
  parse: (text) => parseStatus(REGISTRATION, text),
  compare: (claimed, shown) => compareStatuses(REGISTRATION, claimed, shown),
});

import { defineField } from '../domain/field';
import { comparePhones, parsePhone } from './kinds/phone';

export const labels = [
  '联系电话', '电话', '电话号码', '联系方式', '手机号码', '移动电话', '手机',
  'Telephone', 'Phone', 'Phone number', 'Mobile',
] as const;

export const kind = 'text';

export const claimable = true;

export default /* @__PURE__ */ defineField({
  id: 'phone',
  kind,
  personal: true,
  claimable,
  parse: parsePhone,
  compare: comparePhones,
});

import { defineField } from '../domain/field';
import { compareAddresses, parseAddress } from './kinds/address';

export const labels = [
  '登记机关', '注册机关', '工商登记机关',
  'Registration authority',
] as const;

export const kind = 'text';

export const claimable = false;

export default /* @__PURE__ */ defineField({
  id: 'registrationAuthority',
  kind,
  claimable,
  parse: parseAddress,
  compare: compareAddresses,
});

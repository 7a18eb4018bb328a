import { defineField } from '../domain/field';
import { compareAddresses, parseAddress } from './kinds/address';

export const labels = [
  '登记机关', '注册机关', '工商登记机关',
  '登記機關', '註冊機關', '工商登記機關',
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

import { defineField } from '../domain/field';
import { compareAddresses, parseAddress } from './kinds/address';

export const labels = [
  '住所', '地址', '注册地址', '工商注册地址', '企业地址', '公司地址', '企业住所', '经营场所', '营业场所', '主要经营场所', '住所地', '企业注册地址',
  '住址',
  'Address', 'Registered address', 'Domicile', 'Business address',
] as const;

export const kind = 'text';

export const claimable = true;

export default /* @__PURE__ */ defineField({
  id: 'address',
  kind,
  claimable,
  parse: parseAddress,
  compare: compareAddresses,
});

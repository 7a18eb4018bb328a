import { defineField } from '../domain/field';
import { compareAddresses, parseAddress } from './kinds/address';

export const labels = [
  '行政区划', '行政地区',
  'Administrative division',
] as const;

export const kind = 'text';

export const claimable = true;

export default /* @__PURE__ */ defineField({
  id: 'adminRegion',
  kind,
  claimable,
  parse: parseAddress,
  compare: compareAddresses,
});

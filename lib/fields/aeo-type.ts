import { defineField } from '../domain/field';
import { compareAeoTypes, parseAeoType } from './kinds/aeo-type';

export const labels = ['AEO授权类型', 'AEO authorisation type'] as const;

export const kind = 'status';

export const claimable = true;

export default /* @__PURE__ */ defineField({
  id: 'aeoType',
  kind,
  claimable,
  parse: parseAeoType,
  compare: compareAeoTypes,
});

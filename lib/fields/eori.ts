import { defineField } from '../domain/field';
import { compareEoris, parseEoriField } from './kinds/eori';

export const labels = ['EORI编号', 'EORI号码', 'EORI', 'EORI number'] as const;

export const kind = 'code';

export const claimable = true;

export default /* @__PURE__ */ defineField({
  id: 'eori',
  kind,
  claimable,
  parse: parseEoriField,
  compare: compareEoris,
});

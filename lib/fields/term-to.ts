import { defineField } from '../domain/field';
import { compareTermEnds, parseTermEnd } from './kinds/date';

export const labels = [
  '营业期限至', '经营期限至', '合伙期限至', '营业期限止', '经营期限止', '营业期限', '经营期限', '合伙期限',
  'Business term to', 'Term to', 'Business term',
] as const;

export const kind = 'date';

export const claimable = true;

export default /* @__PURE__ */ defineField({
  id: 'termTo',
  kind,
  claimable,
  parse: parseTermEnd,
  compare: compareTermEnds,
});

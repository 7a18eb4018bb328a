import { defineField } from '../domain/field';
import { compareDates, parseDateField } from './kinds/date';

export const labels = [
  '营业期限自', '经营期限自', '合伙期限自', '营业期限起', '经营期限起',
  'Business term from', 'Term from',
] as const;

export const kind = 'date';

export const claimable = false;

export default /* @__PURE__ */ defineField({
  id: 'termFrom',
  kind,
  claimable,
  parse: parseDateField,
  compare: compareDates,
});

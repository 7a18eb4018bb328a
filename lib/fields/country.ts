import { defineField } from '../domain/field';
import { compareCountries, parseCountry } from './kinds/country';

export const labels = ['国家（地区）', 'Country'] as const;

export const kind = 'text';

export const claimable = true;

export default /* @__PURE__ */ defineField({
  id: 'country',
  kind,
  claimable,
  parse: parseCountry,
  compare: compareCountries,
});

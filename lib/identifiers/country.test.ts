import { expect, test } from 'vitest';
import { countryCode } from './country';

test.each([
  ['Germany', 'DE'], ['DE', 'DE'], ['德国', 'DE'], ['德國', 'DE'], ['Allemagne', 'DE'], ['Deutschland', 'DE'], ['Niemcy', 'DE'],
  ['EL', 'GR'], ['Greece', 'GR'], ['UK', 'GB'], ['United Kingdom', 'GB'], ['英国', 'GB'], ['China', 'CN'], ['CHINE', 'CN'], ['中国', 'CN'],
  // Withdrawn codes are those of today: the engine knows East Germany by the name of Germany.
  ['DD', 'DE'],
])('%s is %s', (text, code) => expect(countryCode(text)).toBe(code));

test.each(['', 'Atlantis', 'Germany and France', 'DEU1'])('%j is no country', (text) => expect(countryCode(text)).toBeUndefined());

import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareMasked, isMasked } from './masked';

test.each([
  ['张海', '张*', 'maskedCompatible'], ['张海风', '张**', 'maskedCompatible'], ['張海風', '张＊＊', 'maskedCompatible'],
  ['张海', '李*', 'mismatch'], ['张海', '张**', 'notComparable'], ['张海风', '*海风', 'maskedCompatible'],
  ['13800005678', '138****5678', 'maskedCompatible'], ['138 0000 5678', '138****5678', 'maskedCompatible'], ['13800005679', '138****5678', 'mismatch'],
  ['91310115MA1H7KQ29K', '9131**********Q29K', 'maskedCompatible'], ['91310115MA1H7KQ29K', '9132**********Q29K', 'mismatch'],
  ['91310115MA1H7KQ29K', '9131XXXXXXXXXXQ29K', 'maskedCompatible'], ['91310115MA1H7KQ29K', '9131••••••••••Q29K', 'maskedCompatible'],
  ['Zhang Hai', '张*', 'notComparable'], ['深圳市南山区海风路8号', '深圳市南山区…', 'maskedCompatible'], ['深圳市福田区海风路8号', '深圳市南山区…', 'mismatch'],
  ['张*', '张海', 'maskedCompatible'],
])('%s against %s is %s', (claimed, shown, outcome) => {
  expect(compareMasked(claimed, shown).outcome).toBe(outcome);
});

test('one X is a letter, a run of them a mask', () => {
  expect(isMasked('9144030071526726XG')).toBe(false);
  expect(isMasked('9144XXXXXXXXXXXXXG')).toBe(true);
});

test('hiding any characters of a text never makes it differ from itself', () => {
  const letters = fc.array(fc.constantFrom(...'张海风深圳0123456789AB'), { minLength: 1, maxLength: 20 });
  fc.assert(fc.property(letters, fc.array(fc.nat(19)), (text, places) => {
    const masked = text.map((letter, at) => (places.includes(at) ? '*' : letter)).join('');
    expect(compareMasked(text.join(''), masked).outcome).toBe('maskedCompatible');
  }));
});

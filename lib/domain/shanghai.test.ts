import { expect, it } from 'vitest';
import { shanghaiDay } from './shanghai';

it.each([
  ['2026-11-22T15:59:59.999Z', '2026-11-22'],
  ['2026-11-22T16:00:00.000Z', '2026-11-23'],
  ['2026-12-31T16:00:00.000Z', '2027-01-01'],
])('%s is %s in Shanghai', (instant, day) => expect(shanghaiDay(instant)).toBe(day));

import { expect, test } from 'vitest';
import { adviseAeo } from './aeo-advice';
import vectors from './vectors.json';

const ADVICE = { none: 'none', 'recommend-general': 'general', 'advanced-eligible': 'advanced' } as const;

test.each(vectors.aeoThreshold)('$usd US dollars and $violations violations: $expect', ({ usd, violations, expect: advice }) => {
  expect(adviseAeo(usd, violations, { generalUsd: 5_000_000, advancedUsd: 20_000_000, maxViolations: 0 })).toBe(ADVICE[advice as keyof typeof ADVICE]);
});

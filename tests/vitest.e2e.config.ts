import { defineConfig } from 'vitest/config';

/** Whole-extension tests in real browsers on the built extension; one file at a time, two cores are all there may be. */
export default defineConfig({
  test: {
    include: ['tests/e2e/**/*.test.ts'],
    fileParallelism: false,
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});

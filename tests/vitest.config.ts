import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

/** Unit tests: everything beside the code, plus the guards of the layout. Browsers are run by tests/e2e. */
export default defineConfig({
  plugins: [WxtVitest()],
  test: {
    include: ['lib/**/*.test.{ts,tsx}', 'scripts/**/*.test.ts', 'tests/*.test.ts', 'tests/fixtures/**/*.test.ts'],
    restoreMocks: true,
  },
});

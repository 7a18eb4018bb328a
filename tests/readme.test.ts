import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { withTables } from '../scripts/readme-tables';

it('lists the portals and fields there are (npm run readme writes them)', () => {
  const readme = readFileSync(resolve(import.meta.dirname, '../README.md'), 'utf8');
  expect(readme).toBe(withTables(readme));
});

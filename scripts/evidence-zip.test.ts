import { createHash } from 'node:crypto';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { verifyZip } from './evidence-zip';

const digest = (text: string): string => createHash('sha256').update(text).digest('hex');

function zip(files: Record<string, string>): Uint8Array {
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));
}

const sums = `${digest('one')}  a.txt\n${digest('two')} *b.txt\n`;

describe('verifyZip', () => {
  it('accepts what sha256sum -c accepts', () => {
    expect(verifyZip(zip({ 'e/SHA256SUMS': sums, 'e/a.txt': 'one', 'e/b.txt': 'two' })).problems).toEqual([]);
  });

  it.each([
    ['a changed byte', { 'a.txt': 'onE', 'b.txt': 'two' }, 'a.txt: digest differs'],
    ['a missing file', { 'a.txt': 'one' }, 'b.txt: missing'],
    ['an unlisted file', { 'a.txt': 'one', 'b.txt': 'two', 'c.txt': 'x' }, 'c.txt: not in any list of digests'],
  ])('names %s', (_case, files, problem) => {
    expect(verifyZip(zip({ SHA256SUMS: sums, ...files })).problems).toEqual([problem]);
  });

  it('refuses a zip without digests, and a line that is none', () => {
    expect(verifyZip(zip({ 'a.txt': 'one' })).problems).toEqual(['there is no list of digests (sha256sums.txt)']);
    expect(verifyZip(zip({ SHA256SUMS: 'nonsense\n' })).problems[0]).toMatch(/cannot be read/);
  });
});

import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { linesOf } from './json-place';

const text = `{
  "id": "own, \\"quoted\\" {",
  "rules": [
    { "id": "A", "params": {} },
    {
      "id": "B",
      "params": { "fields": ["x",
        "y"] }
    }
  ]
}`;

test.each([
  ['', 1], ['/id', 2], ['/rules', 3], ['/rules/0', 4], ['/rules/0/params', 4], ['/rules/1', 5], ['/rules/1/id', 6],
  ['/rules/1/params/fields/0', 7], ['/rules/1/params/fields/1', 8], ['/rules/1/kind', 5], ['/gone/deeper', 1],
])('%s stands in line %i', (path, line) => {
  expect(linesOf(text, [path])).toEqual([line]);
});

test('every value of any document is found where it is printed', () => {
  fc.assert(fc.property(fc.dictionary(fc.string({ minLength: 1 }).filter((key) => !key.includes('/')), fc.array(fc.integer(), { maxLength: 4 }), { maxKeys: 6 }), (value) => {
    const printed = JSON.stringify(value, null, 1);
    const lines = printed.split('\n');
    for (const [key, numbers] of Object.entries(value)) {
      const found = linesOf(printed, [`/${key}`, ...numbers.map((_, at) => `/${key}/${at}`)]);
      expect(lines[(found[0] ?? 0) - 1]).toContain(JSON.stringify(key));
      numbers.forEach((number, at) => expect(lines[(found[at + 1] ?? 0) - 1]?.trim().replace(',', '')).toBe(String(number)));
    }
  }));
});

import { Converter } from 'opencc-js';
import { expect, it } from 'vitest';
import { fieldLabels } from '../fields/labels';
import { portals } from '../portals/registry';
import { simplifyLabel } from './traditional';

const labels = [...Object.values(fieldLabels).flat(), ...portals.flatMap(({ meanings }) => Object.keys(meanings))].filter((label) => /\p{Script=Han}/u.test(label));

it.each(['t', 'tw', 'hk'] as const)('knows every label in the characters of "%s"', (to) => {
  const convert = Converter({ from: 'cn', to });
  const unknown = labels.filter((label) => simplifyLabel(convert(label)) !== simplifyLabel(label));
  expect(unknown).toEqual([]);
});

it('leaves simplified labels as they are', () => {
  const toSimplified = Converter({ from: 't', to: 'cn' });
  const changed = labels.filter((label) => toSimplified(label) === label && simplifyLabel(label) !== label);
  expect(changed).toEqual([]);
});

it('finds no label listed in both characters', () => {
  for (const [field, names] of Object.entries(fieldLabels)) {
    const folded = names.map(simplifyLabel);
    expect([field, new Set(folded).size]).toEqual([field, folded.length]);
  }
});

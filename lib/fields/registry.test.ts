import { expect, test } from 'vitest';
import { fieldIdOf } from '../domain/field';
import { claimableFields, fieldKinds } from './field-kinds';
import { fieldLabels } from './labels';
import { fields } from './registry';

test('a field is found by its file, and its id is the name of the file', () => {
  const files = Object.keys(import.meta.glob(['./*.ts', '!./registry.ts', '!./labels.ts', '!./field-kinds.ts', '!./*.test.ts']));
  expect(files.length).toBeGreaterThanOrEqual(38);
  expect([...fields.keys()].sort()).toEqual(files.map(fieldIdOf).sort());
  expect(fieldKinds).toEqual(Object.fromEntries([...fields].map(([id, field]) => [id, field.kind])));
  expect([...claimableFields].sort()).toEqual([...fields.values()].filter((field) => field.claimable).map((field) => field.id).sort());
});

test('no label means two fields: such labels belong into the meanings of a portal', () => {
  const normalise = (label: string) => label.normalize('NFKC').replaceAll(/[\s:*·]/gu, '').toUpperCase();
  const owners = new Map<string, string>();
  for (const [id, labels] of Object.entries(fieldLabels)) {
    for (const label of labels) {
      expect([label, owners.get(normalise(label)) ?? id]).toEqual([label, id]);
      owners.set(normalise(label), id);
    }
  }
  for (const ambiguous of ['注册日期', '有效期', '有效期至', '备案编号', '编码', '状态']) expect(owners.has(ambiguous)).toBe(false);
});

test('every field has labels in Chinese and English', () => {
  for (const [id, labels] of Object.entries(fieldLabels)) {
    expect([id, labels.some((label) => /\p{Script=Han}/u.test(label)), labels.some((label) => /^[\x20-\x7E]+$/u.test(label))])
      .toEqual([id, true, true]);
  }
});

test('only names of persons and their telephone are personal', () => {
  expect([...fields.values()].filter((field) => field.personal).map((field) => field.id).sort()).toEqual(['legalRepresentative', 'phone']);
});

test.each([
  ['海关注册编码', 'customsCode'], ['海关备案编码', 'customsCode'], ['统一社会信用代码/注册号', 'uscc'], ['信用等级', 'creditLevel'],
  ['认证证书编码', 'certificateNumber'], ['报关有效期', 'declarationValidTo'], ['主管海关', 'customsOffice'], ['登记状态', 'registrationStatus'],
  ['对外贸易经营者备案登记表编号', 'filingNumber'], ['Business scope', 'businessScope'],
])('%s names %s', (label, id) => {
  expect(fieldLabels[id]).toContain(label);
});

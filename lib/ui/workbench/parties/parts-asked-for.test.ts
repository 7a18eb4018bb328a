import { expect, test } from 'vitest';
import { shippedPacks } from '../../../rules/packs';
import { partsAskedFor } from './parts-asked-for';

test('a document is asked for the parts any rule looks for in it, and no others', () => {
  const asked = partsAskedFor([...shippedPacks().values()]);
  expect([...asked.get('legalRepresentativeId')!].sort()).toEqual(['eSignature', 'frontAndBack']);
  expect([...asked.get('digitalCertificate')!].sort()).toEqual(['electronicCertificate', 'icCard']);
  expect([...asked.get('filingReceipt')!]).toEqual([]);
});

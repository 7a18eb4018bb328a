import { expect, test } from 'vitest';
import type { Party } from '../domain/party';
import type { Reading, ValueState } from '../domain/reading';
import { nameKeys } from '../identifiers/enterprise-name';
import { matchParty, type PartyLookup } from './match-party';
import { summariseSubject } from './subject-summary';

const at = '2026-01-01T00:00:00.000Z';
const party = (id: string, over: Partial<Party>): Party => ({
  id, legalName: `企业${id}`, formerNames: [], customsCodes: [], roles: ['agent'], createdAt: at, updatedAt: at, revision: 1, ...over,
});
const a = party('a', { legalName: '厦门远舟报关有限公司', uscc: '91350200MA31YX076J', customsCodes: ['3502989012', '350296A01K'], aeoCode: 'AEOCN3502989012', eoris: ['DE740519038264417', 'GB473920518000'] });
const b = party('b', { legalName: '宁波远舟机械有限公司', formerNames: ['宁波远舟五金有限公司'], uscc: '91330200MA2AB3CD04', customsCodes: ['3302960R63'] });
const gone = party('gone', { uscc: '91370200MA3C4D5E71', deletedAt: at });
const twin = party('twin', { legalName: '宁波远舟机械有限公司' });
const latin = party('latin', { legalName: 'Nordwind Logistik GmbH & Co. KG' });
const all = [a, b, gone, twin, latin];

const lookup: PartyLookup = {
  byUscc: (code) => all.filter(({ uscc }) => uscc === code),
  byCustomsCode: (code) => Promise.resolve(all.filter(({ customsCodes }) => customsCodes.includes(code))),
  byAeoCode: (code) => all.filter(({ aeoCode }) => aeoCode === code),
  byEori: (code) => all.filter(({ eoris }) => eoris?.includes(code)),
  byName: (name) => all.filter(({ legalName, formerNames }) => [legalName, ...formerNames].flatMap(nameKeys).includes(name)),
};
const subject = (texts: Record<string, string | string[]>, state: ValueState = 'shown') => ({
  key: 'k',
  readings: Object.entries(texts).flatMap(([field, raws]) => [raws].flat().map((raw, pair): Reading => ({ field, raw, state, frame: 0, pair }))),
});

test.each([
  ['by USCC in any notation', { uscc: '9135 0200 ma31yx076j' }, { kind: 'matched', partyId: 'a', by: 'uscc' }],
  ['by one of several customs codes', { customsCode: ['3100000000', '350296A01K'] }, { kind: 'matched', partyId: 'a', by: 'customsCode' }],
  ['by AEO code', { aeoCode: 'AEOCN3502989012' }, { kind: 'matched', partyId: 'a', by: 'aeoCode' }],
  ['by EORI number, as a sentence quotes it', { eori: '‘GB473920518000’' }, { kind: 'matched', partyId: 'a', by: 'eori' }],
  ['by a Chinese code before the EORI number', { uscc: '91350200MA31YX076J', eori: 'DE740519038264417' }, { kind: 'matched', partyId: 'a', by: 'uscc' }],
  ['conflict of a Chinese code and an EORI number', { uscc: '91330200MA2AB3CD04', eori: 'DE740519038264417' }, { kind: 'conflict', partyIds: ['a', 'b'] }],
  ['Latin name as a register writes it', { legalName: 'NORDWIND LOGISTIK GMBH AND CO KG' }, { kind: 'possible', partyIds: ['latin'] }],
  ['Latin name of a party with a Chinese one', { legalName: 'Xiamen Yuanzhou Customs Broker Co., Ltd.' }, { kind: 'none' }],
  ['by USCC before customs code', { uscc: '91350200MA31YX076J', customsCode: '3502989012' }, { kind: 'matched', partyId: 'a', by: 'uscc' }],
  ['conflict of two codes', { uscc: '91350200MA31YX076J', customsCode: '3302960R63' }, { kind: 'conflict', partyIds: ['a', 'b'] }],
  ['customs code of a party with another USCC', { uscc: '91310115MA1H7KQ29K', customsCode: '3302960R63' }, { kind: 'possible', partyIds: ['b'] }],
  ['name alone', { legalName: '廈門遠舟報關有限公司' }, { kind: 'possible', partyIds: ['a'] }],
  ['former name alone', { legalName: '宁波远舟五金有限公司' }, { kind: 'possible', partyIds: ['b'] }],
  ['name of two parties', { legalName: '宁波远舟机械有限公司' }, { kind: 'possible', partyIds: ['b', 'twin'] }],
  ['deleted party', { uscc: '91370200MA3C4D5E71' }, { kind: 'none' }],
  ['nobody we know', { uscc: '91310115MA1H7KQ29K', legalName: '上海望潮物流有限公司' }, { kind: 'none' }],
  ['nothing', {}, { kind: 'none' }],
])('%s', async (_, texts, expected) => {
  expect(await matchParty(subject(texts as Record<string, string>), lookup)).toEqual(expected);
});

test.each<ValueState>(['masked', 'picture', 'loading', 'privateFont', 'placeholder'])('a %s code leads nowhere', async (state) => {
  expect(await matchParty(subject({ uscc: '91350200MA31YX076J' }, state), lookup)).toEqual({ kind: 'none' });
});

test('a summary names what is shown in the open', () => {
  expect(summariseSubject(subject({ legalName: '厦门远舟报关有限公司', uscc: '91350200ma31yx076j', customsCode: ['3502989012', '350296a01k'], creditLevel: '认证企业' })))
    .toEqual({ key: 'k', name: '厦门远舟报关有限公司', uscc: '91350200MA31YX076J', customsCodes: ['3502989012', '350296A01K'], levelText: '认证企业' });
  expect(summariseSubject(subject({ legalName: 'Nordwind GmbH', eori: 'de 740519038264417', country: ['Germany', 'France'] })))
    .toEqual({ key: 'k', name: 'Nordwind GmbH', eori: 'DE740519038264417', country: 'Germany · France', customsCodes: [] });
  expect(summariseSubject(subject({ uscc: '9135**********076J' }, 'masked'))).toEqual({ key: 'k', customsCodes: [] });
});

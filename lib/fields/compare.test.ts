import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fields } from './registry';

const context = { asOf: '2026-11-23', formerNames: ['深圳海帆货运有限公司'] };

/** field, claimed, shown, outcome, reason */
const CASES: [string, string, string, string, string][] = [
  ['creditLevel', '高级认证企业', '高级认证企业', 'match', 'same'],
  ['creditLevel', '高级认证企业', '高級認證企業', 'match', 'sameOtherWords'],
  ['creditLevel', 'Advanced Certified Enterprise', '高级认证企业', 'match', 'sameOtherWords'],
  ['creditLevel', '高级认证企业', '认证企业', 'mismatch', 'levelLower'],
  ['creditLevel', '高级认证企业', '常规企业', 'mismatch', 'levelLower'],
  ['creditLevel', '认证企业', '高级认证企业', 'mismatch', 'levelHigher'],
  ['creditLevel', '一般认证企业', '认证企业', 'notComparable', 'levelOtherScheme'],
  ['creditLevel', '一般信用企业', '常规企业', 'match', 'sameOtherWords'],
  ['creditLevel', 'AEO企业', '高级认证企业', 'notComparable', 'levelAmbiguous'],
  ['creditLevel', '优秀企业', '高级认证企业', 'notComparable', 'levelUnknown'],
  ['creditLevel', '高级认证企业', '查看详情', 'notComparable', 'levelUnknown'],
  ['legalName', '深圳海帆报关有限公司', '深圳海帆报关有限公司', 'match', 'same'],
  ['legalName', '深圳海帆（华南）报关有限公司', '深圳海帆(华南)报关有限公司', 'match', 'sameAfterNormalising'],
  ['legalName', '深圳海帆報關有限公司', '深圳海帆报关有限公司', 'match', 'sameAfterNormalising'],
  ['legalName', '深圳海帆货运有限公司', '深圳海帆报关有限公司', 'matchFormerName', 'formerName'],
  ['legalName', '深圳海帆报关有限公司', '深圳海帆货运有限公司', 'matchFormerName', 'formerName'],
  ['legalName', '深圳海帆报关有限公司', '深圳海帆报关有限公司厦门分公司', 'notComparable', 'nameBranch'],
  ['legalName', 'Haifan Customs Broker Ltd', '深圳海帆报关有限公司', 'notComparable', 'nameLatinChinese'],
  ['legalName', '深圳海帆报关有限责任公司', '深圳海帆报关有限公司', 'mismatch', 'differs'],
  ['englishName', 'Haifan Trading Co., Ltd.', 'HAIFAN TRADING CO LTD', 'match', 'sameAfterNormalising'],
  ['englishName', 'Haifan Trading Co., Ltd.', 'Haifan Trading Limited', 'mismatch', 'differs'],
  ['englishName', 'Haifan Trading Inc.', 'Haifan Trading Ltd.', 'mismatch', 'differs'],
  ['uscc', '9144 0300 1922 0382 16', '914403001922038216', 'match', 'sameAfterNormalising'],
  ['uscc', '914403001922038216', '9144030071526726XG', 'mismatch', 'differs'],
  ['uscc', '914403001922038217', '914403001922038216', 'mismatch', 'differs'],
  ['uscc', '914403001922038216', '440301103448669', 'notComparable', 'otherKindOfCode'],
  ['uscc', '914403001922038216', '19220382-1', 'match', 'sameAfterNormalising'],
  ['uscc', '见附件', '914403001922038216', 'unreadable', 'claimUnreadable'],
  ['uscc', '914403001922038216', '点击查看', 'unreadable', 'shownUnreadable'],
  ['customsCode', '4403169d3w', '4403169D3W', 'match', 'sameAfterNormalising'],
  ['customsCode', '4403169D3W', '4403180237', 'mismatch', 'differs'],
  ['customsCode', '4403169D3W', '914403001922038216', 'notComparable', 'otherKindOfCode'],
  ['aeoCode', 'AEOCN4403169D3W', 'aeocn 4403169d3w', 'match', 'sameAfterNormalising'],
  ['organisationCode', '19220382-1', '192203821', 'match', 'sameAfterNormalising'],
  ['eori', 'DE 740519038264417', 'DE740519038264417', 'match', 'sameAfterNormalising'],
  ['eori', 'GB473920518777', '‘GB473920518777’.', 'match', 'sameAfterNormalising'],
  ['eori', 'DE740519038264417', 'DE740519038264471', 'mismatch', 'differs'],
  ['eori', 'DE740519038264417', 'GB473920518777', 'notComparable', 'otherKindOfCode'],
  ['eori', 'DE740519038264417', 'XI473920518000', 'mismatch', 'differs'],
  ['eori', 'DE740519038264417', 'see below', 'unreadable', 'shownUnreadable'],
  ['eori', '见附件', 'DE740519038264417', 'unreadable', 'claimUnreadable'],
  ['eoriStatus', '有效', 'This EORI number is valid.', 'match', 'sameOtherWords'],
  ['eoriStatus', 'valid', 'This EORI number is not valid.', 'mismatch', 'differs'],
  ['eoriStatus', 'valid', 'Rhif EORI annilys', 'mismatch', 'differs'],
  ['aeoType', 'AEOF', 'AEO - Customs Simplifications/Security and Safety (AEOF)', 'match', 'sameOtherWords'],
  ['aeoType', 'AEOF', 'AEO - Customs Simplifications (AEOC)', 'mismatch', 'differs'],
  ['aeoType', 'C503', 'Customs simplifications / security & safety', 'match', 'sameOtherWords'],
  ['aeoType', 'AEOS', 'Security and safety', 'match', 'sameOtherWords'],
  ['aeoType', 'AEO', 'AEOC', 'notComparable', 'statusUnknown'],
  ['aeoType', 'AEOC or AEOS', 'AEOC', 'notComparable', 'statusUnknown'],
  ['aeoEffectiveOn', '2019-03-07', '07/03/2019', 'match', 'sameAfterNormalising'],
  ['aeoEffectiveOn', '2019-07-03', '07/03/2019', 'mismatch', 'dateEarlier'],
  ['aeoEffectiveOn', '03/07/2019', '07/03/2019', 'unreadable', 'claimUnreadable'],
  ['aeoEffectiveOn', '2019-03-07', '31/02/2019', 'unreadable', 'shownUnreadable'],
  ['certifiedOn', '2019-03-07', '07/03/2019', 'unreadable', 'shownUnreadable'],
  ['country', '德国', 'Germany', 'match', 'sameOtherWords'],
  ['country', 'DE', 'Allemagne', 'match', 'sameOtherWords'],
  ['country', 'EL', 'Greece', 'match', 'sameOtherWords'],
  ['country', 'UK', 'United Kingdom', 'match', 'sameOtherWords'],
  ['country', 'Germany', 'France', 'mismatch', 'differs'],
  ['country', 'Germany', 'Atlantis', 'notComparable', 'statusUnknown'],
  ['legalName', 'Nordwind Logistik GmbH & Co KG', 'NORDWIND LOGISTIK GMBH & CO. KG', 'match', 'sameAfterNormalising'],
  ['legalName', 'Nordwind Logistik GmbH', 'Nordwind Trading GmbH', 'mismatch', 'differs'],
  ['address', '厦门市湖里区兴隆路 2 号', '2 Xinglong Road, Huli, Xiamen', 'notComparable', 'addressLatinChinese'],
  ['certificateNumber', 'AEO-2026-00017', 'aeo202600017', 'match', 'sameAfterNormalising'],
  ['certifiedOn', '2026-5-1', '2026年05月01日', 'match', 'sameAfterNormalising'],
  ['certifiedOn', '2026-05-01', '2026-04-30', 'mismatch', 'dateEarlier'],
  ['certifiedOn', '2026-05-01', '2026-02-30', 'unreadable', 'shownUnreadable'],
  ['certifiedOn', '见附件', '2026-02-28', 'unreadable', 'claimUnreadable'],
  ['declarationValidTo', '长期', '2068-07-31', 'match', 'sameAfterNormalising'],
  ['declarationValidTo', '长期', '2027-07-31', 'mismatch', 'dateEarlier'],
  ['termTo', '2034-08-05', '2014-08-06 至 2034-08-05', 'match', 'sameAfterNormalising'],
  ['registrationStatus', '存续', '存续（在营、开业、在册）', 'match', 'sameOtherWords'],
  ['registrationStatus', '存续', '吊销,未注销', 'mismatch', 'differs'],
  ['registrationStatus', '吊销，未注销', '吊销,未注销', 'match', 'sameOtherWords'],
  ['registrationStatus', '存续', '其他', 'notComparable', 'statusUnknown'],
  ['customsCancelled', '正常', '0', 'match', 'sameOtherWords'],
  ['customsCancelled', '正常', '注销', 'mismatch', 'differs'],
  ['creditAbnormal', '无', '否', 'match', 'sameOtherWords'],
  ['annualReport', '已报送', '超期未报送', 'mismatch', 'differs'],
  ['customsCategory', '进出口收发货人', '进出口货物收发货人', 'match', 'sameOtherWords'],
  ['customsCategory', '报关企业', '进出口货物收发货人,报关企业', 'match', 'sameAsOneOf'],
  ['customsCategory', '报关企业', '进出口货物收发货人', 'mismatch', 'differs'],
  ['legalRepresentative', '张 海', '张海', 'match', 'sameAfterNormalising'],
  ['legalRepresentative', '張海', '张海', 'match', 'sameAfterNormalising'],
  ['legalRepresentative', 'Zhang Hai', '张海', 'notComparable', 'nameLatinChinese'],
  ['legalRepresentative', '张海', '李帆', 'mismatch', 'differs'],
  ['address', '广东省深圳市南山区海风路8号', '深圳市南山区海风路8号', 'match', 'sameAfterNormalising'],
  ['address', '深圳市南山区海风路８号，101室', '深圳市南山区海风路8号101室', 'match', 'sameAfterNormalising'],
  ['address', '深圳市南山区海风路8号', '深圳市南山区海风路8号101室', 'notComparable', 'addressPartial'],
  ['address', '深圳市南山区海风路8号', '深圳市福田区海风路8号', 'mismatch', 'differs'],
  ['businessScope', '货物进出口；技术进出口', '许可项目：技术进出口；货物进出口。', 'match', 'sameAfterNormalising'],
  ['businessScope', '货物进出口', '一般项目：国内贸易代理；货物进出口（依法须经批准的项目，经相关部门批准后方可开展经营活动）〓', 'match', 'scopeIncludes'],
  ['businessScope', '货物进出口、报关业务', '国内贸易代理；货物进出口', 'mismatch', 'scopeLacks'],
  ['registeredCapital', '1000万元人民币', '1000.000000 万人民币', 'match', 'sameAfterNormalising'],
  ['registeredCapital', '10,000,000', '1000万元', 'match', 'sameAfterNormalising'],
  ['registeredCapital', '1000万元', '1000万美元', 'notComparable', 'currencyMissing'],
  ['registeredCapital', '1000万元', '100万元', 'mismatch', 'differs'],
  ['phone', '+86 755-8000 1234', '0755-80001234', 'match', 'sameAfterNormalising'],
  ['customsOffice', '埔长安關', '埔长安关', 'match', 'sameAfterNormalising'],
  ['customsOffice', '黄埔海关驻长安办事处', '埔长安关', 'notComparable', 'shortNames'],
  ['entityType', '有限责任公司', '有限责任公司(自然人投资或控股)', 'notComparable', 'partOf'],
  ['entityType', '有限责任公司', '股份有限公司', 'mismatch', 'differs'],
  ['adminRegion', '广东省广州市黄埔区', '广州市黄埔区', 'match', 'sameAfterNormalising'],
  ['registrationAuthority', '黄埔区市场监督管理局', '广州市黄埔区市场监督管理局', 'match', 'sameAfterNormalising'],
  ['registeredCapital', '500', '500万人民币', 'notComparable', 'unitMissing'],
  ['registeredCapital', '1万元', '1亿元', 'mismatch', 'differs'],
  ['registeredCapital', '100万美元', '100万欧元', 'mismatch', 'differs'],
  ['englishName', 'Haifan Import & Export Co., Ltd.', 'HAIFAN IMPORT AND EXPORT COMPANY LIMITED', 'match', 'sameAfterNormalising'],
  ['legalRepresentative', '张海先生', '张海', 'match', 'sameAfterNormalising'],
  ['legalRepresentative', '张海', '张海（执行董事）', 'match', 'sameAsOneOf'],
  ['legalRepresentative', '张海', '深圳海帆企业(有限合伙)(委派代表:张海)', 'match', 'sameAsOneOf'],
  ['businessScope', '包括货物进出口业务', '货物进出口；技术进出口', 'match', 'scopeIncludes'],
  ['customsCategory', '货运代理', '报关企业', 'notComparable', 'statusUnknown'],
  ['industry', '货运代理', '装卸搬运', 'mismatch', 'differs'],
];

test.each(CASES)('%s: %s / %s is %s (%s)', (...[field, claimed, shown, outcome, reason]) => {
  expect(fields.get(field)?.compare(claimed, shown, context)).toMatchObject({ outcome, reason: { code: reason } });
});

describe('every field', () => {
  const all = [...fields.values()];
  const texts = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 30 }), fc.constantFrom(...CASES.flatMap(([, claimed, shown]) => [claimed, shown])));

  test('agrees with itself, and never throws', () => {
    fc.assert(fc.property(fc.constantFrom(...all), texts, texts, (field, one, other) => {
      expect(['match', 'unreadable', 'notComparable']).toContain(field.compare(one, one, context).outcome);
      field.compare(one, other, context);
      field.parse(one, context.asOf);
    }), { numRuns: 500 });
  });

  test('finds a difference from both sides, or from neither', () => {
    // Sets are the exception by design: a claim of fewer items than shown agrees, of more does not.
    const symmetric = all.filter(({ id }) => !['businessScope', 'customsCategory', 'legalRepresentative'].includes(id));
    fc.assert(fc.property(fc.constantFrom(...symmetric), texts, texts, (field, one, other) => {
      const [there, back] = [field.compare(one, other, context).outcome, field.compare(other, one, context).outcome];
      if (there === 'match') expect([field.id, back]).toEqual([field.id, 'match']);
    }), { numRuns: 500 });
  });

  test('refuses empty text with a reason', () => {
    for (const field of all) expect([field.id, field.parse(' ', context.asOf)]).toMatchObject([field.id, { ok: false }]);
  });
});

import type { LevelId, SchemeId } from './schemes';

/** One name a level goes by. */
export interface LevelName {
  text: string;
  level: LevelId;
  /** Schemes that used the name; absent for shortenings and translations, which follow their level. */
  schemes?: readonly SchemeId[];
  /** What to know about the name whenever it is met. */
  note?: 'legacy' | 'legacyReassessed' | 'articleTerm' | 'negation';
}

const ORDERS_225_TO_237 = ['gacc-225-2014', 'gacc-237-2018'] as const;
const SINCE_225 = [...ORDERS_225_TO_237, 'gacc-251-2021', 'gacc-282-2026'] as const;
const LEGACY = ['gacc-170-2008'] as const;

function names(level: LevelId, texts: readonly string[], rest: Omit<LevelName, 'text' | 'level'> = {}): LevelName[] {
  return texts.map((text) => ({ text, level, ...rest }));
}

/**
 * Every name of every level in simplified, traditional and English. English is not standardised:
 * all renderings seen are listed.
 */
export const LEVEL_NAMES: readonly LevelName[] = [
  ...names('advancedCertified', ['高级认证企业', '高級認證企業'], { schemes: SINCE_225 }),
  ...names('advancedCertified', [
    '高级认证', '高級認證', '高认', '高認', '海关高级认证企业',
    'Advanced Certified Enterprise', 'Advanced Certified', 'Advanced Certification', 'Senior Certified Enterprise', 'Senior Certified',
    'Senior Certification', 'AEO Advanced', 'ACE',
  ]),
  ...names('certified', ['认证企业', '認證企業'], { schemes: ['gacc-282-2026'] }),
  ...names('certified', ['Certified Enterprise', 'Certified', 'CE'], { schemes: ['gacc-282-2026'] }),
  ...names('generalCertified', ['一般认证企业', '一般認證企業'], { schemes: ORDERS_225_TO_237 }),
  ...names('generalCertified', ['General Certified Enterprise', 'Generally Certified Enterprise', 'General Certified', 'GCE'], { schemes: ORDERS_225_TO_237 }),
  ...names('generalCertified', ['一般认证', '一般認證', 'General Certification'], { schemes: ORDERS_225_TO_237, note: 'articleTerm' }),
  ...names('regular', ['常规企业', '常規企業', '常规信用企业', '常規信用企業'], { schemes: ['gacc-282-2026'] }),
  ...names('regular', ['一般信用企业', '一般信用企業'], { schemes: ORDERS_225_TO_237 }),
  ...names('regular', ['其他企业', '其他企業', '注册登记和备案企业', '註冊登記和備案企業', '注冊登記和備案企業'], { schemes: ['gacc-251-2021'] }),
  ...names('regular', ['General Credit Enterprise'], { schemes: ORDERS_225_TO_237 }),
  ...names('regular', ['Regular Enterprise', 'Regular', 'Regular Credit Enterprise', 'Ordinary Enterprise', 'RCE']),
  ...names('regular', ['非认证企业', '非認證企業'], { note: 'negation' }),
  ...names('discredited', ['失信企业', '失信企業'], { schemes: SINCE_225 }),
  ...names('discredited', ['Dishonest Enterprise', 'Discredited Enterprise', 'Discredited', 'Dishonest', 'DE'], { schemes: SINCE_225 }),
  ...names('seriouslyDiscredited', ['严重失信企业', '嚴重失信企業'], { schemes: ['gacc-282-2026'] }),
  ...names('seriouslyDiscredited', ['严重失信主体', '嚴重失信主體'], { schemes: ['gacc-251-2021'] }),
  ...names('seriouslyDiscredited', [
    'Seriously Dishonest Enterprise', 'Seriously Discredited Enterprise', 'Seriously Discredited', 'Seriously Dishonest',
  ]),
  ...names('advancedCertified', ['AA类', 'AA類', 'AA类企业', 'AA類企業', 'Class AA'], { schemes: LEGACY, note: 'legacy' }),
  ...names('generalCertified', ['A类', 'A類', 'A类企业', 'A類企業', 'Class A'], { schemes: LEGACY, note: 'legacy' }),
  ...names('regular', ['B类', 'B類', 'B类企业', 'B類企業', 'Class B'], { schemes: LEGACY, note: 'legacy' }),
  // Classes C and D were re-assessed one by one when order 225 came; there is no automatic successor.
  ...names('discredited', ['C类', 'C類', 'D类', 'D類', 'C类企业', 'D类企业', 'C類企業', 'D類企業', 'Class C', 'Class D'], { schemes: LEGACY, note: 'legacyReassessed' }),
];

type Locale = 'en' | 'zh_CN' | 'zh_TW';

const DISPLAY: Readonly<Record<LevelId, Readonly<Record<Locale, string>>>> = {
  advancedCertified: { en: 'Advanced Certified Enterprise (AEO)', zh_CN: '高级认证企业', zh_TW: '高級認證企業' },
  certified: { en: 'Certified Enterprise (AEO)', zh_CN: '认证企业', zh_TW: '認證企業' },
  generalCertified: { en: 'General Certified (withdrawn)', zh_CN: '一般认证企业（已取消）', zh_TW: '一般認證企業（已取消）' },
  regular: { en: 'Regular Enterprise', zh_CN: '常规企业', zh_TW: '常規企業' },
  discredited: { en: 'Discredited Enterprise', zh_CN: '失信企业', zh_TW: '失信企業' },
  seriouslyDiscredited: { en: 'Seriously Discredited Enterprise', zh_CN: '严重失信企业', zh_TW: '嚴重失信企業' },
};

/** The name a screen shows for a level. */
export function levelName(level: LevelId, locale: Locale): string {
  return DISPLAY[level][locale];
}

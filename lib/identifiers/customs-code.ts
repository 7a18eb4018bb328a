import { codeProblem, CONFUSED, type Identified, isSpreadsheetNumber, normaliseCode, refuse } from './identifier';
import { PROVINCES } from './provinces';
import { parseUscc } from './uscc';

/** A customs registration code and what its parts say. There is no check character: a typo can only show on the page. */
export interface CustomsCode {
  /** The ten characters, normalised. */
  code: string;
  province: string;
  /** Positions 1–4: the customs area. */
  area: string;
  /** Position 5, the kind of economic zone; its Chinese name where known. The page's own 经济区划 may differ. */
  zone: string;
  zoneName?: string;
  /** Position 6, the kind of enterprise; its Chinese name where known. */
  type: string;
  typeName?: string;
  /** Position 6 is 8: may declare, has no trading right (a customs broker, as a rule of thumb). */
  broker: boolean;
  /** Positions 7–10, letters allowed. */
  serial: string;
}

const ZONES: Readonly<Record<string, string>> = {
  1: '经济特区', 2: '经济技术开发区/浦东新区', 3: '高新技术产业开发区', 4: '保税区', 5: '出口加工区',
  6: '保税港区/综合保税区', 7: '保税物流园区', 9: '其他',
};
const TYPES: Readonly<Record<string, string>> = {
  1: '国有', 2: '中外合作', 3: '中外合资', 4: '外商独资', 5: '集体', 6: '私营', 7: '个体工商户', 8: '报关企业', 9: '其他',
};

function describe(code: string): CustomsCode {
  const [zone, type] = [code.charAt(4), code.charAt(5)];
  const [zoneName, typeName] = [ZONES[zone], TYPES[type]];
  return {
    code,
    province: PROVINCES[code.slice(0, 2)] ?? '',
    area: code.slice(0, 4),
    zone,
    ...(zoneName !== undefined && { zoneName }),
    type,
    ...(typeName !== undefined && { typeName }),
    broker: type === '8',
    serial: code.slice(6),
  };
}

function withAreaRepaired(code: string): string | undefined {
  const area = code.slice(0, 4).replaceAll(/[A-Z]/gu, (letter) => CONFUSED[letter] ?? letter);
  return /^\d{4}$/u.test(area) && area.slice(0, 2) in PROVINCES ? area + code.slice(4) : undefined;
}

function wrongLength(text: string, code: string) {
  if (parseUscc(text).ok) return refuse(codeProblem('usccInstead'));
  return refuse(codeProblem('length', { length: code.length, expected: 10 }));
}

/**
 * Reads a customs registration code (海关备案编码, older 海关注册编码): four digits of area, then six
 * digits or letters. An HS code (商品编码) has ten digits as well; nothing in the code tells them
 * apart but the province.
 */
export function parseCustomsCode(text: string): Identified<CustomsCode> {
  if (isSpreadsheetNumber(text)) return refuse(codeProblem('spreadsheetNumber'));
  const code = normaliseCode(text);
  if (code === '') return refuse(codeProblem('empty'));
  if (code.length !== 10) return wrongLength(text, code);
  const foreign = code.replaceAll(/[0-9A-Z]/gu, '');
  if (foreign !== '') return refuse(codeProblem('characters', { characters: foreign }));
  if (!/^\d{4}/u.test(code)) {
    return refuse(codeProblem('areaNotDigits', { found: code.slice(0, 4) }), withAreaRepaired(code));
  }
  const province = code.slice(0, 2);
  if (!(province in PROVINCES)) return refuse(codeProblem('provinceUnknown', { province }));
  // Letters occur from position 5 on, but whether I and O do is not known: worth a second look.
  const letter = /[IO]/u.exec(code)?.[0];
  const warnings = letter === undefined ? [] : [codeProblem('lookAlikeLetter', { letter })];
  return { ok: true, value: describe(code), warnings };
}

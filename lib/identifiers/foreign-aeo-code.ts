import { parseAeoCode } from './aeo-code';
import { codeProblem, type Identified, normaliseCode, refuse } from './identifier';

/** The AEO code of a foreign partner as entered in a Chinese declaration. */
export interface ForeignAeoCode {
  code: string;
  country: string;
}

// SG: GACC announcement 2018 No. 131. TW: pilot note, the brackets are not confirmed.
const FORMS: Readonly<Record<string, RegExp>> = { SG: /^SG\d{12}$/u, TW: /^AEO<TW\d{9}>$/u };
const GENERAL = /^[A-Z]{2}[0-9A-Z/]{4,30}$/u;

/** Reads a partner's AEO code. Only Singapore's and Taiwan's forms are known; others are checked for their general shape. */
export function parseForeignAeoCode(text: string): Identified<ForeignAeoCode> {
  const code = normaliseCode(text);
  if (code === '') return refuse(codeProblem('empty'));
  const country = /^(?:AEO<)?([A-Z]{2})/u.exec(code)?.[1];
  if (country === undefined) return refuse(codeProblem('shape', { expected: 'CC + number' }));
  const form = FORMS[country];
  if (form !== undefined) {
    return form.test(code)
      ? { ok: true, value: { code, country }, warnings: [] }
      : refuse(codeProblem('shape', { expected: country === 'SG' ? 'SG + 12 digits' : 'AEO<TW + 9 digits>' }));
  }
  if (!GENERAL.test(code)) return refuse(codeProblem('shape', { expected: 'CC + number' }));
  return { ok: true, value: { code, country }, warnings: [codeProblem('notCheckable', { country })] };
}

/** A Chinese AEO code, or a partner country's: core suppliers abroad have one too. */
export function parseAnyAeoCode(text: string): Identified<{ code: string }> {
  const chinese = parseAeoCode(text);
  if (chinese.ok) return chinese;
  const isAbroad = chinese.problem.code === 'foreignCode' || (chinese.problem.code === 'prefixMissing' && /^(?!AEO|CN)[A-Z]{2}/u.test(normaliseCode(text)));
  return isAbroad ? parseForeignAeoCode(text) : chinese;
}

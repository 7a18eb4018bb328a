import { type CustomsCode, parseCustomsCode } from './customs-code';
import { codeProblem, type Identified, normaliseCode, refuse } from './identifier';
import { parseUscc } from './uscc';

/** A Chinese AEO code: AEOCN and the customs registration code. */
export interface AeoCode {
  code: string;
  customsCode: string;
}

const PREFIX = 'AEOCN';
// Printed as examples in GACC announcements 2019 No. 101 and 2023 No. 49; no enterprise has them.
const PLACEHOLDERS = ['0123456789', '1234567890'];

function withoutPrefix(code: string) {
  const bare = code.startsWith('CN') ? code.slice(2) : code;
  const inner = parseCustomsCode(bare);
  const country = /^AEO<?([A-Z]{2})/u.exec(code)?.[1];
  if (country !== undefined) return refuse(codeProblem('foreignCode', { country }));
  return refuse(codeProblem('prefixMissing', { prefix: PREFIX }), inner.ok ? PREFIX + inner.value.code : undefined);
}

/** Reads a Chinese AEO code ("AEOCN" + ten characters; form of GACC announcement 2019 No. 101). */
export function parseAeoCode(text: string): Identified<AeoCode> {
  const code = normaliseCode(text);
  if (code === '') return refuse(codeProblem('empty'));
  if (!code.startsWith(PREFIX)) return withoutPrefix(code);
  const suffix = code.slice(PREFIX.length);
  if (PLACEHOLDERS.includes(suffix)) {
    return { ok: true, value: { code, customsCode: suffix }, warnings: [codeProblem('placeholder')] };
  }
  if (parseUscc(suffix).ok) return refuse(codeProblem('usccInstead'));
  const inner: Identified<CustomsCode> = parseCustomsCode(suffix);
  if (inner.ok) return { ok: true, value: { code, customsCode: inner.value.code }, warnings: inner.warnings };
  if (inner.problem.code === 'length') {
    return refuse(codeProblem('length', { length: code.length, expected: PREFIX.length + 10 }));
  }
  return refuse(inner.problem, inner.suggestion === undefined ? undefined : PREFIX + inner.suggestion);
}

/** Whether an AEO code belongs to one of the customs codes (both normalised): its last ten characters equal one. */
export function aeoCodeAgrees(aeoCode: string, customsCodes: readonly string[]): boolean {
  return customsCodes.includes(aeoCode.slice(PREFIX.length));
}

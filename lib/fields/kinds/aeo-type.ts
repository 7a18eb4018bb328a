import type { Comparison, Parsed } from '../../domain/field';
import { differs, SAME, sameOtherWords, unreadable } from './comparison';

/** The three authorisations of article 38 UCC: customs simplifications, security and safety, both. */
export type AeoType = 'AEOC' | 'AEOS' | 'AEOF';

// Document codes of the authorisations in declarations (TARIC): C501 is confirmed, the others follow it.
const DOCUMENTS: Readonly<Record<string, AeoType>> = { C501: 'AEOC', C502: 'AEOS', C503: 'AEOF' };

/** The type a text names, by its code or in words; `undefined` where it names none or several. */
export function aeoTypeOf(text: string): AeoType | undefined {
  const plain = text.normalize('NFKC').toUpperCase();
  const named = new Set(Array.from(plain.matchAll(/\b(?:AEO[CFS]|C50[123])\b/gu), ([code]) => DOCUMENTS[code] ?? (code as AeoType)));
  if (named.size > 0) return named.size === 1 ? [...named][0] : undefined;
  const simplifies = /\bCUSTOMS\s+SIMPLIFICATIONS?\b/u.test(plain);
  const secures = /\bSECURITY\b.{1,6}\bSAFETY\b/u.test(plain);
  if (simplifies) return secures ? 'AEOF' : 'AEOC';
  return secures ? 'AEOS' : undefined;
}

/** Reads an authorisation type; words nobody knows are a value too. */
export function parseAeoType(text: string): Parsed<{ type: AeoType | undefined }> {
  return text.trim() === '' ? unreadable('') : { ok: true, value: { type: aeoTypeOf(text) } };
}

/** Compares authorisation types; AEOF is another authorisation than AEOC and not merely more of it. */
export function compareAeoTypes(claimed: string, shown: string): Comparison {
  if (claimed === shown) return SAME;
  const [left, right] = [aeoTypeOf(claimed), aeoTypeOf(shown)];
  if (left === undefined) return { outcome: 'notComparable', reason: { code: 'statusUnknown', params: { text: claimed } } };
  if (right === undefined) return { outcome: 'notComparable', reason: { code: 'statusUnknown', params: { text: shown } } };
  return left === right ? sameOtherWords(claimed, shown) : differs(claimed, shown);
}

import type { Comparison, Parsed } from '../../domain/field';
import { parseAeoCode } from '../../identifiers/aeo-code';
import { parseCustomsCode } from '../../identifiers/customs-code';
import { normaliseCode } from '../../identifiers/identifier';
import { parseOrganisationCode } from '../../identifiers/organisation-code';
import { parseUscc } from '../../identifiers/uscc';
import { claimUnreadable, differs, SAME, sameBut, shownUnreadable, unreadable } from './comparison';

const LENGTHS = { uscc: 18, customsCode: 10, aeoCode: 15, organisationCode: 9 } as const;

/** The code kinds with a fixed length. */
export type CodeKind = keyof typeof LENGTHS;

/** What a code is, by its own check where it has one, else by nothing. */
function kindOf(code: string): CodeKind | 'registrationNumber' | undefined {
  if (parseUscc(code).ok) return 'uscc';
  if (parseAeoCode(code).ok) return 'aeoCode';
  if (parseOrganisationCode(code).ok) return 'organisationCode';
  if (parseCustomsCode(code).ok) return 'customsCode';
  return /^\d{13}$|^\d{15}$/u.test(code) ? 'registrationNumber' : undefined;
}

/** The organisation code within: of a USCC its positions 9 to 17. */
function organisationCodeIn(code: string): string | undefined {
  const kind = kindOf(code);
  if (kind === 'uscc') return code.slice(8, 17);
  return kind === 'organisationCode' ? code : undefined;
}

function looksLike(code: string, kind: CodeKind): boolean {
  return code.length === LENGTHS[kind] && /^[0-9A-Z]+$/u.test(code);
}

/** A code of another kind stands where this one was expected: no statement about this one. */
function compareAcrossKinds(left: string, right: string, shown: string): Comparison | undefined {
  const [a, b] = [organisationCodeIn(left), organisationCodeIn(right)];
  if (a !== undefined && a === b) return sameBut('organisationCode');
  const [one, other] = [kindOf(left), kindOf(right)];
  if (one === undefined || other === undefined || one === other) return undefined;
  return { outcome: 'notComparable', reason: { code: 'otherKindOfCode', params: { shown } } };
}

/**
 * Compares codes of one kind without notation. A wrong check digit in the claim is a difference,
 * not a reason to look away; a text that is no code at all cannot be compared.
 */
export function compareCodes(kind: CodeKind, claimed: string, shown: string): Comparison {
  if (claimed === shown) return SAME;
  const [left, right] = [normaliseCode(claimed), normaliseCode(shown)];
  if (left === right) return sameBut('notation');
  const across = compareAcrossKinds(left, right, shown);
  if (across) return across;
  if (!looksLike(right, kind)) return shownUnreadable(shown);
  return /[0-9A-Z]{4}/u.test(left) ? differs(claimed, shown) : claimUnreadable(claimed);
}

/** Reads a code of a kind; the value is the code alone. */
export function parseCode(kind: CodeKind, text: string): Parsed<string> {
  const code = normaliseCode(text);
  const parsers = { uscc: parseUscc, customsCode: parseCustomsCode, aeoCode: parseAeoCode, organisationCode: parseOrganisationCode };
  return parsers[kind](text).ok ? { ok: true, value: code } : unreadable(text);
}

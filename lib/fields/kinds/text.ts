import type { Comparison, Parsed } from '../../domain/field';

/** Takes any text as it stands; empty text is no value. */
export function parseText(text: string): Parsed<string> {
  const value = text.trim();
  return value === '' ? { ok: false, reason: { code: 'valueEmpty', params: {} } } : { ok: true, value };
}

/** Compares plain texts after NFKC and with white space left out. */
export function compareTexts(claimed: string, shown: string): Comparison {
  if (claimed === shown) return { outcome: 'match', reason: { code: 'same', params: {} } };
  const fold = (text: string) => text.normalize('NFKC').replaceAll(/\s+/gu, '');
  return fold(claimed) === fold(shown)
    ? { outcome: 'match', reason: { code: 'sameAfterNormalising', params: { how: 'width' } } }
    : { outcome: 'mismatch', reason: { code: 'differs', params: { claimed, shown } } };
}

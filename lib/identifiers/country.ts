/** Languages whose names of countries are known: those of the screens, and those official registers are read in here. */
const LANGUAGES = ['en', 'zh-Hans', 'zh-Hant', 'fr', 'de', 'pl'];
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** The code in force: EL is the EU's for Greece, and the engine knows withdrawn ones (DD) and those of habit (UK). */
const canonical = (code: string): string => (code === 'EL' ? 'GR' : (new Intl.Locale(`und-${code}`).region ?? code));

const fold = (name: string): string => name.normalize('NFKC').replaceAll(/[\s\p{P}]/gu, '').toLowerCase();

let codes: ReadonlyMap<string, string> | undefined;

/** Every name in every language with its code; made from the engine's own tables (CLDR), once and only when asked for. */
function codesByName(): ReadonlyMap<string, string> {
  const known = new Map<string, string>();
  for (const language of LANGUAGES) {
    const names = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' });
    for (const first of LETTERS) {
      for (const second of LETTERS) {
        const name = names.of(first + second);
        if (name !== undefined && !known.has(fold(name))) known.set(fold(name), canonical(first + second));
      }
    }
  }
  return known;
}

/** The ISO 3166 code of a country given by code or by name in a known language; `undefined` where it is neither. */
export function countryCode(text: string): string | undefined {
  const folded = fold(text);
  codes ??= codesByName();
  return codes.get(folded) ?? (/^[a-z]{2}$/u.test(folded) ? canonical(folded.toUpperCase()) : undefined);
}

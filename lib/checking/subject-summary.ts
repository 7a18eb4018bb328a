import type { SubjectSummary } from '../domain/check';
import type { Subject } from '../domain/reading';
import { normaliseEori } from '../identifiers/eori';
import { normaliseCode } from '../identifiers/identifier';
import { shownTexts } from '../rules/context';

/** A company as the page names it, for headers and pickers: only what is shown in the open. */
export function summariseSubject(subject: Subject): SubjectSummary {
  const first = (field: string) => shownTexts(subject.readings, field)[0];
  const [name, uscc, eori, levelText] = [first('legalName') ?? first('englishName'), first('uscc'), first('eori'), first('creditLevel')];
  const countries = shownTexts(subject.readings, 'country');
  return {
    key: subject.key,
    ...(name !== undefined && { name }),
    ...(uscc !== undefined && { uscc: normaliseCode(uscc) }),
    customsCodes: shownTexts(subject.readings, 'customsCode').map(normaliseCode),
    ...(eori !== undefined && { eori: normaliseEori(eori) }),
    ...(countries.length > 0 && { country: countries.join(' · ') }),
    ...(levelText !== undefined && { levelText }),
  };
}

import type { SubjectSummary } from '../domain/check';
import type { Subject } from '../domain/reading';
import { normaliseCode } from '../identifiers/identifier';
import { shownTexts } from '../rules/context';

/** A company as the page names it, for headers and pickers: only what is shown in the open. */
export function summariseSubject(subject: Subject): SubjectSummary {
  const first = (field: string) => shownTexts(subject.readings, field)[0];
  const [name, uscc, levelText] = [first('legalName') ?? first('englishName'), first('uscc'), first('creditLevel')];
  return {
    key: subject.key,
    ...(name !== undefined && { name }),
    ...(uscc !== undefined && { uscc: normaliseCode(uscc) }),
    customsCodes: shownTexts(subject.readings, 'customsCode').map(normaliseCode),
    ...(levelText !== undefined && { levelText }),
  };
}

import type { Party } from '../domain/party';
import { type Problem, ProblemError, problem } from '../domain/problems';
import { parseCustomsCode } from '../identifiers/customs-code';
import { parseEori } from '../identifiers/eori';
import { parseAnyAeoCode } from '../identifiers/foreign-aeo-code';
import type { Identified } from '../identifiers/identifier';
import { parseUscc } from '../identifiers/uscc';
import type { PartyDraft } from '../messages/schemas';

/** What a person says of a party. */
export type PartyFields = Pick<Party, 'legalName' | 'formerNames' | 'uscc' | 'customsCodes' | 'aeoCode' | 'eoris' | 'roles' | 'note'>;

/**
 * Reads a party as a form sent it: texts trimmed, codes normalised, blank entries left out. A
 * wrong code is never repaired: every problem of the form is thrown at once, each with its field.
 */
export function readPartyDraft(draft: PartyDraft): PartyFields {
  const problems: Problem[] = [];
  const code = (field: string, text: string, parse: (text: string) => Identified<{ code: string }>): string | undefined => {
    if (text.trim() === '') return undefined;
    const read = parse(text);
    if (read.ok) return read.value.code;
    problems.push(wrongCode(field, text, read));
    return undefined;
  };
  if (oneLine(draft.legalName) === '') problems.push(problem('nameMissing', {}, 'legalName'));
  const fields: PartyFields = {
    legalName: oneLine(draft.legalName),
    formerNames: distinct(draft.formerNames.map(oneLine)),
    customsCodes: distinct(draft.customsCodes.map((text) => code('customsCodes', text, parseCustomsCode))),
    roles: distinct(draft.roles),
    ...given('uscc', code('uscc', draft.uscc, parseUscc)),
    ...given('aeoCode', code('aeoCode', draft.aeoCode, parseAnyAeoCode)),
    ...given('note', draft.note.trim()),
  };
  const eoris = distinct((draft.eoris ?? []).map((text) => code('eoris', text, parseEori)));
  if (eoris.length > 0) fields.eoris = eoris;
  if (problems.length > 0) throw new ProblemError(...problems);
  return fields;
}

function wrongCode(field: string, text: string, { problem: wrong, suggestion }: Extract<Identified<unknown>, { ok: false }>): Problem {
  // The parameters of the code's own sentence stand beside ours.
  const params = { ...wrong.params, value: text.trim(), problem: wrong.code };
  return suggestion === undefined ? problem('codeWrong', params, field) : problem('codeWrongSuggest', { ...params, suggestion }, field);
}

/** A name in one line: forms and pasted tables bring line breaks and double blanks. */
export const oneLine = (text: string): string => text.replaceAll(/\s+/gu, ' ').trim();

/** The entries there are, each once, in their order. */
export const distinct = <T extends string>(entries: readonly (T | undefined)[]): T[] =>
  [...new Set(entries)].filter((entry): entry is T => entry !== undefined && entry !== '');

/** A key only where there is a value: records leave out what is not known. */
export const given = <K extends string>(key: K, value: string | undefined): { [P in K]?: string } =>
  (value === undefined || value === '' ? {} : { [key]: value }) as { [P in K]?: string };

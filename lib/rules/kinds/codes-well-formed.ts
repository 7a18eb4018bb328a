import type { CodeProblem } from '../../domain/code-problems';
import { aeoCodeAgrees, parseAeoCode } from '../../identifiers/aeo-code';
import { parseCustomsCode } from '../../identifiers/customs-code';
import { parseAnyAeoCode } from '../../identifiers/foreign-aeo-code';
import { normaliseCode } from '../../identifiers/identifier';
import { parseUscc } from '../../identifiers/uscc';
import { type RuleContext, type RuleFinding, shownTexts } from '../context';
import { defineKind } from '../kind';
import { z } from '../schema';

const PARSERS = { customsCode: parseCustomsCode, aeoCode: parseAeoCode, uscc: parseUscc } as const;
type CodeField = keyof typeof PARSERS;
// Warnings that are normal in good codes and worth a word only in the form.
const QUIET = new Set(['lookAlikeLetter', 'notCheckable']);

function malformed(field: CodeField, value: string, problem: CodeProblem): RuleFinding {
  return { field, reason: { code: 'codeMalformed', params: { ...problem.params, field, value, problem: problem.code } } };
}

/** The codes as claimed, else as the party is stored with. */
function claimed(field: CodeField, { claims, party }: RuleContext): string[] {
  const claim = claims.get(field)?.value;
  if (claim !== undefined) return [claim];
  if (field === 'customsCode') return party.customsCodes;
  const code = party[field];
  return code === undefined ? [] : [code];
}

/** An enterprise abroad, which has none of the Chinese codes, has its own country's AEO code. */
function parserOf(field: CodeField, { party }: RuleContext) {
  const isAbroad = field === 'aeoCode' && party.uscc === undefined && party.customsCodes.length === 0;
  return isAbroad ? parseAnyAeoCode : PARSERS[field];
}

function judgeCode(field: CodeField, value: string, context: RuleContext): RuleFinding[] {
  const result = parserOf(field, context)(value);
  if (!result.ok) return [malformed(field, value, result.problem)];
  return result.warnings
    .filter(({ code }) => !QUIET.has(code))
    .map((warning) => ({ ...malformed(field, value, warning), ...(warning.code !== 'placeholder' && { severity: 'notice' as const }) }));
}

/** The AEO code ends in the customs code: of the page where it shows one, else of the claims. */
function disagreement(context: RuleContext): RuleFinding[] {
  const known = (field: CodeField) => {
    const shown = shownTexts(context.here.readings, field).map(normaliseCode).filter((code) => PARSERS[field](code).ok);
    return shown.length > 0 ? shown : claimed(field, context).map(normaliseCode);
  };
  const [aeoCode, customsCodes] = [known('aeoCode')[0], known('customsCode')];
  if (aeoCode === undefined || customsCodes.length === 0 || !parseAeoCode(aeoCode).ok || aeoCodeAgrees(aeoCode, customsCodes)) return [];
  return [{ field: 'aeoCode', reason: { code: 'codesDisagree', params: { aeoCode, customsCode: customsCodes.join('、') } } }];
}

/** Claimed codes must be codes, and the AEO code must belong to the customs code. */
export default defineKind({
  id: 'codes-well-formed',
  params: z.strictObject({ fields: z.array(z.enum(['customsCode', 'aeoCode', 'uscc'])) }),
  evaluate: ({ fields }, context) => [
    ...fields.flatMap((field) => claimed(field, context).flatMap((value) => judgeCode(field, value, context))),
    ...disagreement(context),
  ],
});

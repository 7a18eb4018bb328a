import type { FieldOutcome } from '../../domain/check';
import { refusalIn } from '../../fields/kinds/eori';
import { fields } from '../../fields/registry';
import { normaliseEori } from '../../identifiers/eori';
import { normaliseCode } from '../../identifiers/identifier';
import { type RuleContext, type RuleFinding, shownTexts } from '../context';
import { defineKind } from '../kind';
import { z } from '../schema';

interface Params {
  criticalFields: string[];
}

function severityOf(field: string, { criticalFields }: Params): { severity?: 'warning' } {
  return criticalFields.includes(field) ? {} : { severity: 'warning' };
}

function fromOutcome({ field, claim, shown, reason }: FieldOutcome, params: Params): RuleFinding {
  // Better than claimed is a difference to clear up, not one to be deceived by.
  const severity = reason.code === 'levelHigher' ? { severity: 'warning' as const } : severityOf(field, params);
  const texts = [...new Set(shown.map(({ raw }) => raw))].join('、');
  const ownWords = reason.code === 'eoriNotValid';
  return { ...severity, field, reason: ownWords ? reason : { code: 'claimDiffers', params: { field, claimed: claim?.value ?? '', shown: texts } } };
}

/** What the party is stored with, where no claim says it: its name and its codes. */
function stored({ party, claims }: RuleContext): [string, string[]][] {
  const all: [string, string[]][] = [
    ['legalName', [party.legalName]],
    ['uscc', party.uscc === undefined ? [] : [party.uscc]],
    ['customsCode', party.customsCodes],
    ['eori', party.eoris ?? []],
  ];
  return all.filter(([field, values]) => values.length > 0 && !claims.has(field));
}

function storedDiffers(field: string, values: string[], context: RuleContext): RuleFinding[] {
  const shown = shownTexts(context.here.readings, field);
  const compare = fields.get(field)?.compare;
  if (!compare || shown.length === 0) return [];
  const terms = { asOf: context.asOf, formerNames: [...context.party.formerNames, ...shownTexts(context.here.readings, 'formerName')] };
  const differs = values.every((value) => shown.every((text) => compare(value, text, terms).outcome === 'mismatch'));
  if (!differs) return [];
  const identity = values.map(normaliseCode).join() + shown.map(normaliseCode).join();
  return [{ field, identity, reason: { code: 'claimDiffers', params: { field, claimed: values.join('、'), shown: shown.join('、') } } }];
}

/** The number the party is stored with, which the register says does not hold. */
function storedRefused({ party, claims, here }: RuleContext): RuleFinding[] {
  const refusal = refusalIn(here.readings);
  const numbers = shownTexts(here.readings, 'eori').map(normaliseEori);
  if (!refusal || claims.has('eori') || !party.eoris?.some((eori) => numbers.includes(eori))) return [];
  return [{ severity: 'warning', field: 'eori', identity: numbers.join(), reason: { code: 'eoriNotValid', params: { shown: refusal.raw } } }];
}

/** Everything claimed must be what the official page shows; what cannot be compared is no finding. */
export default defineKind({
  id: 'claims-equal-page',
  params: z.strictObject({ criticalFields: z.array(z.string()) }),
  evaluate: (params: Params, context) => [
    ...context.outcomes.filter(({ outcome }) => outcome === 'mismatch').map((outcome) => fromOutcome(outcome, params)),
    ...stored(context).flatMap(([field, values]) => storedDiffers(field, values, context)),
    ...storedRefused(context),
  ],
});

import { daysBetween } from '../../calendar/civil-date';
import { readTerm } from '../../calendar/date-text';
import { validityState, validTo } from '../../calendar/validity';
import type { CivilDate } from '../../domain/time';
import { bestText, type RuleContext, type RuleFinding, shownTexts } from '../context';
import { defineKind } from '../kind';
import { z } from '../schema';

interface Params {
  field: string;
  /** Calendar days before the end from which it ends soon. */
  warnDays: number;
  /** The field is the day of issue, and the document lasts this long; `null` for without end. */
  years?: number | null | undefined;
  /** How long it lasts where the page or the claim calls it temporary (临时). */
  temporaryYears?: number | undefined;
  /** Say nothing once it has ended: another rule does. */
  leadOnly?: boolean | undefined;
}

function isTemporary(context: RuleContext): boolean {
  return bestText(context, 'customsCategory')?.text.includes('临时') ?? false;
}

/** The last day of those a page shows, else of the claim; `undefined` where one has no end or cannot be read. */
function lastDay(field: string, context: RuleContext): CivilDate | undefined {
  const shown = shownTexts(context.here.readings, field);
  const claim = context.claims.get(field)?.value;
  const texts = shown.length === 0 && claim !== undefined ? [claim] : shown;
  const days = texts.map((text) => readTerm(text).to).map((day) => (day.kind === 'date' ? day.date : undefined));
  return days.every((day) => day !== undefined) ? days.toSorted().at(-1) : undefined;
}

function endOf({ field, years, temporaryYears }: Params, context: RuleContext): CivilDate | undefined {
  const day = lastDay(field, context);
  const lasts = temporaryYears !== undefined && isTemporary(context) ? temporaryYears : years;
  if (day === undefined || lasts === null) return undefined;
  return lasts === undefined ? day : validTo(day, lasts);
}

/** A document must not have ended; its last day still counts. A date that cannot be read is no finding. */
export default defineKind({
  id: 'expiry',
  params: z.strictObject({
    field: z.string(),
    warnDays: z.number().check(z.gte(0), z.lte(3660)),
    years: z.optional(z.nullable(z.number().check(z.gte(1), z.lte(100)))),
    temporaryYears: z.optional(z.number().check(z.gte(1), z.lte(100))),
    leadOnly: z.optional(z.boolean()),
  }),
  evaluate: (params: Params, context): RuleFinding[] => {
    const { field } = params;
    const on = endOf(params, context);
    if (on === undefined) return [];
    const state = validityState(on, context.asOf, params.warnDays);
    if (state === 'ended') return params.leadOnly ? [] : [{ field, identity: on, reason: { code: 'expired', params: { field, on } } }];
    if (state !== 'endsSoon' || params.warnDays === 0) return [];
    const days = daysBetween(context.asOf, on);
    return [{ severity: 'warning', field, identity: on, reason: { code: 'expiresSoon', params: { field, on, days } } }];
  },
});

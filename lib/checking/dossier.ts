import { shanghaiDay } from '../domain/shanghai';
import { prcCalendar, type WorkingCalendar } from '../calendar/working-days';
import type { Observation } from '../domain/observation';
import type { Claim, Party } from '../domain/party';
import type { Dossier, GuidedTask, PartyFile, RunningTerm } from '../domain/party-file';
import type { CivilDate } from '../domain/time';
import { type PortalReadings, type RuleContext, shownTexts } from '../rules/context';
import type { DocumentDemand } from '../rules/document-demand';
import { judgeDocuments } from '../rules/documents';
import { isJudgedBy } from '../rules/evaluate';
import type { Rule, RulePack } from '../rules/pack-schema';
import { type Clock, clocksOf, dueOf, type Limit, workingDaysUntil } from '../rules/terms';
import type { EngagementView } from './chain';
import { subjectOf } from './check-observation';
import { claimsThatCount } from './compare-claims';
import { mandatesOf } from './mandates';

/** What a dossier is drawn up from. */
export interface DossierInput {
  party: Party;
  claims: readonly Claim[];
  /** The latest observation of the party on each portal; only official ones prove anything. */
  observations: readonly Observation[];
  /** The engagements the party is in. */
  engagements?: readonly EngagementView[];
  file?: PartyFile;
  /** Working days; those of the announced years that ship with the product unless told. */
  calendar?: WorkingCalendar;
  pack: RulePack;
  asOf: CivilDate;
}

function readingsOf(observation: Observation, party: Party): PortalReadings[] {
  const { host } = observation.page;
  const subject = subjectOf(observation, party);
  return host.kind === 'official' && subject ? [{ portal: host.portal, on: shanghaiDay(observation.readAt), readings: subject.readings }] : [];
}

function contextOf({ party, claims, observations, engagements = [], file, asOf, calendar = prcCalendar }: DossierInput): RuleContext {
  return {
    asOf, party, file, calendar,
    claims: claimsThatCount(claims),
    outcomes: [],
    here: { portal: '', on: asOf, readings: [] },
    elsewhere: observations.flatMap((observation) => readingsOf(observation, party)),
    mandates: mandatesOf(party.id, engagements),
    chains: () => [],
  };
}

function runningTerm(rule: Rule, limit: Limit, { from, event }: Clock, { asOf, calendar }: RuleContext): RunningTerm[] {
  const term = dueOf(limit, from, calendar);
  if (!term) return [];
  const expectFrom = limit.fromWorkingDays === undefined ? undefined : calendar.addWorkingDays(from, limit.fromWorkingDays).due;
  const state = asOf > term.due ? 'passed' : expectFrom !== undefined && asOf < expectFrom ? 'tooEarly' : 'running';
  const workingDaysLeft = workingDaysUntil(asOf, term.due, calendar);
  return [{ rule: rule.id, event, started: from, ...(expectFrom !== undefined && { expectFrom }), due: term.due, provisional: term.provisional, workingDaysLeft, state }];
}

function termsOf(rule: Rule, context: RuleContext): RunningTerm[] {
  const limits = (rule.params as { limits: Limit[] }).limits;
  return limits.flatMap((limit) =>
    clocksOf(limit, context.file ?? {}).filter(({ stopped }) => stopped === undefined).flatMap((clock) => runningTerm(rule, limit, clock, context)));
}

/** Whether a field of the party is known from a page or a claim. */
const isKnown = (field: string, { claims, elsewhere }: RuleContext): boolean =>
  claims.has(field) || elsewhere.some(({ readings }) => shownTexts(readings, field).length > 0);

/** Whether a rule has what it judges by. */
function hasItsFacts({ kind, params, id }: Rule, context: RuleContext): boolean {
  if (kind === 'presence') return judgeDocuments(params as unknown as DocumentDemand, context, id).every(({ state }) => state === 'present');
  if (kind === 'expiry') return isKnown(String(params['field']), context);
  return kind === 'trade-scope' && isKnown('businessScope', context);
}

function taskOf({ id, title, translations, params }: Rule, rules: readonly Rule[], context: RuleContext): GuidedTask {
  const prepares = rules.filter((rule) => (params['doneBy'] as string[] | undefined)?.includes(rule.id));
  const done = prepares.length > 0 && prepares.every((rule) => hasItsFacts(rule, context));
  return { id, title, translations, done, offersRequest: params['request'] === true };
}

/**
 * What a pack asks of a party for, as of a day. Every document: present with date and source,
 * incomplete, missing, not applicable and why, or not known while nobody has begun a file. The
 * terms that run, and what the pack advises to do at once.
 */
export function drawUpDossier(input: DossierInput): Dossier {
  const { party, pack, asOf } = input;
  const context = contextOf(input);
  const rules = pack.rules.filter((rule) => isJudgedBy(rule, party, asOf));
  const ofKind = (kind: string) => rules.filter((rule) => rule.kind === kind);
  return {
    documents: ofKind('presence').flatMap((rule) => judgeDocuments(rule.params as unknown as DocumentDemand, context, rule.id)),
    terms: ofKind('deadline').flatMap((rule) => termsOf(rule, context)).sort((a, b) => (a.due < b.due ? -1 : 1)),
    tasks: ofKind('info').filter(({ params }) => params['topic'] === 'task').map((rule) => taskOf(rule, rules, context)),
  };
}

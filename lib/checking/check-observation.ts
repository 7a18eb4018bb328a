import { shanghaiDay } from '../domain/shanghai';
import { prcCalendar, type WorkingCalendar } from '../calendar/working-days';
import type { ChainResult, Check } from '../domain/check';
import type { Observation } from '../domain/observation';
import type { Claim, Party } from '../domain/party';
import type { PartyFile } from '../domain/party-file';
import type { Subject } from '../domain/reading';
import type { CivilDate } from '../domain/time';
import { nameKeys } from '../identifiers/enterprise-name';
import { normaliseEori } from '../identifiers/eori';
import { type LinkageTerms, type PortalReadings, type RuleContext, shownTexts } from '../rules/context';
import { evaluatePack } from '../rules/evaluate';
import type { RulePack } from '../rules/pack-schema';
import { type ChainTerms, type EngagementView, judgeChain, type MemberLevel } from './chain';
import { claimsThatCount, compareClaims } from './compare-claims';
import { mandatesOf } from './mandates';

/** Everything one check is made from. */
export interface CheckInput {
  party: Party;
  /** All claims of the party. */
  claims: readonly Claim[];
  observation: Observation;
  /** The company on the page that is the party. */
  subjectKey: string;
  /** The latest observation of the party on each portal; those of this portal and of hosts that are not official are passed over. */
  otherObservations: readonly Observation[];
  /** The supply chains the party is in. */
  engagements: readonly EngagementView[];
  /** What a person keeps on the party besides; without it presence, deadlines and cadences are not judged. */
  file?: PartyFile;
  /** Working days; those of the announced years that ship with the product unless told. */
  calendar?: WorkingCalendar;
  pack: RulePack;
  asOf: CivilDate;
}

/** How long a level read for a chain stays good when the pack has no linkage rule: one quarter. */
const QUARTER_DAYS = 92;

/** The company in an observation that is the party: by code, else by name; the only one on a page of one company. */
export function subjectOf(observation: Observation, party: Party): Subject | undefined {
  const codes = new Set([party.uscc, party.aeoCode, ...(party.eoris ?? []), ...party.customsCodes].filter((code) => code !== undefined).map(normaliseEori));
  const names = new Set([party.legalName, ...party.formerNames].flatMap(nameKeys));
  const shows = (subject: Subject) =>
    ['uscc', 'customsCode', 'aeoCode', 'eori'].some((field) => shownTexts(subject.readings, field).some((code) => codes.has(normaliseEori(code))))
    || shownTexts(subject.readings, 'legalName').flatMap(nameKeys).some((name) => names.has(name));
  return observation.subjects.find(shows) ?? (observation.subjects.length === 1 ? observation.subjects[0] : undefined);
}

function portalReadings(observation: Observation, subject: Subject | undefined): PortalReadings | undefined {
  const { host } = observation.page;
  if (host.kind !== 'official' || !subject) return undefined;
  return { portal: host.portal, on: shanghaiDay(observation.readAt), readings: subject.readings };
}

/** The level the page shows now, where it shows exactly one. */
function levelShown(here: PortalReadings): MemberLevel | undefined {
  const outside = here.readings.filter(({ row }) => row === undefined);
  const texts = shownTexts(outside.some(({ field }) => field === 'creditLevel') ? outside : here.readings, 'creditLevel');
  const [text] = texts;
  return text === undefined || texts.length > 1 ? undefined : { text, basis: 'shown', on: here.on, portal: here.portal };
}

/** The view with what the page shows now in place of what was known of the party before. */
function withLevel(view: EngagementView, partyId: string, level: MemberLevel | undefined): EngagementView {
  if (!level) return view;
  return { ...view, members: view.members.map((member) => (member.partyId === partyId ? { ...member, level } : member)) };
}

/** The terms chains are shown by: those of the pack's linkage rule. */
export function linkageTerms(pack: RulePack): LinkageTerms {
  const rule = pack.rules.find(({ kind }) => kind === 'linkage');
  return rule ? (rule.params as unknown as LinkageTerms) : { staleAfterDays: QUARTER_DAYS };
}

function chainsOf(input: CheckInput, here: PortalReadings): (terms: ChainTerms) => ChainResult[] {
  const level = levelShown(here);
  const views = input.engagements
    .filter(({ members }) => members.some(({ partyId }) => partyId === input.party.id))
    .map((view) => withLevel(view, input.party.id, level));
  return (terms) => views.map((view) => judgeChain(view, terms));
}

function elsewhere({ otherObservations, observation, party, asOf }: CheckInput): PortalReadings[] {
  return otherObservations
    .filter((other) => other.id !== observation.id && shanghaiDay(other.readAt) <= asOf)
    .flatMap((other) => portalReadings(other, subjectOf(other, party)) ?? []);
}

/**
 * Checks one party against one observation as of a day: the outcome of every claimed field, the
 * findings of every rule in force, the chains it is in. A page that is not official is compared
 * for display only: it yields outcomes, and no findings or chains.
 */
export function checkObservation(input: CheckInput): Check {
  const { party, claims, observation, pack, asOf } = input;
  const read = observation.state === 'read' || observation.state === 'severalCompanies';
  const subject = read ? observation.subjects.find(({ key }) => key === input.subjectKey) : undefined;
  const outcomes = compareClaims({ claims, subject, read, formerNames: party.formerNames, context: { asOf } });
  const check = { partyId: party.id, asOf, pack: { id: pack.id, version: pack.version }, outcomes };
  const here = portalReadings(observation, subject);
  if (!here) return { ...check, findings: [], chains: [] };
  const chains = chainsOf(input, here);
  const context: RuleContext = {
    asOf, party, outcomes, here, file: input.file,
    calendar: input.calendar ?? prcCalendar,
    claims: claimsThatCount(claims),
    elsewhere: elsewhere(input),
    mandates: mandatesOf(party.id, input.engagements),
    chains: (terms) => chains({ asOf, ...terms }),
  };
  return { ...check, findings: evaluatePack(pack, context), chains: chains({ asOf, ...linkageTerms(pack) }) };
}

import { shanghaiDay } from '../domain/shanghai';
import { prcCalendar } from '../calendar/working-days';
import type { Observation } from '../domain/observation';
import type { Claim, Party } from '../domain/party';
import type { DossierEntry, PartyFile } from '../domain/party-file';
import type { CivilDate } from '../domain/time';
import type { PortalReadings, RuleContext } from '../rules/context';
import { type DocumentDemand, judgeDocuments } from '../rules/documents';
import { isJudgedBy } from '../rules/evaluate';
import type { RulePack } from '../rules/pack-schema';
import { subjectOf } from './check-observation';
import { claimsThatCount } from './compare-claims';

/** What a dossier is drawn up from. */
export interface DossierInput {
  party: Party;
  claims: readonly Claim[];
  /** The latest observation of the party on each portal; only official ones prove anything. */
  observations: readonly Observation[];
  file?: PartyFile;
  pack: RulePack;
  asOf: CivilDate;
}

function readingsOf(observation: Observation, party: Party): PortalReadings[] {
  const { host } = observation.page;
  const subject = subjectOf(observation, party);
  return host.kind === 'official' && subject ? [{ portal: host.portal, on: shanghaiDay(observation.readAt), readings: subject.readings }] : [];
}

/** Every document the pack asks for and its state as of a day: present with date and source, incomplete, missing, not applicable, or not known while nobody has begun a file. */
export function drawUpDossier({ party, claims, observations, file, pack, asOf }: DossierInput): DossierEntry[] {
  const context: RuleContext = {
    asOf, party, file,
    calendar: prcCalendar,
    claims: claimsThatCount(claims),
    outcomes: [],
    here: { portal: '', on: asOf, readings: [] },
    elsewhere: observations.flatMap((observation) => readingsOf(observation, party)),
    chains: () => [],
  };
  return pack.rules
    .filter((rule) => rule.kind === 'presence' && isJudgedBy(rule, party, asOf))
    .flatMap((rule) => judgeDocuments(rule.params as unknown as DocumentDemand, context, rule.id));
}

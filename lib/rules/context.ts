import type { WorkingCalendar } from '../calendar/working-days';
import type { ChainResult, FieldOutcome, Severity } from '../domain/check';
import type { Claim, Party } from '../domain/party';
import type { PartyFile } from '../domain/party-file';
import type { PortalId } from '../domain/observation';
import type { FieldId, Reading } from '../domain/reading';
import type { Reason } from '../domain/reasons';
import type { LevelRanks } from '../levels/order';
import type { CivilDate } from '../domain/time';

/** What one official page shows of the party. */
export interface PortalReadings {
  portal: PortalId;
  /** The day it was read, Asia/Shanghai. */
  on: CivilDate;
  readings: readonly Reading[];
}

/** What a linkage rule sets for judging chains. */
export interface LinkageTerms {
  /** A level read longer ago than this many days is taken as unknown. */
  staleAfterDays: number;
  /** Ranks of levels in place of the catalogue's own. */
  rank?: LevelRanks | undefined;
}

/** An engagement as its agent sees it: what its contract and its goods ask for. What nobody noted is absent. */
export interface Mandate {
  engagementId: string;
  name: string;
  bonded?: boolean;
  screenshotClause?: boolean;
  signedOn?: CivilDate;
}

/** Everything a rule may look at. No clock: `asOf` is the day the rule is judged for. */
export interface RuleContext {
  asOf: CivilDate;
  party: Party;
  /** The claim that counts for each field. */
  claims: ReadonlyMap<FieldId, Claim>;
  outcomes: readonly FieldOutcome[];
  /** What a person keeps on the party; absent while nobody has begun one. */
  file?: PartyFile;
  /** Working days of the PRC as far as they are announced. */
  calendar: WorkingCalendar;
  /** The page under judgement. */
  here: PortalReadings;
  /** The latest readings of the party on other official portals. */
  elsewhere: readonly PortalReadings[];
  /** The engagements the party is the agent of. */
  mandates: readonly Mandate[];
  /** The chains the party is in, judged on terms of a linkage rule. */
  chains(terms: LinkageTerms): readonly ChainResult[];
}

/** What a rule has found, before it is signed with rule and pack. */
export interface RuleFinding {
  /** Where it differs from the rule's own. */
  severity?: Severity;
  /** The party it is about, where it is not the one on the page. */
  partyId?: string;
  field?: FieldId;
  reason: Reason;
  /**
   * What makes the finding the same one tomorrow, where the reason's parameters do not (days left
   * change daily, the day of expiry does not).
   */
  identity?: string;
  chain?: ChainResult;
}

/** Texts that a page shows in the open for a field, most useful first: those outside tables before rows. */
export function shownTexts(readings: readonly Reading[], field: FieldId): string[] {
  const shown = readings.filter((reading) => reading.field === field && reading.state === 'shown' && !isBlank(reading.raw));
  return [...new Set([...shown.filter(({ row }) => row === undefined), ...shown].map(({ raw }) => raw))];
}

/** Whether a shown text stands for "nothing": —, -, /. */
export function isBlank(raw: string): boolean {
  return /^[\s\-—–/*.]*$/u.test(raw) && !raw.includes('*');
}

/** What is known of a field: what the page shows, else what was claimed. */
export function bestText(context: RuleContext, field: FieldId): { text: string; from: 'shown' | 'claimed' } | undefined {
  const shown = shownTexts(context.here.readings, field)[0];
  if (shown !== undefined) return { text: shown, from: 'shown' };
  const claim = context.claims.get(field);
  return claim && { text: claim.value, from: 'claimed' };
}

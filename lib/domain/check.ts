import type { AnswerMeaning } from './answer-meaning';
import type { Claim, PartyRole } from './party';
import type { PortalOffer } from './added-portal';
import type { PickedLabel } from './lesson';
import type { HostVerdict } from './observation';
import type { FieldId, PageState, ValueState } from './reading';
import type { Reason } from './reasons';
import type { CivilDate, Instant } from './time';
import type { RuleWords, Translations } from './translations';

/** The result for one claimed field. Every claimed field has exactly one. */
export type Outcome =
  | 'match'
  | 'matchFormerName'
  | 'maskedCompatible'
  | 'mismatch'
  | 'notShown'
  | 'notClaimed'
  | 'unreadable'
  | 'notComparable';

/** `critical` and `warning` count on the badge; `notice` does not. */
export type Severity = 'critical' | 'warning' | 'notice';

/** A shown value, as the check saw it. */
export interface ShownValue {
  raw: string;
  state: ValueState;
  frame: number;
  pair: number;
  row?: number;
}

/** One row of the comparison: field, claimed, shown, result, why. */
export interface FieldOutcome {
  field: FieldId;
  outcome: Outcome;
  claim?: Pick<Claim, 'id' | 'value' | 'source' | 'sourceNote' | 'claimedOn'>;
  shown: ShownValue[];
  reason: Reason;
}

/** What a finding rests on in writing. */
export interface RuleRef {
  rule: string;
  pack: string;
  version: string;
  /** The sentence of the source the rule rests on. */
  quote: string;
  /** What the rule is called; checks of before 2026-11 do not carry it. */
  title?: string;
  /** Where public law says something else, in one sentence; absent where it agrees. */
  lawNote?: string;
  /** Title and note in other languages. */
  translations?: Translations<RuleWords>;
}

/** A problem a rule raised. */
export interface Finding {
  /** Stable across checks while rule, party, field and values stay the same. */
  id: string;
  severity: Severity;
  partyId: string;
  field?: FieldId;
  reason: Reason;
  basis: RuleRef;
  /** The chain the finding speaks of, for linkage findings. */
  chain?: ChainResult;
}

/** Where a member's level comes from: an official page, or only what was claimed. */
export type LevelBasis =
  | { kind: 'shown'; on: CivilDate; portal: string }
  | { kind: 'claimed'; on: CivilDate }
  | { kind: 'missing' }
  | { kind: 'stale'; on: CivilDate };

export interface ChainMember {
  partyId: string;
  name: string;
  role: PartyRole;
  /** Level id of lib/levels; absent where it cannot be told. */
  level?: string;
  /** The name as printed or claimed. */
  levelText?: string;
  /** Scheme the level was read by, e.g. "gacc-251-2021"; told apart from today's where it is older. */
  scheme?: string;
  basis: LevelBasis;
}

/** The linkage effect over one engagement. */
export interface ChainResult {
  engagementId: string;
  engagementName: string;
  members: ChainMember[];
  /** Lowest level in the chain; absent when it cannot be determined. */
  chainLevel?: string;
  /** Level the chain would have without the limiting parties; absent when nobody lowers it. */
  loweredFrom?: string;
  /** Ids of the parties that lower the chain. */
  limitedBy: string[];
  /** Ids of the members whose level is missing or stale. */
  undetermined: string[];
}

/** The rule pack a check was made with. */
export interface PackRef {
  id: string;
  version: string;
}

/** One comparison of a party's claims with one observation, judged as of a date. Immutable. */
export interface Check {
  partyId: string;
  asOf: CivilDate;
  pack: PackRef;
  outcomes: FieldOutcome[];
  findings: Finding[];
  chains: ChainResult[];
}

/** How the company on the page was found among the stored parties. */
export type PartyMatch =
  | { kind: 'matched'; partyId: string; by: 'uscc' | 'customsCode' | 'aeoCode' | 'eori' | 'confirmed' }
  /** The name alone agrees: a person confirms before anything is compared. */
  | { kind: 'possible'; partyIds: string[] }
  /** The codes on the page belong to different stored parties. */
  | { kind: 'conflict'; partyIds: string[] }
  | { kind: 'none' };

/** A company as the page identifies it, for headers and pickers. */
export interface SubjectSummary {
  key: string;
  name?: string;
  uscc?: string;
  customsCodes: string[];
  eori?: string;
  /** The country or region the page names beside the company: of two with one name it tells which. */
  country?: string;
  levelText?: string;
  /** The stored party it matches by code, where one does. */
  partyId?: string;
}

/** Everything the screens need to know about one tab. */
export interface TabVerdict {
  tabId: number;
  url: string;
  title: string;
  host: HostVerdict;
  state: PageState;
  stateText?: string;
  /** What the register's answer can and cannot mean; only where the portal says so. */
  means?: AnswerMeaning;
  readAt: Instant;
  /** The page changed after this was judged; a new reading is on its way. */
  stale: boolean;
  subjects: SubjectSummary[];
  /** Key of the subject the check is about. */
  chosen?: string;
  match: PartyMatch;
  partyName?: string;
  /** Names of the parties in `match`, by id. */
  candidates: { partyId: string; name: string; uscc?: string; eori?: string }[];
  check?: Check;
  /** Id of the stored observation, once it is stored. */
  observationId?: string;
  /** How much was read, and the lessons that took part. */
  read?: { pairs: number; taught: number };
  /** A label a person has just pointed at on the page, to be taught. */
  picked?: PickedLabel;
  /** What could be added so that this host is read by itself from now on. */
  addable?: PortalOffer;
  lastEvidence?: { id: string; savedAt: Instant; sameContent: boolean };
}

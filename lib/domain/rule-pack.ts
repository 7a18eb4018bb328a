import type { Check, Finding, PackRef, Severity } from './check';
import type { CivilDate, Instant } from './time';
import type { RuleWords, Translations } from './translations';

/** A rule as people read it. */
export interface RuleText {
  id: string;
  kind: string;
  title: string;
  severity: Severity;
  /** Parameters of its kind. */
  params: Readonly<Record<string, unknown>>;
  /** The sentence of the source it rests on. */
  quote: string;
  /** Where public law says something else. */
  lawNote?: string;
  translations?: Translations<RuleWords>;
  effectiveFrom?: CivilDate;
  effectiveTo?: CivilDate;
}

/** A rule pack as people read it, overlays laid over the pack they take over. */
export interface PackText extends PackRef {
  title: string;
  source: string;
  translations?: Translations<{ title?: string | undefined; source?: string | undefined }>;
  rules: readonly RuleText[];
}

/** Bytes of the largest pack that is taken: the shipped ones have 40 000. */
export const MOST_PACK_BYTES = 1_000_000;

/** A pack of the user's own. Judged by is its text, read anew by the version that judges. */
export interface ImportedPack {
  /** The pack's own id. */
  id: string;
  /** The JSON as it was imported. */
  text: string;
  /** As it was read then. */
  pack: PackText;
  createdAt: Instant;
  updatedAt: Instant;
  revision: number;
  deletedAt?: Instant;
}

/** The pack checks are made with now. */
export interface PackInUse extends PackRef {
  /** The id in the settings, where that pack is gone or cannot be read any more and the default one stands in. */
  insteadOf?: string;
}

/** A rule named in a preview. */
export interface RuleName {
  id: string;
  title: string;
  translations?: Translations<RuleWords>;
}

/** What one check finds and another does not. */
export interface FindingChanges {
  appear: Finding[];
  go: Finding[];
}

/** What another pack would find of one party, next to the one in use. */
export interface PartyPreview extends FindingChanges {
  partyId: string;
  name: string;
}

/** A past check judged again as of its day, and how its findings differ from the stored ones. */
export interface JudgedAgain extends FindingChanges {
  check: Check;
}

/** What would change with another pack: its rules, and the findings of some of the parties; the rest comes page by page. */
export interface PackPreview {
  from: PackRef;
  to: PackRef;
  added: RuleName[];
  dropped: RuleName[];
  /** Rules that judge otherwise, with the names of what differs. */
  changed: (RuleName & { what: string[] })[];
  /** Parties whose findings would differ. */
  parties: PartyPreview[];
  /** How many parties were judged again, each as of its last check. */
  judged: number;
  /** How many parties were looked at, of how many; those never checked are passed over. */
  looked: number;
  total: number;
  /** Where the next page begins; absent on the last. */
  next?: string;
}

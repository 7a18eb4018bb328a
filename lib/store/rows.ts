import type { EvidenceRecord } from '../domain/evidence';
import type { Check } from '../domain/check';
import type { Observation, PortalId } from '../domain/observation';
import type { Party } from '../domain/party';
import type { CivilDate, Instant } from '../domain/time';

/** What a party is found by. Kept beside it and never shown; empty while the party is deleted, so that no look-up meets it. */
export interface PartyKeys {
  uscc?: string;
  customsCodes: string[];
  aeoCode?: string;
  eoris?: string[];
  /** Normalised legal and former names, as matching compares them. */
  names: string[];
  /** Beginnings a search may start with: codes, and names from each of their characters on. */
  search: string[];
  /** [list, updatedAt] for each list the party stands in: "all", a role, or "deleted". */
  lists: [PartyList, Instant][];
}

export type PartyList = 'all' | 'deleted' | Party['roles'][number];

export interface PartyRow {
  id: string;
  party: Party;
  keys: PartyKeys;
}

/** An observation and the party it was matched with. `portal` is set for official hosts alone: only those may be weighed later. */
export interface ObservationRow {
  id: string;
  readAt: Instant;
  partyId?: string;
  portal?: PortalId;
  observation: Observation;
}

/** A check as it was made. The same check of the same observation is stored once. */
export interface CheckRow {
  id: string;
  partyId: string;
  observationId: string;
  checkedAt: Instant;
  asOf: CivilDate;
  check: Check;
}

/** The bytes of one file of an evidence record. */
export interface EvidencePartRow {
  evidenceId: string;
  path: string;
  bytes: Uint8Array<ArrayBuffer>;
}

/** What stays of a deleted evidence record: that it was there, what it was, why it went. */
export interface Tombstone extends Pick<EvidenceRecord, 'id' | 'capturedAt' | 'partyId' | 'partyName' | 'contentHash' | 'manifestHash'> {
  url: string;
  deletedAt: Instant;
  reason: string;
}

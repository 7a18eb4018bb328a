import type { PackRef } from './check';
import type { HostVerdict } from './observation';
import type { Instant } from './time';

/** One file of an evidence record. */
export interface EvidencePart {
  /** ASCII file name, one level deep: "screenshot-viewport.png". */
  path: string;
  mime: string;
  bytes: number;
  /** Lower-case hex SHA-256 of the bytes. */
  sha256: string;
  role: 'screenshot' | 'snapshot' | 'fields' | 'claims' | 'check' | 'environment' | 'text' | 'manifest' | 'sums' | 'readme';
}

/** A capability of capture that was tried: what could not be had is said, never left out. */
export interface CaptureCheck {
  id: string;
  result: 'pass' | 'fail' | 'notAvailable';
  detail: string;
}

/** What was saved with one click. Immutable; the bytes lie beside it, keyed by id and path. */
export interface EvidenceRecord {
  id: string;
  capturedAt: Instant;
  page: { url: string; title: string; host: HostVerdict };
  partyId?: string;
  partyName?: string;
  /** A code the page showed for the company (customs code, else USCC, else EORI number), for file names and lists. */
  shownCode?: string;
  pack: PackRef;
  openFindings: number;
  /** SHA-256 over what was read, without the time: equal for two captures of an unchanged page. */
  contentHash: string;
  /** SHA-256 of manifest.json. */
  manifestHash: string;
  parts: EvidencePart[];
  checks: CaptureCheck[];
}

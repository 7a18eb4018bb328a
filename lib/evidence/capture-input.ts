import type { PackRef, TabVerdict } from '../domain/check';
import type { Observation } from '../domain/observation';
import type { Claim } from '../domain/party';
import type { Instant } from '../domain/time';

/** One frame as it was when evidence was taken. */
export interface FrameSnapshot {
  /** The browser's number of the frame; 0 is the top one. */
  frame: number;
  url: string;
  /** Written by `snapshotDocument`. */
  html: string;
  /** Where values stand in the frame's document, CSS pixels: [x, y, width, height]; `pair` counts within the frame. */
  boxes: { pair: number; box: [number, number, number, number] }[];
  viewport: { width: number; height: number; dpr: number; scrollX: number; scrollY: number };
}

/** The program that looked. */
export interface CaptureEnvironment {
  userAgent: string;
  /** BCP 47 tag of the browser's own language. */
  locale: string;
  /** IANA name of the device's time zone. */
  timeZone: string;
  extension: { version: string; id: string };
  /** Zoom factor of the tab, 1 for 100 %; absent where the browser does not tell. */
  zoom?: number;
}

/** Everything one click gathered. Times of `monotonic` are milliseconds of a clock nobody can set back. */
export interface EvidenceInput {
  id: string;
  capturedAt: Instant;
  monotonic: { start: number; end: number };
  verdict: TabVerdict;
  /** What was read, as it was judged. */
  observation: Observation;
  claims: readonly Claim[];
  /** The pack in use, named where nothing was judged. */
  pack: PackRef;
  /** PNG bytes as the browser gave them. */
  screenshot: Uint8Array;
  frames: readonly FrameSnapshot[];
  environment: CaptureEnvironment;
  /** What the register's answer can and cannot mean, as sentences; only where the portal says so. */
  meaning?: AnswerMeaningText;
}

/** One sentence in the languages of a record. */
export interface AnswerMeaningText {
  chinese: string;
  english: string;
}

/** One file of a record before it is stored. */
export interface EvidenceFile {
  path: string;
  mime: string;
  bytes: Uint8Array<ArrayBuffer>;
}

import type { Meanings } from './lesson';
import type { FrameReading, PagePair, PageState, Subject } from './reading';
import type { AnswerMeaning } from './answer-meaning';
import type { Instant } from './time';

/** The id of a portal: its folder name in lib/portals. */
export type PortalId = string;

/** Whether the host that served the page is one of the official ones. Judged from the browser's own account of the URL. */
export type HostVerdict =
  /** `listed`: by an administrator's policy and not by us; `portal` is then the name given there. */
  | { kind: 'official'; portal: PortalId; host: string; transport: 'https' | 'http'; listed?: true }
  /** Official host name, but not over the transport the portal offers (http where https is due, a foreign port). */
  | { kind: 'wrongTransport'; portal: PortalId; host: string; expected: string }
  /** Made or mistaken to look like an official host. */
  | { kind: 'lookAlike'; portal: PortalId; host: string; resembles: string }
  | { kind: 'unofficial'; host: string };

/** The page an observation was read from. */
export interface PageRef {
  url: string;
  title: string;
  host: HostVerdict;
  pageKind?: string;
  /** What the register's answer can and cannot mean; only where the portal says so. */
  means?: AnswerMeaning;
}

/** What a page showed at one moment, all frames merged. Immutable. */
export interface Observation {
  /** Content id: portal, subject and readings hashed, and the day it was seen. */
  id: string;
  readAt: Instant;
  page: PageRef;
  state: PageState;
  stateText?: string;
  pairs: PagePair[];
  subjects: Subject[];
  /** Labels that were read by what a person taught and not by our own vocabulary; absent where there are none. */
  taught?: Meanings;
}

/** A frame's reading together with who sent it, as the background received it. */
export interface FrameReport {
  frame: number;
  url: string;
  reading: FrameReading;
}

import type { Outcome } from './check';
import type { HostVerdict } from './observation';
import type { FieldId, FrameReading, PageState, ValueState } from './reading';
import type { Reason } from './reasons';
import type { Instant } from './time';

/** What a printed label means where it stands. */
export type LabelMeaning =
  | { kind: 'field'; field: FieldId }
  /** A label, but nobody knows of what. */
  | { kind: 'unknown' }
  /** Left out by the portal's definition or by a lesson. */
  | { kind: 'ignored' }
  /** Does not read like a label at all: a serial number, a sentence. */
  | { kind: 'notALabel' };

/** Every reason for which a pair was not compared; the sentence is `use.<code>` in the catalogues. */
export const PAIR_USES = [
  'compared',
  /** Picture, private font, empty…: the state says why. */
  'stateSilent',
  'notClaimed',
  /** A row of another customs code of the same company. */
  'otherRow',
  'otherCompany',
  'chooseFirst',
  'confirmFirst',
  'notKept',
  /** The same value of the same field was read elsewhere on the page. */
  'duplicate',
  /** The field has a better value elsewhere on the page. */
  'betterElsewhere',
  /** The label is known, but it stands where no company is described. */
  'outside',
  'pageNotRead',
  'labelUnknown',
  'labelIgnored',
  'notALabel',
] as const;

/** Whether a pair took part in the comparison, or why it did not. */
export interface PairUse {
  code: (typeof PAIR_USES)[number];
  /** The claim it was compared with, the result, and why. */
  claimed?: string;
  outcome?: Outcome;
  reason?: Reason;
}

/** One pair of the page with what became of it. */
export interface ReadPair {
  frame: number;
  /** Index into the pairs of its frame's reading. */
  pair: number;
  label: string;
  value: string;
  state: ValueState;
  path: string;
  section?: string;
  row?: number;
  meaning: LabelMeaning;
  /** How much the label reads like one, 0 to 1, by what we know ourselves, lessons apart. */
  likeness: number;
  /** The lesson its meaning rests on. */
  lesson?: string;
  use: PairUse;
}

/** One frame of the page and what was read in it. */
export interface ReadFrame extends Pick<FrameReading, 'state' | 'pageKind' | 'stoppedEarly'> {
  frame: number;
  host: string;
  /** Page kind of the portal, else the path pattern. */
  page: string;
  portal?: string;
  /** Revision of the reading: places are asked for by it. */
  revision: number;
}

/** Everything that was read on a tab's page. */
export interface WhatWasRead {
  host: HostVerdict;
  state: PageState;
  readAt: Instant;
  /** Version of the reader: the product's. */
  version: string;
  frames: ReadFrame[];
  pairs: ReadPair[];
}

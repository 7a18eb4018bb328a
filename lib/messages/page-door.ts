import type { Severity } from '../domain/check';
import type { TaughtLabels } from '../domain/lesson';
import type { ReaderLanguage, ReaderPortal } from '../domain/reader-knowledge';
import type { FrameReading, PagePair } from '../domain/reading';

/** One frame's present reading. */
export interface PageAnswer {
  url: string;
  title: string;
  /** Rises with every reading that differs from the one before; tells whether a page changed meanwhile. */
  revision: number;
  reading: FrameReading;
  /** Key of what the reader had been taught. */
  taught: string;
}

/** One frame as evidence needs it. */
export interface PageSnapshot extends Omit<PageAnswer, 'taught'> {
  html: string;
  /** Where the values stand in the frame's document, in CSS pixels: [x, y, width, height]. */
  boxes: { pair: number; box: [number, number, number, number] }[];
  viewport: { width: number; height: number; dpr: number; scrollX: number; scrollY: number };
}

/** A value to mark on the page. */
export interface Mark {
  /** Index into the pairs of the frame's reading. */
  pair: number;
  severity: Severity;
  /** Short words beside the value, in the user's language. */
  text: string;
}

/** A frame's own reader, there from the start. Nodes never leave the frame. */
export interface ReadingDoor {
  /** What the reader of this frame knows; missing until the worker has told it. */
  known?: { language: ReaderLanguage; portal?: ReaderPortal };
  /** What the frame shows now, `null` while the reader does not know what it must; read anew where something else was taught before. Without `taught` what was taught stays. */
  read(taught?: TaughtLabels): Promise<PageAnswer | null>;
  /** What was read last, without reading again; `null` before the first reading. */
  last(): { reading: FrameReading; revision: number } | null;
  /** The nodes behind the pairs of a reading; none once the page was read anew. */
  nodesAt(revision: number): readonly { label: Node | null; value: Node }[];
  onClose(closer: () => void): void;
}

/** Put into a frame when there is something to mark or to say. */
export interface MarkingDoor {
  mark(marks: Mark[], revision: number): void;
  /** Brings a value into view and points at it until another is pointed at or the page is clicked; says what it could not do. */
  point(pair: number, revision: number, text: string): Pointed;
  /** Takes everything of ours out of sight, or brings it back; resolves when that is drawn. */
  hide(hidden: boolean): Promise<void>;
  /** Shows a short notice in the corner, read out to screen readers. */
  say(text: string): void;
}

/** Put into a frame when evidence is saved. */
export interface SnapshotDoor {
  snapshot(): Promise<PageSnapshot | null>;
}

/** `gone`: the page was read anew since; `notDrawn`: the value stands in a part that is not open. */
export type Pointed = 'pointed' | 'gone' | 'notDrawn';

/** Put into a frame to see what teaching a label would read. */
export interface TrialDoor {
  /** The pairs of that label if these were taught; changes nothing. */
  tryLabel(label: string, taught: TaughtLabels): PagePair[];
}

/** Words of the pick mode in the user's language. */
export interface PickWords {
  hint: string;
}

/** Put into a frame while a label is pointed at. */
export interface PickDoor {
  startPick(words: PickWords): void;
  endPick(): void;
}

/** What the worker may ask of a frame. The content script hangs it on its own, isolated global. */
export type PageDoor = Pick<ReadingDoor, 'read'> & MarkingDoor & SnapshotDoor & TrialDoor & PickDoor;

/** The name of the door on the isolated global of the content script. */
export const DOOR = 'countercheckPage';

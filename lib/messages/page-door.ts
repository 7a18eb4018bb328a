import type { Severity } from '../domain/check';
import type { FrameReading } from '../domain/reading';

/** One frame's present reading. */
export interface PageAnswer {
  url: string;
  title: string;
  /** Rises with every reading that differs from the one before; tells whether a page changed meanwhile. */
  revision: number;
  reading: FrameReading;
}

/** One frame as evidence needs it. */
export interface PageSnapshot extends PageAnswer {
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
  /** What the frame shows now; `null` while the reader does not know what it must. */
  read(): Promise<PageAnswer | null>;
  /** The nodes behind the pairs of a reading; none once the page was read anew. */
  nodesAt(revision: number): readonly { value: Node }[];
  onClose(closer: () => void): void;
}

/** Put into a frame when there is something to mark or to say. */
export interface MarkingDoor {
  mark(marks: Mark[], revision: number): void;
  /** Takes everything of ours out of sight, or brings it back; resolves when that is drawn. */
  hide(hidden: boolean): Promise<void>;
  /** Shows a short notice in the corner, read out to screen readers. */
  say(text: string): void;
}

/** Put into a frame when evidence is saved. */
export interface SnapshotDoor {
  snapshot(): Promise<PageSnapshot | null>;
}

/** What the worker may ask of a frame. The content script hangs it on its own, isolated global. */
export type PageDoor = Pick<ReadingDoor, 'read'> & MarkingDoor & SnapshotDoor;

/** The name of the door on the isolated global of the content script. */
export const DOOR = 'countercheckPage';

import type { FieldId, ValueState } from '../domain/reading';
import type { Outline } from './outline';

/** More pairs than this are not kept: no page a person works with has them, and messages must stay small. */
export const MAX_PAIRS = 5_000;

/** A label and a value as found, by their entries in the outline. */
export interface FoundPair {
  label: string;
  value: string;
  /** Entry of the label, −1 where an attribute holds it. */
  labelAt: number;
  /** Entry of the value; −1 where there is none (label without anything beside it). */
  valueAt: number;
  /** Where the pair stands in document order. */
  order: number;
  state?: ValueState;
  /** The field, where not the label tells it. */
  field?: FieldId;
  /** Table or grid the pair was read from, with its row. */
  table?: number;
  row?: number;
}

/** Gathers pairs and remembers which leaves are spoken for, so that no text is read twice. */
export class PairCollector {
  readonly pairs: FoundPair[] = [];
  readonly #taken: Uint8Array;
  /** The last label read from two entries: one text may hold several pairs. */
  readonly #seen = new Map<number, string>();

  constructor(private readonly outline: Outline) {
    this.#taken = new Uint8Array(outline.count);
  }

  get full(): boolean {
    return this.pairs.length >= MAX_PAIRS;
  }

  /** Keeps a pair unless it has been read from these very entries. */
  add(pair: FoundPair): void {
    if (this.full || pair.label === '') return;
    const key = (pair.labelAt + 1) * 2 ** 26 + pair.valueAt + 1;
    if (this.#seen.get(key) === pair.label) return;
    this.#seen.set(key, pair.label);
    this.pairs.push(pair);
  }

  /** Marks the leaves of a range as read. */
  take(from: number, to: number): void {
    this.#taken.fill(1, from, to);
  }

  takeEntry(at: number): void {
    if (at >= 0) this.take(at, this.outline.end[at] as number);
  }

  isTaken(at: number): boolean {
    return this.#taken[at] === 1;
  }

  /** Pairs in document order. */
  sorted(): FoundPair[] {
    return this.pairs.sort((left, right) => left.order - right.order);
  }
}

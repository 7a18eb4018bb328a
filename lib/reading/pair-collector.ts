import type { FieldId, ValueState } from '../domain/reading';
import type { Outline } from './outline';
import { reusedArrays } from './reused-arrays';

/** More pairs than this are not kept: no page a person works with has them, and messages must stay small. */
export const MAX_PAIRS = 5_000;
/** A longer text is no label. */
const MAX_LABEL = 400;

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

const arraysFor = reusedArrays((size) => ({ taken: new Uint8Array(size), last: new Int32Array(size) }));

/** Gathers pairs and remembers which leaves are spoken for, so that no text is read twice. */
export class PairCollector {
  readonly pairs: FoundPair[] = [];
  readonly #taken: Uint8Array;
  /** Which pair was kept last for each value entry (label entry where there is no value), counted from 1. */
  readonly #last: Int32Array;
  /** Which pair was kept before each pair for the same entry, likewise. */
  readonly #before: number[] = [];

  constructor(private readonly outline: Outline) {
    const { taken, last } = arraysFor(outline.count);
    this.#taken = taken.fill(0, 0, outline.count);
    this.#last = last.fill(0, 0, outline.count);
  }

  get full(): boolean {
    return this.pairs.length >= MAX_PAIRS;
  }

  /** Keeps a pair unless it has been read from these very entries. */
  add(pair: FoundPair): void {
    if (this.full || pair.label === '' || pair.label.length > MAX_LABEL) return;
    const entry = Math.max(pair.valueAt < 0 ? pair.labelAt : pair.valueAt, 0);
    const last = this.#last[entry] as number;
    if (this.#sameBefore(pair, last)?.label === pair.label) return;
    this.pairs.push(pair);
    this.#before.push(last);
    this.#last[entry] = this.pairs.length;
  }

  /** The last pair read from the same two entries: one text may hold several pairs. */
  #sameBefore({ labelAt, valueAt }: FoundPair, last: number): FoundPair | undefined {
    for (let kept = last; kept > 0; kept = this.#before[kept - 1] as number) {
      const pair = this.pairs[kept - 1] as FoundPair;
      if (pair.labelAt === labelAt && pair.valueAt === valueAt) return pair;
    }
    return undefined;
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

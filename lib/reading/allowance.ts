import type { FrameReading } from '../domain/reading';

/** How much of a page is read at most. Times are milliseconds of work. */
export interface ReadBudget {
  nodes: number;
  textLength: number;
  milliseconds: number;
}

export const DEFAULT_BUDGET: ReadBudget = { nodes: 200_000, textLength: 4_000_000, milliseconds: 250 };

/** What may still be read of a page; its pieces draw on it one after another. */
export class Allowance {
  /** Why nothing more may be read, once that is so. */
  spent: FrameReading['stoppedEarly'];
  #nodes: number;
  #textLength: number;
  #milliseconds: number;
  #since = performance.now();

  constructor({ nodes, textLength, milliseconds }: ReadBudget) {
    this.#nodes = nodes;
    this.#textLength = textLength;
    this.#milliseconds = milliseconds;
  }

  /** Takes what was read since the last call; returns whether that was too much. */
  take(nodes: number, textLength: number): boolean {
    this.#nodes -= nodes;
    this.#textLength -= textLength;
    if (this.#nodes < 0) this.spent = 'nodeBudget';
    else if (this.#textLength < 0) this.spent = 'textBudget';
    else if (performance.now() - this.#since > this.#milliseconds) this.spent = 'timeBudget';
    return this.spent !== undefined;
  }

  /** Work goes on after a pause that does not count. */
  resume(): void {
    this.#since = performance.now();
  }

  /** A pause begins. */
  pause(): void {
    this.#milliseconds -= performance.now() - this.#since;
  }
}

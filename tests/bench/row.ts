/** One line of the bench: a ratio of two things measured side by side in one run, never a time alone. */
export interface BenchRow {
  what: string;
  /** Ours divided by the thing it is compared with. */
  ratio: number;
  /** The most the ratio may be (DESIGN budgets); missing where others are measured for comparison. */
  budget?: number;
  /** What was measured, in words and typical times. */
  detail: string;
}

/** Whether a ratio is what it may be. */
export const isWithin = ({ ratio, budget = Infinity }: BenchRow): boolean => ratio <= budget;

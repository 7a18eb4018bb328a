/** What two boxes side by side show for or against their being a label and its value. */
export interface CandidateFacts {
  /** Tags and class: candidates of one make are judged together. */
  make: string;
  /** Normalised. */
  label: string;
  value: string;
  /** How much each looks like a label; 1 is a known one. */
  left: number;
  right: number;
  /** The first is set off (bold, a label's tag), the second is not. */
  emphasised: boolean;
  /** Label and value are set apart by classes of their own, whatever these are called. */
  ownClasses: boolean;
}

/** Which candidates of a make are pairs: all, those with a known label in front, or those with the label below its value. */
export type GroupVerdict = 'all' | 'known' | 'below';

/** Whether the first box is a known label and the second is none. */
export const isKnown = ({ left, right }: CandidateFacts): boolean => left === 1 && right < 1;
/** Whether it is the other way round. */
export const isBelow = ({ left, right }: CandidateFacts): boolean => right === 1 && left < 1;

/** Judges all candidates of one make. */
export function judgeGroup(group: readonly CandidateFacts[]): GroupVerdict {
  const known = group.filter(isKnown).length;
  if (known > 0 && known * 2 >= group.length) return 'all';
  const below = group.filter(isBelow).length;
  if (below > 1 && below * 2 >= group.length) return 'below';
  return isListOfFacts(group) ? 'all' : 'known';
}

/** Whether boxes of one make, of wordings nobody knows, are labels with their values. */
function isListOfFacts(group: readonly CandidateFacts[]): boolean {
  const left = mean(group, (each) => each.left) + (mean(group, (each) => Number(each.emphasised)) > 0.8 ? 0.3 : 0);
  const right = mean(group, (each) => each.right);
  const least = group.every(({ ownClasses }) => ownClasses) ? -0.1 : 0.15;
  return left >= 0.45 && left - right >= least && areDistinctFacts(group);
}

function areDistinctFacts(group: readonly CandidateFacts[]): boolean {
  const once = [...new Map(group.map((each) => [`${each.label}\u0001${each.value}`, each])).values()];
  const labels = new Set(once.map(({ label }) => label));
  return once.length >= 3 && labels.size * 2 >= once.length && once.filter(isNoFact).length * 2 <= once.length;
}

/** Counts beside menu entries and sentences under headings: no facts stand so. */
function isNoFact({ value }: CandidateFacts): boolean {
  return /^[\d+,()（）\s]{0,6}$/.test(value) || (value.length > 30 && /[，。]|, .*, |\. /.test(value));
}

function mean(group: readonly CandidateFacts[], of: (each: CandidateFacts) => number): number {
  return group.reduce((sum, each) => sum + of(each), 0) / Math.max(1, group.length);
}

/** A stretch of text, and whether it differs from the other side. */
export interface Stretch {
  text: string;
  differs: boolean;
}

/** Above this many characters left between equal ends, the whole middle counts as different. */
const LONGEST_ALIGNED = 120;

/**
 * Splits two texts into what they share and where they differ, for marking. Texts of one length
 * that agree in most places are laid over each other place by place (codes, dates); others by their
 * longest common subsequence. Texts that share next to nothing come back as one differing stretch each.
 */
export function differences(left: string, right: string): [Stretch[], Stretch[]] {
  const a = [...left];
  const b = [...right];
  const [inLeft, inRight] = kept(a, b);
  return [stretches(a, inLeft), stretches(b, inRight)];
}

type Kept = [Set<number>, Set<number>];

function kept(a: string[], b: string[]): Kept {
  if (a.length === b.length) {
    const places = samePlaces(a, b);
    if (places[0].size * 2 >= a.length) return places;
  }
  const order = sameOrder(a, b);
  // A letter here and there in common is chance, and marks around it are noise.
  return order[0].size * 3 >= Math.max(a.length, b.length) ? order : [new Set(), new Set()];
}

function samePlaces(a: string[], b: string[]): Kept {
  const same = new Set([...a.keys()].filter((index) => a[index] === b[index]));
  return [same, same];
}

function sameOrder(a: string[], b: string[]): Kept {
  const shorter = Math.min(a.length, b.length);
  let head = 0;
  while (head < shorter && a[head] === b[head]) head += 1;
  let tail = 0;
  while (tail < shorter - head && a.at(-1 - tail) === b.at(-1 - tail)) tail += 1;
  const shared: Kept = [new Set(), new Set()];
  const keep = (i: number, j: number) => (shared[0].add(i), shared[1].add(j));
  for (let index = 0; index < head; index += 1) keep(index, index);
  for (let index = 1; index <= tail; index += 1) keep(a.length - index, b.length - index);
  const middle = [a.slice(head, a.length - tail), b.slice(head, b.length - tail)] as const;
  if (Math.max(middle[0].length, middle[1].length) <= LONGEST_ALIGNED) {
    for (const [i, j] of commonSubsequence(...middle)) keep(head + i, head + j);
  }
  return shared;
}

/** Index pairs of a longest common subsequence, by the textbook table. */
function commonSubsequence(a: string[], b: string[]): [number, number][] {
  const lengths = Array.from({ length: a.length + 1 }, () => Array.from({ length: b.length + 1 }, () => 0));
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      lengths[i]![j] = a[i] === b[j] ? lengths[i + 1]![j + 1]! + 1 : Math.max(lengths[i + 1]![j]!, lengths[i]![j + 1]!);
    }
  }
  const pairs: [number, number][] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i] === b[j]) pairs.push([i++, j++]);
    else if (lengths[i + 1]![j]! >= lengths[i]![j + 1]!) i += 1;
    else j += 1;
  }
  return pairs;
}

function stretches(characters: string[], shared: Set<number>): Stretch[] {
  const out: Stretch[] = [];
  characters.forEach((character, index) => push(out, { text: character, differs: !shared.has(index) }));
  return out;
}

/** A gap in a row of letters, so that the letters after it stand over their counterparts. */
const GAP: Stretch = { text: '\u00a0', differs: false };

/**
 * Lays two texts over each other for monospace: equal letters share a column, a letter the other
 * side lacks stands over a gap. Returns both rows at the same length.
 */
export function aligned(left: string, right: string): [Stretch[], Stretch[]] {
  const rows: [Stretch[], Stretch[]] = [[], []];
  const [a, b] = differences(left, right).map(letters) as [Stretch[], Stretch[]];
  for (let i = 0, j = 0; i < a.length || j < b.length; ) {
    const [here, there] = taken(a[i], b[j]);
    push(rows[0], here ?? GAP);
    push(rows[1], there ?? GAP);
    i += here === undefined ? 0 : 1;
    j += there === undefined ? 0 : 1;
  }
  return rows;
}

const letters = (side: Stretch[]): Stretch[] => side.flatMap(({ text, differs }) => [...text].map((letter) => ({ text: letter, differs })));

/** Which of the next two letters go into this column: both, or only the one the other side lacks. */
function taken(here: Stretch | undefined, there: Stretch | undefined): [Stretch?, Stretch?] {
  if (here === undefined || there === undefined || here.differs === there.differs) return [here, there];
  return here.differs ? [here] : [undefined, there];
}

function push(row: Stretch[], { text, differs }: Stretch): void {
  const last = row.at(-1);
  if (last?.differs === differs) last.text += text;
  else row.push({ text, differs });
}

import { type GroupVerdict, isBelow, isKnown, judgeGroup } from './group-judgement';
import { MAX_PAIRS } from './pair-collector';
import type { RegionCandidate, RegionPair, RegionReading } from './region-reading';

/** Whether two lists hold the same in the same order. */
export function isSame<T>(left: readonly T[], right: readonly T[]): boolean {
  return left.length === right.length && left.every((each, at) => each === right[at]);
}

/** What the whole page shows of each make of candidates; judged anew where one of them is another. */
export class GroupJudgement {
  #verdicts = new Map<string, GroupVerdict>();
  #judged: readonly (readonly RegionCandidate[])[] = [];

  /** The verdicts on all makes in these regions. */
  judge(regions: readonly RegionReading[]): ReadonlyMap<string, GroupVerdict> {
    const all = regions.map(({ candidates }) => candidates);
    if (all.length === this.#judged.length && all.every((candidates, at) => areAlike(candidates, this.#judged[at] ?? []))) return this.#verdicts;
    const groups = new Map<string, RegionCandidate[]>();
    for (const candidate of all.flat()) {
      const group = groups.get(candidate.make);
      if (group === undefined) groups.set(candidate.make, [candidate]);
      else group.push(candidate);
    }
    this.#verdicts = new Map([...groups].map(([make, group]) => [make, judgeGroup(group)]));
    this.#judged = all;
    return this.#verdicts;
  }
}

function areAlike(left: readonly RegionCandidate[], right: readonly RegionCandidate[]): boolean {
  return left === right || (left.length === right.length && left.every(({ make, label, value }, at) => make === right[at]?.make && label === right[at]?.label && value === right[at]?.value));
}

/** All pairs in document order, each under the last heading before it, wherever that stands. */
export function joinRegions(regions: readonly RegionReading[], verdicts: ReadonlyMap<string, GroupVerdict>): RegionPair[] {
  const joined: RegionPair[] = [];
  let section: string | undefined;
  for (const region of regions) {
    const accepted = acceptedOf(region.candidates, verdicts);
    const pairs = accepted.length === 0 ? region.pairs : [...region.pairs, ...accepted].sort((left, right) => left.order - right.order);
    for (const each of pairs) {
      if (joined.length >= MAX_PAIRS) return joined;
      if (each.order <= region.firstHeading && each.pair.section !== section) each.pair = { ...each.pair, section };
      joined.push(each);
    }
    section = region.lastSection ?? section;
  }
  return joined;
}

/** The pairs among a region's candidates; where boxes lie inside one another the innermost, which stands last, is one. */
function acceptedOf(candidates: readonly RegionCandidate[], verdicts: ReadonlyMap<string, GroupVerdict>): RegionPair[] {
  const accepted: RegionPair[] = [];
  const taken: RegionCandidate['spans'][] = [];
  for (const candidate of candidates.toSorted((left, right) => right.spans[0] - left.spans[0])) {
    const pair = pairOf(candidate, verdicts.get(candidate.make));
    if (pair === undefined || taken.some((spans) => overlap(spans, candidate.spans))) continue;
    taken.push(candidate.spans);
    accepted.push(pair);
  }
  return accepted;
}

function pairOf(candidate: RegionCandidate, verdict: GroupVerdict | undefined): RegionPair | undefined {
  if (verdict === 'below') return isBelow(candidate) ? candidate.turned : undefined;
  return verdict === 'all' || isKnown(candidate) ? candidate.pair : undefined;
}

type Spans = RegionCandidate['spans'];

/** Whether a label or value of one lies in a label or value of the other. */
function overlap([a, aEnd, b, bEnd]: Spans, [c, cEnd, d, dEnd]: Spans): boolean {
  const meet = (from: number, to: number, other: number, otherTo: number): boolean => from < otherTo && other < to;
  return meet(a, aEnd, c, cEnd) || meet(a, aEnd, d, dEnd) || meet(b, bEnd, c, cEnd) || meet(b, bEnd, d, dEnd);
}

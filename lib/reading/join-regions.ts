import { type GroupVerdict, isBelow, isKnown, judgeGroup } from './group-judgement';
import { MAX_PAIRS } from './pair-collector';
import type { RegionCandidate, RegionPair, RegionReading } from './region-reading';

/** Whether two lists hold the same in the same order. */
export function isSame<T>(left: readonly T[], right: readonly T[]): boolean {
  return left.length === right.length && left.every((each, at) => each === right[at]);
}

type Candidates = readonly RegionCandidate[];

/** What the whole page shows of each make of candidates; only makes of which one is another are judged anew. */
class GroupJudgement {
  readonly verdicts = new Map<string, GroupVerdict>();
  #judged: readonly Candidates[] = [];

  /** Judges all makes in these regions; returns whether a verdict is another than before. */
  judge(regions: readonly RegionReading[]): boolean {
    const all = regions.map(({ candidates }) => candidates);
    const makes = this.#touched(all);
    this.#judged = all;
    const groups = makes.size === 0 ? undefined : groupByMake(all, makes);
    let changed = false;
    for (const make of makes) changed = this.#set(make, groups?.get(make)) || changed;
    return changed;
  }

  #set(make: string, group: Candidates | undefined): boolean {
    const verdict = group === undefined ? undefined : judgeGroup(group);
    if (verdict === this.verdicts.get(make)) return false;
    if (verdict === undefined) this.verdicts.delete(make);
    else this.verdicts.set(make, verdict);
    return true;
  }

  /** Makes with candidates in regions that have others than before. */
  #touched(all: readonly Candidates[]): Set<string> {
    const before = new Set(this.#judged);
    const now = new Set(all);
    const makes = new Set<string>();
    for (const [lists, others] of [[all, before], [this.#judged, now]] as const) {
      for (const list of lists) if (list.length > 0 && !others.has(list)) for (const { make } of list) makes.add(make);
    }
    return makes;
  }
}

function groupByMake(all: readonly Candidates[], makes: ReadonlySet<string>): Map<string, RegionCandidate[]> {
  const groups = new Map<string, RegionCandidate[]>();
  for (const list of all) for (const candidate of list) {
    if (!makes.has(candidate.make)) continue;
    const group = groups.get(candidate.make);
    if (group === undefined) groups.set(candidate.make, [candidate]);
    else group.push(candidate);
  }
  return groups;
}

/** Joins what the regions of a page say, and keeps of it what stays the same. */
export class RegionJoin {
  readonly #groups = new GroupJudgement();
  #pairs = new WeakMap<RegionReading, readonly RegionPair[]>();

  /** All pairs in document order, numbered, each under the last heading before it, wherever that stands. */
  join(regions: readonly RegionReading[]): RegionPair[] {
    if (this.#groups.judge(regions)) this.#pairs = new WeakMap();
    const joined: RegionPair[] = [];
    let section: string | undefined;
    for (const region of regions) {
      for (const each of this.#pairsOf(region)) {
        if (joined.length >= MAX_PAIRS) return joined;
        if (each.order <= region.firstHeading && each.pair.section !== section) each.pair = { ...each.pair, section };
        each.at = joined.length;
        joined.push(each);
      }
      section = region.lastSection ?? section;
    }
    return joined;
  }

  #pairsOf(region: RegionReading): readonly RegionPair[] {
    if (region.candidates.length === 0) return region.pairs;
    const known = this.#pairs.get(region);
    if (known !== undefined) return known;
    const accepted = acceptedOf(region.candidates, this.#groups.verdicts);
    const pairs = accepted.length === 0 ? region.pairs : [...region.pairs, ...accepted].sort((left, right) => left.order - right.order);
    this.#pairs.set(region, pairs);
    return pairs;
  }
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

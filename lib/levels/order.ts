import { type LevelId, SCHEMES } from './schemes';

/** A rank for each level: the higher, the better. */
export type LevelRanks = Readonly<Record<LevelId, number>>;

// certified (order 282) and generalCertified (orders 225 and 237) share a rank: both are the lower of
// two certified levels of their day. No public rule maps one to the other.
const RANKS: LevelRanks = {
  advancedCertified: 50,
  certified: 40,
  generalCertified: 40,
  regular: 30,
  discredited: 10,
  seriouslyDiscredited: 0,
};
const TIERS = [...new Set(Object.values(RANKS))].sort((a, b) => a - b);

/** How one level stands to another. */
export interface LevelOrder {
  /** Negative when the first is lower, zero when they rank equal, positive when it is higher. */
  order: number;
  /** Tiers between the two: neighbours are one apart. */
  steps: number;
  /** Whether some scheme knew both. Where none did, an equal rank does not mean an equal level. */
  sameScheme: boolean;
}

/** Whether a text is the id of a level. */
export function isLevelId(text: string): text is LevelId {
  return Object.hasOwn(RANKS, text);
}

/** The rank of a level, 0 to 50. */
export function rankOf(level: LevelId): number {
  return RANKS[level];
}

/** Compares two levels, explicitly across schemes. */
export function compareLevels(a: LevelId, b: LevelId): LevelOrder {
  return {
    order: Math.sign(RANKS[a] - RANKS[b]),
    steps: Math.abs(TIERS.indexOf(RANKS[a]) - TIERS.indexOf(RANKS[b])),
    sameScheme: SCHEMES.some(({ levels }) => levels.includes(a) && levels.includes(b)),
  };
}

/** The lowest of some levels; of two that rank equal the one whose id sorts first, so that order never matters. */
export function lowestLevel(levels: Iterable<LevelId>, ranks: LevelRanks = RANKS): LevelId | undefined {
  return [...levels].sort((a, b) => ranks[a] - ranks[b] || (a < b ? -1 : 1))[0];
}

/** Negative where the first level ranks lower, zero where they rank equal. */
export const orderOf = (a: LevelId, b: LevelId, ranks: LevelRanks = RANKS): number => Math.sign(ranks[a] - ranks[b]);

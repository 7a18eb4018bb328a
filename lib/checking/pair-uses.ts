import type { FieldOutcome, TabVerdict } from '../domain/check';
import type { PageState, Reading, Subject } from '../domain/reading';
import type { LabelMeaning, PairUse, ReadPair } from '../domain/what-was-read';

/** A pair with its meaning, before it is known what became of it. */
export type MeantPair = Omit<ReadPair, 'use'>;

/** What the page said and how it was judged. */
export interface UseInput {
  state: PageState;
  subjects: readonly Subject[];
  verdict: Pick<TabVerdict, 'match' | 'chosen' | 'check'>;
}

interface Found {
  subject: Subject;
  reading: Reading;
}

const keyOf = ({ frame, pair }: { frame: number; pair: number }): string => `${frame} ${pair}`;

const bare = (text: string): string => text.normalize('NFKC').replaceAll(/\s+/gu, '');

/** Why each pair was or was not compared, in the order of the pairs. Every pair has exactly one use. */
export function pairUses(pairs: readonly MeantPair[], input: UseInput): PairUse[] {
  const found = new Map(input.subjects.flatMap((subject) => subject.readings.map((reading): [string, Found] => [keyOf(reading), { subject, reading }])));
  const outcomes = new Map((input.verdict.check?.outcomes ?? []).flatMap((outcome) => outcome.shown.map((shown) => [keyOf(shown), outcome] as const)));
  return pairs.map((pair) => {
    const { meaning } = pair;
    if (meaning.kind !== 'field') return { code: WITHOUT_FIELD[meaning.kind] };
    const read = found.get(keyOf(pair));
    if (read === undefined) return unusedPair({ ...pair, field: meaning.field }, input);
    return usedPair(read, outcomes.get(keyOf(pair)), input);
  });
}

const WITHOUT_FIELD: Readonly<Record<Exclude<LabelMeaning['kind'], 'field'>, PairUse['code']>> = {
  unknown: 'labelUnknown',
  ignored: 'labelIgnored',
  notALabel: 'notALabel',
};

/** A pair whose label is known and that is nobody's reading. */
function unusedPair(pair: MeantPair & { field: string }, { state, subjects }: UseInput): PairUse {
  if (state !== 'read' && state !== 'severalCompanies') return { code: 'pageNotRead' };
  const same = subjects.flatMap(({ readings }) => readings).filter(({ field }) => field === pair.field);
  if (pair.state === 'hiddenDuplicate' || same.some(({ raw }) => bare(raw) === bare(pair.value))) return { code: 'duplicate' };
  return { code: same.length > 0 ? 'betterElsewhere' : 'outside' };
}

function usedPair({ subject, reading }: Found, outcome: FieldOutcome | undefined, { subjects, verdict }: UseInput): PairUse {
  if (subject.key !== verdict.chosen) return { code: verdict.chosen === undefined && subjects.length > 1 ? 'chooseFirst' : 'otherCompany' };
  if (verdict.check === undefined) return { code: verdict.match.kind === 'none' ? 'notKept' : 'confirmFirst' };
  if (outcome?.claim !== undefined) return comparedPair(reading, outcome, outcome.claim.value);
  const claimed = verdict.check.outcomes.some(({ field, claim }) => field === reading.field && claim !== undefined);
  return { code: claimed ? 'otherRow' : 'notClaimed' };
}

function comparedPair({ state }: Reading, { outcome, reason }: FieldOutcome, claimed: string): PairUse {
  const speaks = state === 'shown' || state === 'masked';
  return { code: speaks ? 'compared' : 'stateSilent', claimed, outcome, reason };
}

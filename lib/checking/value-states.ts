import type { FieldOutcome } from '../domain/check';
import type { Reading, ValueState } from '../domain/reading';
import type { ReasonCode } from '../domain/reasons';

/** Why a value of each state says nothing, and whether it is as good as not there. */
const STATES: Readonly<Record<Exclude<ValueState, 'shown' | 'masked'>, { outcome: 'notShown' | 'unreadable'; code: ReasonCode }>> = {
  loading: { outcome: 'unreadable', code: 'valueLoading' },
  picture: { outcome: 'unreadable', code: 'valuePicture' },
  privateFont: { outcome: 'unreadable', code: 'valuePrivateFont' },
  script: { outcome: 'unreadable', code: 'valueScript' },
  hiddenDuplicate: { outcome: 'unreadable', code: 'valueHidden' },
  placeholder: { outcome: 'notShown', code: 'valuePlaceholder' },
  empty: { outcome: 'notShown', code: 'valueEmpty' },
};

/** The outcome for a claimed field whose readings hold nothing that can be compared. Never a mismatch. */
export function outcomeOfState(readings: readonly Reading[]): Pick<FieldOutcome, 'outcome' | 'reason'> {
  const states = new Set<ValueState>(readings.map(({ state }) => state));
  const state = (Object.keys(STATES) as (keyof typeof STATES)[]).find((candidate) => states.has(candidate));
  if (state) return { outcome: STATES[state].outcome, reason: { code: STATES[state].code, params: {} } };
  // A dash in the open is as empty as an empty cell.
  return { outcome: 'notShown', reason: { code: readings.length > 0 ? 'valueEmpty' : 'notShown', params: {} } };
}

import type { Outcome, Severity } from '../../domain/check';
import { useTranslator } from '../i18n';
import { Icon, type IconName } from './icons';

/** The ways an outcome counts; what is not there looks the same on either side. */
export type OutcomeTone = 'same' | 'different' | 'absent' | 'unasked' | 'unknown';

export const TONE_OF: Readonly<Record<Outcome, OutcomeTone>> = {
  match: 'same',
  matchFormerName: 'same',
  maskedCompatible: 'same',
  mismatch: 'different',
  notShown: 'absent',
  notClaimed: 'unasked',
  unreadable: 'unknown',
  notComparable: 'unknown',
};

const SHAPE_OF: Readonly<Record<OutcomeTone, IconName>> = {
  same: 'same',
  different: 'critical',
  absent: 'notShown',
  unasked: 'notShown',
  unknown: 'unknown',
};

/** Shape and word of an outcome. */
export function OutcomeMark({ outcome }: { outcome: Outcome }) {
  const t = useTranslator();
  const tone = TONE_OF[outcome];
  return (
    <span class={`outcome-mark tone-${tone}`}>
      <Icon name={SHAPE_OF[tone]} size={14} />
      {t.t(`outcome.${outcome}`)}
    </span>
  );
}

/** The shape of a tone alone, for counts that carry their own word. */
export function ToneShape({ tone }: { tone: OutcomeTone }) {
  return <Icon name={SHAPE_OF[tone]} size={14} class={`tone-${tone}`} />;
}

/** Shape and word of a severity. */
export function SeverityMark({ severity }: { severity: Severity }) {
  const t = useTranslator();
  return (
    <span class={`outcome-mark severity-${severity}`}>
      <Icon name={severity} size={14} />
      {t.t(`severity.${severity}`)}
    </span>
  );
}

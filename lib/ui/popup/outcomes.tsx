import type { FieldOutcome } from '../../domain/check';
import { Icon } from '../components/icons';
import { OutcomeMark, TONE_OF, ToneShape, type OutcomeTone } from '../components/outcome-mark';
import { ValuePair } from '../components/value-pair';
import { Words } from '../components/words';
import { useTranslator } from '../i18n';
import { fieldName, reasonSentence } from '../sentences';
import { useServices } from '../services';
import { countTones } from './headline';

const ORDER: readonly OutcomeTone[] = ['different', 'unknown', 'same', 'absent', 'unasked'];
/** The reasons that only say again what the result's own word says. */
const SAID_BY_THE_WORD = new Set(['same', 'notShown', 'notClaimed']);

function OutcomeRow({ outcome }: { outcome: FieldOutcome }) {
  const t = useTranslator();
  const kind = useServices().fieldKinds[outcome.field];
  return (
    <tr role="row" class="outcome" data-testid="outcome-row" data-field={outcome.field} data-outcome={outcome.outcome}>
      <th role="rowheader" scope="row">{fieldName(t, outcome.field)}</th>
      <td role="cell" class="outcome-result"><OutcomeMark outcome={outcome.outcome} /></td>
      <td role="cell" class="outcome-values"><ValuePair outcome={outcome} kind={kind} /></td>
      <td role="cell" class="outcome-why quiet small">{!SAID_BY_THE_WORD.has(outcome.reason.code) && <Words text={reasonSentence(t, outcome.reason)} />}</td>
    </tr>
  );
}

/** Every field with its one outcome, folded into counts; opens to the table of claimed, shown, result and why. */
export function Outcomes({ outcomes, open = false }: { outcomes: readonly FieldOutcome[]; open?: boolean }) {
  const t = useTranslator();
  const counts = countTones(outcomes);
  const tones = ORDER.filter((tone) => counts[tone] > 0);
  const rows = [...outcomes].sort((a, b) => ORDER.indexOf(TONE_OF[a.outcome]) - ORDER.indexOf(TONE_OF[b.outcome]));
  return (
    <details class="outcomes" open={open}>
      <summary>
        {tones.map((tone) => (
          <span key={tone} class="count"><ToneShape tone={tone} /><b>{t.number(counts[tone])}</b> {t.t(`tone.${tone}`)}</span>
        ))}
        <Icon name="unfold" class="unfold" />
        <span class="visually-hidden">{t.t('outcomes.all')}</span>
      </summary>
      <table role="table" aria-label={t.t('outcomes.all')}>
        <thead role="rowgroup" class="visually-hidden">
          <tr role="row">{(['field', 'result', 'values', 'why'] as const).map((column) => <th key={column} role="columnheader" scope="col">{t.t(`column.${column}`)}</th>)}</tr>
        </thead>
        <tbody role="rowgroup">{rows.map((outcome) => <OutcomeRow key={outcome.field} outcome={outcome} />)}</tbody>
      </table>
    </details>
  );
}

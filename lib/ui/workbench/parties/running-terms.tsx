import type { RunningTerm } from '../../../domain/party-file';
import { Icon, type IconName } from '../../components/icons';
import { Words } from '../../components/words';
import { useTranslator } from '../../i18n';

const SHAPES: Readonly<Record<RunningTerm['state'], { icon: IconName; tone: string }>> = {
  tooEarly: { icon: 'notShown', tone: 'tone-absent' },
  running: { icon: 'notice', tone: 'severity-notice' },
  passed: { icon: 'warning', tone: 'severity-warning' },
};

function Term({ term: { rule, event, started, expectFrom, due, provisional, workingDaysLeft, state } }: { term: RunningTerm }) {
  const t = useTranslator();
  const { icon, tone } = SHAPES[state];
  const words = [
    t.t('terms.started', { started }),
    ...(state === 'tooEarly' && expectFrom !== undefined ? [t.t('terms.expectFrom', { from: expectFrom })] : []),
    t.t(provisional ? 'terms.dueProvisional' : 'terms.due', { due }),
  ];
  return (
    <tr data-testid="term-row" data-rule={rule} data-state={state}>
      <th scope="row">{t.find(`event.${event}`) ?? event}</th>
      <td><span class={`outcome-mark ${tone}`}><Icon name={icon} size={14} />{t.t(`termState.${state}`, { count: workingDaysLeft })}</span></td>
      <td class="quiet"><Words text={words.join(' · ')} /></td>
      <td class="code faint nowrap">{rule}</td>
    </tr>
  );
}

/** Applications that are pending and changes still to be filed, the one due first first; nothing while none runs. */
export function RunningTerms({ terms }: { terms: readonly RunningTerm[] }) {
  const t = useTranslator();
  if (terms.length === 0) return null;
  return (
    <>
      <h3 class="part-head">{t.t('terms.title')}</h3>
      <div class="table-wrap">
        <table class="table" data-testid="terms">
          <thead class="visually-hidden"><tr>{(['subject', 'state', 'why', 'rule'] as const).map((column) => <th key={column} scope="col">{t.t(`column.${column}`)}</th>)}</tr></thead>
          <tbody>{terms.map((term) => <Term key={`${term.rule} ${term.event} ${term.started}`} term={term} />)}</tbody>
        </table>
      </div>
    </>
  );
}

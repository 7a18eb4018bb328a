import type { CheckRow } from '../../../store/rows';
import { Icon } from '../../components/icons';
import { useTranslator } from '../../i18n';
import { CheckView } from '../../popup/check-view';
import { headlineOf } from '../../popup/headline';
import { EarlierChecks } from './earlier-checks';
import { JudgeAgain } from './judged-again';

/** The newest verdict on a party: the sentence, its day, everything behind it, and the checks before. */
export function LastCheck({ row }: { row: CheckRow | null }) {
  const t = useTranslator();
  if (row === null) return <p class="quiet">{t.t('party.notChecked')}</p>;
  const headline = headlineOf(row.check);
  const { pack } = row.check;
  return (
    <>
      <div class="last-check" data-testid="last-check">
        <p class={`last-check-verdict verdict-${headline.tone}`}><Icon name={headline.tone} size={20} /><b>{t.t(headline.key, headline.params)}</b></p>
        <p class="quiet small">{t.t('party.checkedOn', { at: t.time(row.checkedAt), pack: pack.id, version: pack.version })}</p>
        <JudgeAgain key={row.id} row={row} />
        <CheckView check={row.check} />
      </div>
      <EarlierChecks partyId={row.partyId} last={row.id} />
    </>
  );
}

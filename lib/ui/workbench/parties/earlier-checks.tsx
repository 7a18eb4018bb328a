import { useState } from 'preact/hooks';
import { earlierChecks } from '../../../store/observations';
import type { CheckRow } from '../../../store/rows';
import { Button } from '../../components/button';
import { Icon } from '../../components/icons';
import { useTranslator } from '../../i18n';
import { headlineOf } from '../../popup/headline';
import { Loaded } from '../page';
import { useLive } from '../use-live';
import { JudgeAgain } from './judged-again';

const STEP = 10;

function EarlierCheck({ row }: { row: CheckRow }) {
  const t = useTranslator();
  const headline = headlineOf(row.check);
  const { pack } = row.check;
  return (
    <li class="earlier-check list-row" data-testid="earlier-check" data-as-of={row.asOf}>
      <details>
        <summary>
          <span class="earlier-day">{t.time(row.checkedAt)}</span>
          <span class={`earlier-verdict verdict-${headline.tone}`}><Icon name={headline.tone} size={14} />{t.t(headline.key, headline.params)}</span>
          <span class="quiet small">{pack.id} {pack.version}</span>
          <Icon name="unfold" size={14} class="faint" />
        </summary>
        <JudgeAgain row={row} />
      </details>
    </li>
  );
}

/** The checks of a party before the last one; each can be judged again as of its day. Nothing while there is none. */
export function EarlierChecks({ partyId, last }: { partyId: string; last: string }) {
  const t = useTranslator();
  const [most, setMost] = useState(STEP);
  const rows = useLive((db) => earlierChecks(db, partyId, most + 1), `${partyId} ${last} ${most}`);
  return (
    <Loaded from={rows}>
      {(found) => found.length === 0 ? null : (
        <>
          <h3 class="part-head">{t.t('party.earlierChecks')}</h3>
          <ul class="list">{found.slice(0, most).map((row) => <EarlierCheck key={row.id} row={row} />)}</ul>
          {found.length > most && <Button look="quiet" data-testid="more-checks" onClick={() => setMost(most + STEP)}>{t.t('party.moreChecks')}</Button>}
        </>
      )}
    </Loaded>
  );
}

import { useState } from 'preact/hooks';
import { listEvidence, listTombstones } from '../../../store/queries';
import type { Tombstone } from '../../../store/rows';
import { Button } from '../../components/button';
import { EmptyPlace } from '../../components/empty-place';
import { useTranslator } from '../../i18n';
import { Loaded, Page, useKeptPlace } from '../page';
import { useLive } from '../use-live';
import { EvidenceRows } from '../evidence-rows';

const STEP = 100;

function Deleted({ tombstones }: { tombstones: readonly Tombstone[] }) {
  const t = useTranslator();
  if (tombstones.length === 0) return null;
  return (
    <details class="block-section">
      <summary class="link">{t.t('evidence.deleted', { count: tombstones.length })}</summary>
      <ul class="list">
        {tombstones.map(({ id, partyName, url, capturedAt, deletedAt, reason }) => (
          <li key={id} class="list-row list-tombstone"><span class="list-main">{partyName ?? url}</span><span class="quiet small">{t.t('evidence.deletedLine', { saved: t.time(capturedAt), deleted: t.time(deletedAt), reason })}</span></li>
        ))}
      </ul>
    </details>
  );
}

/** All evidence, newest first, and what was deleted with its reason. */
export function EvidenceList() {
  const t = useTranslator();
  const [limit, setLimit] = useState(STEP);
  const found = useLive((db) => listEvidence(db, { limit }), `evidence ${limit}`);
  const deleted = useLive((db) => listTombstones(db), 'tombstones');
  useKeptPlace('evidence', found.value !== undefined);
  return (
    <Page title={t.t('view.evidence')}>
      <Loaded from={found}>
        {({ rows, more }) =>
          rows.length === 0 ? <EmptyPlace icon="evidence" title={t.t('evidence.empty')} text={t.t('evidence.emptyText')} /> : (
            <>
              <EvidenceRows records={rows} />
              {more && <p class="list-more"><Button onClick={() => setLimit(limit + STEP)}>{t.t('list.showMore')}</Button></p>}
            </>
          )
        }
      </Loaded>
      <Deleted tombstones={deleted.value ?? []} />
    </Page>
  );
}

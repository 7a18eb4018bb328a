import { countParties, listEvidence } from '../../../store/queries';
import { EmptyPlace } from '../../components/empty-place';
import { Icon } from '../../components/icons';
import { Value } from '../../components/value';
import { findingTitle } from '../../components/finding-card';
import { useTranslator } from '../../i18n';
import { EvidenceRows } from '../evidence-rows';
import { Loaded, Page } from '../page';
import { hrefOf } from '../routes';
import { SampleOffer } from '../sample-offer';
import { useLive } from '../use-live';
import { defineView } from '../view';
import { type Standing, LOOKED_AT, levelCounts, standingOfAgents } from './standing';

/** Rows shown before a list is left to its own page. */
const SHOWN = 8;
const EVIDENCE_SHOWN = 4;

function NeedsYou({ standings }: { standings: readonly Standing[] }) {
  const t = useTranslator();
  const open = standings.filter((one) => one.open.length > 0);
  const unchecked = standings.filter(({ checkedAt }) => checkedAt === undefined);
  if (open.length + unchecked.length === 0) return <p class="row quiet"><Icon name="same" class="tone-same" />{t.t('overview.nothing')}</p>;
  return (
    <ul class="list">
      {open.slice(0, SHOWN).map(({ party, open: findings }) => (
        <li key={party.id} class="list-row" data-testid="needs-you">
          <a class="list-main" href={hrefOf(['parties', party.id])}>{party.legalName}</a>
          <span class="list-side quiet">{t.list([...new Set(findings.map((finding) => findingTitle(t, finding)))].slice(0, 3))}</span>
          <span class="outcome-mark severity-warning"><Icon name="warning" size={14} />{t.t('evidence.open', { count: findings.length })}</span>
        </li>
      ))}
      {unchecked.length > 0 && (
        <li class="list-row"><span class="list-main">{t.t('overview.unchecked', { count: unchecked.length })}</span><span class="list-side quiet">{t.list(unchecked.slice(0, 2).map(({ party }) => party.legalName))}{unchecked.length > 2 ? '…' : ''}</span></li>
      )}
    </ul>
  );
}

/** How many agents stand at which level: bars over a table. */
function Levels({ standings }: { standings: readonly Standing[] }) {
  const t = useTranslator();
  const counts = levelCounts(standings);
  const most = Math.max(1, ...counts.map(([, count]) => count));
  if (counts.length === 0) return <p class="quiet">{t.t('overview.noLevels')}</p>;
  return (
    <table class="bars">
      <thead class="visually-hidden"><tr><th scope="col">{t.t('field.creditLevel')}</th><th scope="col">{t.t('rolePlural.agent')}</th></tr></thead>
      <tbody>
        {counts.map(([level, count]) => (
          <tr key={level}>
            <th scope="row"><Value kind="level" text={level} /></th>
            <td><span class="bar" style={{ inlineSize: `${(count / most) * 100}%` }} /><b>{t.number(count)}</b></td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Empty() {
  const t = useTranslator();
  return (
    <EmptyPlace icon="official" title={t.t('overview.empty')} text={t.t('overview.emptyText')}>
      <a class="button button-primary" href={hrefOf(['parties', 'new'])}>{t.t('overview.addFirst')}</a>
      <SampleOffer />
    </EmptyPlace>
  );
}

function Standings() {
  const t = useTranslator();
  const agents = useLive(standingOfAgents, 'agents');
  const evidence = useLive((db) => listEvidence(db, { limit: EVIDENCE_SHOWN }), 'evidence');
  return (
    <div class="overview">
      <section class="block-section">
        <h2>{t.t('overview.needsYou')}</h2>
        <Loaded from={agents}>{({ standings, more }) => (
          <>
            <NeedsYou standings={standings} />
            {more && <p class="quiet small">{t.t('overview.lookedAt', { count: LOOKED_AT })}</p>}
          </>
        )}</Loaded>
      </section>
      <section class="block-section">
        <h2>{t.t('overview.levels')}</h2>
        <Loaded from={agents}>{({ standings }) => <Levels standings={standings} />}</Loaded>
      </section>
      <section class="block-section overview-wide">
        <h2>{t.t('overview.latestEvidence')}</h2>
        <Loaded from={evidence}>{({ rows }) => (rows.length > 0 ? <EvidenceRows records={rows} /> : <p class="quiet">{t.t('evidence.emptyText')}</p>)}</Loaded>
      </section>
    </div>
  );
}

/** What needs me, how my agents stand, what was saved last. */
function Overview() {
  const t = useTranslator();
  const count = useLive((db) => countParties(db), 'count');
  return <Page title={t.t('view.overview')}><Loaded from={count}>{(parties) => (parties === 0 ? <Empty /> : <Standings />)}</Loaded></Page>;
}

export default defineView({ id: 'overview', order: 0, icon: 'overview', View: Overview });

import type { Engagement } from '../../../domain/party';
import { getParties, listEngagements } from '../../../store/queries';
import { EmptyPlace } from '../../components/empty-place';
import { Icon } from '../../components/icons';
import { useTranslator } from '../../i18n';
import { Loaded, Page, useKeptPlace } from '../page';
import { hrefOf } from '../routes';
import { SampleOffer } from '../sample-offer';
import { useLive } from '../use-live';

function EngagementRow({ engagement, client }: { engagement: Engagement; client?: string }) {
  const t = useTranslator();
  const { id, name, agentIds, coreSupplierIds } = engagement;
  return (
    <li class="list-row" data-testid="engagement-row" data-id={id}>
      <a class="list-main" href={hrefOf(['engagements', id])}>{name}</a>
      <span class="list-code">{client}</span>
      <span class="list-side quiet">{t.t('engagement.agents', { count: agentIds.length })} · {t.t('engagement.suppliers', { count: coreSupplierIds.length })}</span>
      <Icon name="next" class="faint" />
    </li>
  );
}

const add = hrefOf(['engagements', 'new']);

/** All supply chains, the one edited last first. */
export function EngagementList() {
  const t = useTranslator();
  const found = useLive(async (db) => {
    const engagements = await listEngagements(db);
    const clients = await getParties(db, engagements.map(({ clientId }) => clientId));
    return engagements.map((engagement, index) => ({ engagement, client: clients[index]?.legalName }));
  }, 'engagements');
  useKeptPlace('engagements', found.value !== undefined);
  return (
    <Page title={t.t('view.engagements')} actions={<a class="button button-primary" href={add} data-testid="add-engagement"><Icon name="add" /><span>{t.t('engagement.add')}</span></a>}>
      <Loaded from={found}>
        {(rows) =>
          rows.length === 0 ? (
            <EmptyPlace icon="engagements" title={t.t('engagement.empty')} text={t.t('engagement.emptyText')}>
              <a class="button button-primary" href={add}>{t.t('engagement.add')}</a>
              <SampleOffer />
            </EmptyPlace>
          ) : <ul class="list">{rows.map((row) => <EngagementRow key={row.engagement.id} {...row} />)}</ul>
        }
      </Loaded>
    </Page>
  );
}

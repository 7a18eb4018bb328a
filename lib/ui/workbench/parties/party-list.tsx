import type { Party, PartyRole } from '../../../domain/party';
import { listParties } from '../../../store/queries';
import { Icon } from '../../components/icons';
import { EmptyPlace } from '../../components/empty-place';
import { Code } from '../../components/value';
import { useTranslator } from '../../i18n';
import { SampleOffer } from '../sample-offer';
import { Loaded, Page, useKeptPlace } from '../page';
import { type Route, hrefOf } from '../routes';
import { useLive } from '../use-live';

export const ROLES: readonly PartyRole[] = ['agent', 'client', 'coreSupplier'];

const roleOf = (route: Route): PartyRole | undefined => ROLES.find((role) => role === route.query.get('role'));

function RoleFilter({ route }: { route: Route }) {
  const t = useTranslator();
  const current = roleOf(route);
  const q = route.query.get('q') ?? undefined;
  return (
    <nav class="filter" aria-label={t.t('parties.filter')}>
      {[undefined, ...ROLES].map((role) => (
        <a key={role ?? 'all'} href={hrefOf(['parties'], { q, role })} aria-current={role === current ? 'true' : undefined}>
          {t.t(role === undefined ? 'parties.all' : `rolePlural.${role}`)}
        </a>
      ))}
    </nav>
  );
}

function PartyRow({ party }: { party: Party }) {
  const t = useTranslator();
  const code = party.uscc ?? party.customsCodes[0] ?? party.aeoCode ?? party.eoris?.[0];
  return (
    <li class="list-row" data-testid="party-row" data-id={party.id}>
      <a href={hrefOf(['parties', party.id])} class="list-main">{party.legalName}</a>
      <span class="list-code">{code ? <Code text={code} /> : <span class="faint">{t.t('match.noCode')}</span>}</span>
      <span class="list-side quiet">{t.list(party.roles.map((role) => t.t(`role.${role}`)))}</span>
      <Icon name="next" class="faint" />
    </li>
  );
}

function NoParties({ searched }: { searched: boolean }) {
  const t = useTranslator();
  if (searched) return <EmptyPlace icon="notFound" title={t.t('parties.noneFound')} text={t.t('parties.noneFoundText')} />;
  return (
    <EmptyPlace icon="parties" title={t.t('parties.empty')} text={t.t('parties.emptyText')}>
      <a class="button button-primary" href={hrefOf(['parties', 'new'])}>{t.t('parties.add')}</a>
      <SampleOffer />
    </EmptyPlace>
  );
}

/** All enterprises, the one edited last first; searched by name or code, filtered by role. */
export function PartyList({ route }: { route: Route }) {
  const t = useTranslator();
  const [search, role] = [route.query.get('q') ?? '', roleOf(route)];
  const found = useLive((db) => listParties(db, { search, role }), `${search} ${role}`);
  useKeptPlace(`parties ${search} ${role}`, found.value !== undefined);
  return (
    <Page title={t.t('view.parties')} actions={<a class="button button-primary" href={hrefOf(['parties', 'new'])} data-testid="add-party"><Icon name="add" /><span>{t.t('parties.add')}</span></a>}>
      <RoleFilter route={route} />
      <Loaded from={found}>
        {({ rows, more }) =>
          rows.length === 0 ? <NoParties searched={search !== '' || role !== undefined} /> : (
            <>
              <ul class="list">{rows.map((party) => <PartyRow key={party.id} party={party} />)}</ul>
              {more && <p class="quiet list-more">{t.t('list.more', { count: rows.length })}</p>}
            </>
          )
        }
      </Loaded>
    </Page>
  );
}

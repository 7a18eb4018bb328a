import type { ChainResult } from '../../../domain/check';
import type { Engagement, Party, PartyRole } from '../../../domain/party';
import type { Database } from '../../../store/database';
import { getEngagement, getParties } from '../../../store/queries';
import { Button } from '../../components/button';
import { ChainSummary } from '../../components/chain-summary';
import { ChainGraph } from '../../components/chain-graph';
import { FormProblems } from '../../components/form-field';
import { Icon } from '../../components/icons';
import { useTranslator } from '../../i18n';
import { Gone, Loaded, Page } from '../page';
import { go, hrefOf } from '../routes';
import { useAttempt } from '../use-attempt';
import { useEdit } from '../use-edit';
import { useLive } from '../use-live';
import { BusinessFacts } from './business-facts';
import { Exposure } from './exposure';
import { type LastChain, lastChain } from './last-chain';

interface Seat {
  party: Party | undefined;
  id: string;
  role: PartyRole;
}

async function seatsOf(db: Database, { clientId, agentIds, coreSupplierIds }: Engagement): Promise<Seat[]> {
  const seats: Omit<Seat, 'party'>[] = [
    { id: clientId, role: 'client' },
    ...agentIds.map((id) => ({ id, role: 'agent' as const })),
    ...coreSupplierIds.map((id) => ({ id, role: 'coreSupplier' as const })),
  ];
  const parties = await getParties(db, seats.map(({ id }) => id));
  return seats.map((seat, index) => ({ ...seat, party: parties[index] }));
}

/** The chain before anything was checked: its members, no levels. */
function unjudged({ id, name }: Engagement, seats: readonly Seat[]): ChainResult {
  const members = seats.map(({ party, id: partyId, role }): ChainResult['members'][number] => ({ partyId, name: party?.legalName ?? partyId, role, basis: { kind: 'missing' } }));
  return { engagementId: id, engagementName: name, members, limitedBy: [], undetermined: [] };
}

function Chain({ engagement, seats, last }: { engagement: Engagement; seats: readonly Seat[]; last: LastChain | null }) {
  const t = useTranslator();
  if (last === null) {
    return (
      <div class="chain" data-testid="chain">
        <ChainGraph chain={unjudged(engagement, seats)} />
        <p class="quiet">{t.t('engagement.notChecked')}</p>
      </div>
    );
  }
  const finding = last.row.check.findings.find(({ chain }) => chain?.engagementId === engagement.id);
  return (
    <>
      <ChainSummary chain={last.chain} finding={finding} />
      <p class="quiet small">{t.t('engagement.checkedOn', { at: t.time(last.row.checkedAt) })}</p>
    </>
  );
}

function Members({ seats }: { seats: readonly Seat[] }) {
  const t = useTranslator();
  return (
    <ul class="list">
      {seats.map(({ id, role, party }) => (
        <li key={`${role} ${id}`} class="list-row">
          <a class="list-main" href={hrefOf(['parties', id])}>{party?.legalName ?? id}</a>
          <span class="list-side quiet">{t.t(`role.${role}`)}</span>
          <Icon name="next" class="faint" />
        </li>
      ))}
    </ul>
  );
}

function Actions({ engagement }: { engagement: Engagement }) {
  const t = useTranslator();
  const edit = useEdit();
  const { problems, attempt: remove } = useAttempt(async () => {
    const reply = await edit('engagement/delete', { id: engagement.id }, { key: 'edit.deleted', params: { name: engagement.name } });
    if (reply.value) go(hrefOf(['engagements']));
    return reply.problems;
  });
  return (
    <>
      <FormProblems problems={problems} />
      <a class="button" href={hrefOf(['engagements', engagement.id, 'edit'])} data-testid="edit-engagement"><Icon name="edit" /><span>{t.t('action.edit')}</span></a>
      <Button icon="remove" data-testid="delete-engagement" onClick={() => remove()}>{t.t('action.delete')}</Button>
    </>
  );
}

function Parts({ engagement }: { engagement: Engagement }) {
  const t = useTranslator();
  const key = `${engagement.id} ${engagement.revision}`;
  const seats = useLive((db) => seatsOf(db, engagement), key);
  const last = useLive((db) => lastChain(db, engagement), key);
  return (
    <>
      <BusinessFacts engagement={engagement} />
      <section class="block-section">
        <h2>{t.t('section.chain')}</h2>
        <Loaded from={seats}>{(known) => <Loaded from={last}>{(judged) => <Chain engagement={engagement} seats={known} last={judged} />}</Loaded>}</Loaded>
      </section>
      <Exposure engagement={engagement} checked={last.value?.row.id ?? ''} />
      <section class="block-section"><h2>{t.t('engagement.members')}</h2><Loaded from={seats}>{(known) => <Members seats={known} />}</Loaded></section>
      {engagement.note && <section class="block-section"><h2>{t.t('form.note')}</h2><p>{engagement.note}</p></section>}
    </>
  );
}

/** One supply chain: the business, its last known levels as a graph, what open findings may cost, and its members. */
export function EngagementPage({ id }: { id: string }) {
  const t = useTranslator();
  const found = useLive(async (db) => (await getEngagement(db, id)) ?? null, `engagement ${id}`);
  const back = { href: hrefOf(['engagements']), label: t.t('view.engagements') };
  return (
    <Page title={found.value?.name ?? back.label} back={back} actions={found.value && <Actions engagement={found.value} />}>
      <Loaded from={found}>{(engagement) => (engagement === null ? <Gone href={back.href} label={back.label} /> : <Parts engagement={engagement} />)}</Loaded>
    </Page>
  );
}

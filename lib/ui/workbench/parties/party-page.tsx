import type { Engagement, Party } from '../../../domain/party';
import { latestCheck } from '../../../store/observations';
import { claimsOf, engagementsOf, getParty, listEvidence } from '../../../store/queries';
import { Button } from '../../components/button';
import { FormProblems } from '../../components/form-field';
import { Icon } from '../../components/icons';
import { Code } from '../../components/value';
import { useTranslator } from '../../i18n';
import { fieldName } from '../../sentences';
import { EvidenceRows } from '../evidence-rows';
import { Gone, Loaded, Page } from '../page';
import { go, hrefOf } from '../routes';
import { useEdit } from '../use-edit';
import { useLive } from '../use-live';
import { useAttempt } from '../use-attempt';
import { Claims } from './claims';
import { Documents } from './documents';
import { LastCheck } from './last-check';

/** Evidence shown on a party's own page; the rest is in the list of evidence. */
const EVIDENCE_SHOWN = 5;

function Identity({ party }: { party: Party }) {
  const t = useTranslator();
  const codes: [string, string[]][] = [
    ['uscc', party.uscc === undefined ? [] : [party.uscc]],
    ['customsCode', party.customsCodes],
    ['aeoCode', party.aeoCode === undefined ? [] : [party.aeoCode]],
    ['eori', party.eoris ?? []],
  ];
  return (
    <dl class="facts">
      <div><dt>{t.t('party.roles')}</dt><dd>{t.list(party.roles.map((role) => t.t(`role.${role}`))) || '–'}</dd></div>
      {codes.filter(([, values]) => values.length > 0).map(([field, values]) => (
        <div key={field}><dt>{fieldName(t, field)}</dt><dd>{values.map((code) => <span key={code} class="block"><Code text={code} /></span>)}</dd></div>
      ))}
      {party.formerNames.length > 0 && <div><dt>{t.t('field.formerName')}</dt><dd>{t.list(party.formerNames)}</dd></div>}
      {party.note && <div class="facts-wide"><dt>{t.t('form.note')}</dt><dd>{party.note}</dd></div>}
    </dl>
  );
}

function Engagements({ engagements }: { engagements: readonly Engagement[] }) {
  const t = useTranslator();
  if (engagements.length === 0) return <p class="quiet">{t.t('party.noEngagements')}</p>;
  return (
    <ul class="list">
      {engagements.map(({ id, name }) => <li key={id} class="list-row"><a class="list-main" href={hrefOf(['engagements', id])}>{name}</a><Icon name="next" class="faint" /></li>)}
    </ul>
  );
}

function Actions({ party }: { party: Party }) {
  const t = useTranslator();
  const edit = useEdit();
  const { problems, attempt: remove } = useAttempt(async () => {
    const reply = await edit('party/delete', { id: party.id }, { key: 'edit.deleted', params: { name: party.legalName } });
    if (reply.value) go(hrefOf(['parties']));
    return reply.problems;
  });
  return (
    <>
      <FormProblems problems={problems} />
      <a class="button" href={hrefOf(['parties', party.id, 'edit'])} data-testid="edit-party"><Icon name="edit" /><span>{t.t('action.edit')}</span></a>
      <Button icon="remove" data-testid="delete-party" onClick={() => remove()}>{t.t('action.delete')}</Button>
    </>
  );
}

function Dossier({ party }: { party: Party }) {
  const t = useTranslator();
  const check = useLive(async (db) => (await latestCheck(db, party.id)) ?? null, 'check');
  const claims = useLive((db) => claimsOf(db, party.id), 'claims');
  const engagements = useLive((db) => engagementsOf(db, party.id), 'engagements');
  const evidence = useLive((db) => listEvidence(db, { partyId: party.id, limit: EVIDENCE_SHOWN }), 'evidence');
  return (
    <>
      <Identity party={party} />
      <section class="block-section"><h2>{t.t('party.lastCheck')}</h2><Loaded from={check}>{(row) => <LastCheck row={row} />}</Loaded></section>
      <Loaded from={claims}>{(rows) => <Claims partyId={party.id} claims={rows} />}</Loaded>
      <Documents party={party} checked={check.value?.id ?? ''} records={[...(claims.value ?? []), ...(engagements.value ?? [])].map(({ id, revision }) => `${id}${revision}`).join()} />
      <section class="block-section"><h2>{t.t('view.engagements')}</h2><Loaded from={engagements}>{(rows) => <Engagements engagements={rows} />}</Loaded></section>
      <section class="block-section"><h2>{t.t('view.evidence')}</h2><Loaded from={evidence}>{({ rows }) => (rows.length > 0 ? <EvidenceRows records={rows} /> : <p class="quiet">{t.t('party.noEvidence')}</p>)}</Loaded></section>
    </>
  );
}

/** One party as a dossier: who it is, the last verdict, what it claims, its chains, the evidence. */
export function PartyPage({ id }: { id: string }) {
  const t = useTranslator();
  const found = useLive(async (db) => (await getParty(db, id)) ?? null, `party ${id}`);
  const party = found.value?.deletedAt === undefined ? found.value : null;
  const back = { href: hrefOf(['parties']), label: t.t('view.parties') };
  return (
    <Page title={party?.legalName ?? t.t('view.parties')} back={back} actions={party && <Actions party={party} />}>
      <Loaded from={found}>{() => (party ? <Dossier party={party} /> : <Gone href={back.href} label={back.label} />)}</Loaded>
    </Page>
  );
}

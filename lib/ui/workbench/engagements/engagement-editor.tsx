import type { Engagement } from '../../../domain/party';
import { getEngagement } from '../../../store/queries';
import { Button } from '../../components/button';
import { FormProblems, TextField } from '../../components/form-field';
import { useTranslator } from '../../i18n';
import { Gone, Loaded, Page } from '../page';
import { PartyPicker } from '../party-picker';
import { go, hrefOf } from '../routes';
import { useEdit } from '../use-edit';
import { type Form, useForm } from '../use-form';
import { useLive } from '../use-live';

type EngagementEntries = Pick<Engagement, 'name' | 'clientId' | 'agentIds' | 'coreSupplierIds'> & { note: string };

const KNOWN = ['name', 'clientId', 'agentIds', 'coreSupplierIds', 'note'];
const NEW: EngagementEntries = { name: '', clientId: '', agentIds: [], coreSupplierIds: [], note: '' };

const entriesOf = ({ name, clientId, agentIds, coreSupplierIds, note = '' }: Engagement): EngagementEntries => ({ name, clientId, agentIds, coreSupplierIds, note });

function Entries({ form }: { form: Form<EngagementEntries> }) {
  const t = useTranslator();
  const { draft, set, problemsOf } = form;
  return (
    <>
      <TextField name="name" label={t.t('engagement.name')} hint={t.t('engagement.nameHint')} required value={draft.name} onValue={set('name')} problems={problemsOf('name')} />
      <PartyPicker name="clientId" label={t.t('role.client')} role="client" single required chosen={draft.clientId === '' ? [] : [draft.clientId]} onChosen={(ids) => set('clientId')(ids[0] ?? '')} problems={problemsOf('clientId')} />
      <PartyPicker name="agentIds" label={t.t('rolePlural.agent')} role="agent" chosen={draft.agentIds} onChosen={set('agentIds')} problems={problemsOf('agentIds')} />
      <PartyPicker name="coreSupplierIds" label={t.t('rolePlural.coreSupplier')} role="coreSupplier" chosen={draft.coreSupplierIds} onChosen={set('coreSupplierIds')} problems={problemsOf('coreSupplierIds')} />
      <TextField name="note" lines={3} label={t.t('form.note')} value={draft.note} onValue={set('note')} problems={problemsOf('note')} />
    </>
  );
}

function EngagementForm({ engagement }: { engagement?: Engagement }) {
  const t = useTranslator();
  const edit = useEdit();
  const form = useForm<EngagementEntries>(engagement ? entriesOf(engagement) : NEW, async (entries) => {
    const draft = { ...entries, id: engagement?.id, revision: engagement?.revision };
    const { value, problems } = await edit('engagement/save', draft, { key: 'edit.saved', params: { name: entries.name } });
    if (value) go(hrefOf(['engagements', value.id]));
    return problems;
  });
  return (
    <form ref={form.ref} class="form" data-testid="engagement-form" onSubmit={form.submit} noValidate>
      <FormProblems problems={form.otherProblems(KNOWN)} />
      <Entries form={form} />
      <div class="form-actions row">
        <Button type="submit" look="primary" busy={form.busy} data-testid="save">{t.t('action.save')}</Button>
        <a class="button button-quiet" href={hrefOf(engagement ? ['engagements', engagement.id] : ['engagements'])}>{t.t('action.cancel')}</a>
      </div>
    </form>
  );
}

/** The form of a new supply chain, or of one that is there. */
export function EngagementEditor({ id }: { id?: string }) {
  const t = useTranslator();
  const found = useLive(async (db) => (id === undefined ? null : ((await getEngagement(db, id)) ?? null)), `edit ${id}`);
  const back = { href: hrefOf(id === undefined ? ['engagements'] : ['engagements', id]), label: t.t('view.engagements') };
  return (
    <Page title={t.t(id === undefined ? 'engagement.add' : 'engagement.edit')} back={back}>
      <Loaded from={found}>
        {(engagement) => (id !== undefined && engagement === null ? <Gone href={hrefOf(['engagements'])} label={back.label} /> : <EngagementForm engagement={engagement ?? undefined} />)}
      </Loaded>
    </Page>
  );
}

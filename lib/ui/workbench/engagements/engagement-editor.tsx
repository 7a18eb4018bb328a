import type { Engagement } from '../../../domain/party';
import { getEngagement } from '../../../store/queries';
import { Button } from '../../components/button';
import { ChoiceField, FormProblems, TextField } from '../../components/form-field';
import { useTranslator } from '../../i18n';
import { Gone, Loaded, Page } from '../page';
import { PartyPicker } from '../party-picker';
import { go, hrefOf } from '../routes';
import { useEdit } from '../use-edit';
import { type Form, useForm } from '../use-form';
import { useLive } from '../use-live';

type Answer = 'yes' | 'no' | '';

/** An engagement as its form holds it: what is not known is empty. */
interface EngagementEntries extends Pick<Engagement, 'name' | 'clientId' | 'agentIds' | 'coreSupplierIds'> {
  goodsAmount: string;
  currency: string;
  plannedOn: string;
  signedOn: string;
  bonded: Answer;
  screenshotClause: Answer;
  note: string;
}

const KNOWN = ['name', 'clientId', 'agentIds', 'coreSupplierIds', 'goodsAmount', 'currency', 'plannedOn', 'signedOn', 'note'];
const ANSWERS: readonly Answer[] = ['yes', 'no', ''];
const NEW: EngagementEntries = {
  name: '', clientId: '', agentIds: [], coreSupplierIds: [], goodsAmount: '', currency: 'CNY', plannedOn: '', signedOn: '', bonded: '', screenshotClause: '', note: '',
};

const answerOf = (value: boolean | undefined): Answer => (value === undefined ? '' : value ? 'yes' : 'no');

const entriesOf = ({ name, clientId, agentIds, coreSupplierIds, goodsValue, plannedOn = '', signedOn = '', bonded, screenshotClause, note = '' }: Engagement): EngagementEntries => ({
  name, clientId, agentIds, coreSupplierIds, plannedOn, signedOn, note,
  goodsAmount: goodsValue === undefined ? '' : String(goodsValue.amount),
  currency: goodsValue?.currency ?? NEW.currency,
  bonded: answerOf(bonded),
  screenshotClause: answerOf(screenshotClause),
});

/** The business itself: all of it optional. */
function BusinessEntries({ form: { draft, set, problemsOf } }: { form: Form<EngagementEntries> }) {
  const t = useTranslator();
  const answers = ANSWERS.map((value) => ({ value, label: t.t(value === '' ? 'answer.unknown' : `answer.${value}`) }));
  return (
    <>
      <div class="field-row">
        <TextField name="goodsAmount" label={t.t('engagement.goodsValue')} hint={t.t('engagement.goodsValueHint')} value={draft.goodsAmount} onValue={set('goodsAmount')} problems={problemsOf('goodsAmount')} />
        <TextField name="currency" code label={t.t('engagement.currency')} suggestions={['CNY', 'USD', 'EUR', 'HKD', 'JPY']} value={draft.currency} onValue={set('currency')} problems={problemsOf('currency')} />
      </div>
      <TextField name="plannedOn" type="date" label={t.t('engagement.plannedOn')} value={draft.plannedOn} onValue={set('plannedOn')} problems={problemsOf('plannedOn')} />
      <TextField name="signedOn" type="date" label={t.t('engagement.signedOn')} value={draft.signedOn} onValue={set('signedOn')} problems={problemsOf('signedOn')} />
      <ChoiceField single name="bonded" legend={t.t('engagement.bonded')} options={answers} chosen={[draft.bonded]} onChosen={([value = '']) => set('bonded')(value)} />
      <ChoiceField single name="screenshotClause" legend={t.t('engagement.screenshotClause')} options={answers} chosen={[draft.screenshotClause]} onChosen={([value = '']) => set('screenshotClause')(value)} />
    </>
  );
}

function Entries({ form }: { form: Form<EngagementEntries> }) {
  const t = useTranslator();
  const { draft, set, problemsOf } = form;
  return (
    <>
      <TextField name="name" label={t.t('engagement.name')} hint={t.t('engagement.nameHint')} required value={draft.name} onValue={set('name')} problems={problemsOf('name')} />
      <PartyPicker name="clientId" label={t.t('role.client')} role="client" single required chosen={draft.clientId === '' ? [] : [draft.clientId]} onChosen={(ids) => set('clientId')(ids[0] ?? '')} problems={problemsOf('clientId')} />
      <PartyPicker name="agentIds" label={t.t('rolePlural.agent')} role="agent" chosen={draft.agentIds} onChosen={set('agentIds')} problems={problemsOf('agentIds')} />
      <PartyPicker name="coreSupplierIds" label={t.t('rolePlural.coreSupplier')} role="coreSupplier" chosen={draft.coreSupplierIds} onChosen={set('coreSupplierIds')} problems={problemsOf('coreSupplierIds')} />
      <BusinessEntries form={form} />
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

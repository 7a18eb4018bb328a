import type { Party, PartyRole } from '../../../domain/party';
import type { Payload } from '../../../messages/protocol';
import { getParty } from '../../../store/queries';
import { Button } from '../../components/button';
import { ChoiceField, FormProblems, TextField } from '../../components/form-field';
import { useTranslator } from '../../i18n';
import { Gone, Loaded, Page } from '../page';
import { go, hrefOf } from '../routes';
import { useEdit } from '../use-edit';
import { type Form, useForm } from '../use-form';
import { useLive } from '../use-live';
import { ROLES } from './party-list';

/** A party as its form holds it: lists one entry a line. */
interface PartyEntries {
  legalName: string;
  formerNames: string;
  uscc: string;
  customsCodes: string;
  aeoCode: string;
  eoris: string;
  roles: PartyRole[];
  note: string;
}

const KNOWN = ['legalName', 'formerNames', 'uscc', 'customsCodes', 'aeoCode', 'eoris', 'roles', 'note'];
const NEW: PartyEntries = { legalName: '', formerNames: '', uscc: '', customsCodes: '', aeoCode: '', eoris: '', roles: ['agent'], note: '' };

const entriesOf = ({ legalName, formerNames, uscc = '', customsCodes, aeoCode = '', eoris = [], roles, note = '' }: Party): PartyEntries => ({
  legalName, formerNames: formerNames.join('\n'), uscc, customsCodes: customsCodes.join('\n'), aeoCode, eoris: eoris.join('\n'), roles, note,
});

/** Codes one a line, or parted by commas as they are pasted. */
const codes = (text: string): string[] => lines(text.replaceAll(/[,，、;；]/g, '\n'));

const lines = (text: string): string[] => text.split(/\n/).map((line) => line.trim()).filter((line) => line !== '');

function draftOf(entries: PartyEntries, party: Party | undefined): Payload<'party/save'> {
  return { ...entries, formerNames: lines(entries.formerNames), customsCodes: codes(entries.customsCodes), eoris: codes(entries.eoris), id: party?.id, revision: party?.revision };
}

function Entries({ form }: { form: Form<PartyEntries> }) {
  const t = useTranslator();
  const { draft, set, problemsOf } = form;
  return (
    <>
      <TextField name="legalName" label={t.t('field.legalName')} required value={draft.legalName} onValue={set('legalName')} problems={problemsOf('legalName')} />
      <ChoiceField legend={t.t('party.roles')} name="roles" options={ROLES.map((value) => ({ value, label: t.t(`role.${value}`) }))} chosen={draft.roles} onChosen={set('roles')} />
      <TextField name="uscc" code label={t.t('field.uscc')} hint={t.t('party.usccHint')} value={draft.uscc} onValue={set('uscc')} problems={problemsOf('uscc')} />
      <TextField name="customsCodes" code lines={2} label={t.t('party.customsCodes')} hint={t.t('party.customsCodesHint')} value={draft.customsCodes} onValue={set('customsCodes')} problems={problemsOf('customsCodes')} />
      <TextField name="aeoCode" code label={t.t('field.aeoCode')} hint={t.t('party.aeoCodeHint')} value={draft.aeoCode} onValue={set('aeoCode')} problems={problemsOf('aeoCode')} />
      <TextField name="eoris" code lines={2} label={t.t('party.eoris')} hint={t.t('party.eorisHint')} value={draft.eoris} onValue={set('eoris')} problems={problemsOf('eoris')} />
      <TextField name="formerNames" lines={2} label={t.t('party.formerNames')} hint={t.t('form.onePerLine')} value={draft.formerNames} onValue={set('formerNames')} problems={problemsOf('formerNames')} />
      <TextField name="note" lines={3} label={t.t('form.note')} value={draft.note} onValue={set('note')} problems={problemsOf('note')} />
    </>
  );
}

function PartyForm({ party }: { party?: Party }) {
  const t = useTranslator();
  const edit = useEdit();
  const form = useForm<PartyEntries>(party ? entriesOf(party) : NEW, async (entries) => {
    const { value, problems } = await edit('party/save', draftOf(entries, party), { key: 'edit.saved', params: { name: entries.legalName } });
    if (value) go(hrefOf(['parties', value.id]));
    return problems;
  });
  return (
    <form ref={form.ref} class="form" data-testid="party-form" onSubmit={form.submit} noValidate>
      <FormProblems problems={form.otherProblems(KNOWN)} />
      <Entries form={form} />
      <div class="form-actions row">
        <Button type="submit" look="primary" busy={form.busy} data-testid="save">{t.t('action.save')}</Button>
        <a class="button button-quiet" href={hrefOf(party ? ['parties', party.id] : ['parties'])}>{t.t('action.cancel')}</a>
      </div>
    </form>
  );
}

/** The form of a new party, or of one that is there. */
export function PartyEditor({ id }: { id?: string }) {
  const t = useTranslator();
  const found = useLive(async (db) => (id === undefined ? null : ((await getParty(db, id)) ?? null)), `edit ${id}`);
  const back = { href: hrefOf(id === undefined ? ['parties'] : ['parties', id]), label: t.t('view.parties') };
  return (
    <Page title={t.t(id === undefined ? 'parties.add' : 'party.edit')} back={back}>
      <Loaded from={found}>
        {(party) => (id !== undefined && party === null ? <Gone href={hrefOf(['parties'])} label={t.t('view.parties')} /> : <PartyForm party={party ?? undefined} />)}
      </Loaded>
    </Page>
  );
}

import type { Claim, ClaimSourceKind } from '../../../domain/party';
import type { FieldId } from '../../../domain/reading';
import { Button } from '../../components/button';
import { Dialog } from '../../components/dialog';
import { FormProblems, SelectField, TextField } from '../../components/form-field';
import { useTranslator } from '../../i18n';
import { fieldName } from '../../sentences';
import { useServices } from '../../services';
import { useWorkbench } from '../services';
import { useEdit } from '../use-edit';
import { type Form, useForm } from '../use-form';

type ClaimEntries = Pick<Claim, 'field' | 'value' | 'source' | 'claimedOn'> & { sourceNote: string };

/** What agents state most often stands first; the rest follows in its own order. */
const FIRST_OFFERED = ['creditLevel', 'legalName', 'uscc', 'customsCode', 'aeoCode', 'certificateValidTo', 'legalRepresentative', 'registrationStatus', 'businessScope'];

const offered = (fields: readonly FieldId[]): FieldId[] => [...FIRST_OFFERED.filter((id) => fields.includes(id)), ...fields.filter((id) => !FIRST_OFFERED.includes(id))];

const KNOWN = ['field', 'value', 'source', 'sourceNote', 'claimedOn'];
/** Sources a person enters by hand; the others come with their way in. */
const SOURCES: readonly ClaimSourceKind[] = ['form', 'contract', 'email', 'screenshot', 'pdf', 'spreadsheet', 'paste', 'page'];

function Entries({ form }: { form: Form<ClaimEntries> }) {
  const t = useTranslator();
  const { claimableFields, levelNames } = useWorkbench();
  const kind = useServices().fieldKinds[form.draft.field];
  const { draft, set, problemsOf } = form;
  const long = draft.field === 'businessScope' || draft.field === 'address';
  return (
    <>
      <SelectField name="field" label={t.t('column.field')} value={draft.field} onValue={set('field')} problems={problemsOf('field')} options={offered(claimableFields).map((value) => ({ value, label: fieldName(t, value) }))} />
      <TextField name="value" label={t.t('claim.value')} required hint={t.t(kind === 'date' ? 'claim.dateHint' : 'claim.valueHint')} code={kind === 'code'} lines={long ? 4 : 1}
        suggestions={kind === 'level' ? levelNames : []} value={draft.value} onValue={set('value')} problems={problemsOf('value')} />
      <SelectField name="source" label={t.t('column.source')} value={draft.source} onValue={set('source')} problems={problemsOf('source')} options={SOURCES.map((value) => ({ value, label: t.t(`source.${value}`) }))} />
      <TextField name="sourceNote" label={t.t('claim.sourceNote')} hint={t.t('claim.sourceNoteHint')} value={draft.sourceNote} onValue={set('sourceNote')} problems={problemsOf('sourceNote')} />
      <TextField name="claimedOn" type="date" label={t.t('claim.claimedOn')} value={draft.claimedOn} onValue={set('claimedOn')} problems={problemsOf('claimedOn')} />
    </>
  );
}

interface ClaimDialogProps {
  partyId: string;
  /** The claim to edit; absent for a new one. */
  claim?: Claim;
  close: () => void;
}

/** The form of one claim. */
export function ClaimDialog({ partyId, claim, close }: ClaimDialogProps) {
  const t = useTranslator();
  const edit = useEdit();
  const { today, claimableFields } = useWorkbench();
  const initial: ClaimEntries = claim
    ? { field: claim.field, value: claim.value, source: claim.source, sourceNote: claim.sourceNote ?? '', claimedOn: claim.claimedOn }
    : { field: offered(claimableFields)[0] ?? '', value: '', source: 'contract', sourceNote: '', claimedOn: today() };
  const form = useForm<ClaimEntries>(initial, async (entries) => {
    const { value, problems } = await edit('claim/save', { ...entries, partyId, id: claim?.id, revision: claim?.revision }, { key: 'claim.saved', params: { field: fieldName(t, entries.field) } });
    if (value) close();
    return problems;
  });
  return (
    <Dialog title={t.t(claim ? 'claim.editTitle' : 'claim.add')} close={close}>
      <form ref={form.ref} class="form" data-testid="claim-form" onSubmit={form.submit} noValidate>
        <FormProblems problems={form.otherProblems(KNOWN)} />
        <Entries form={form} />
        <div class="form-actions row">
          <Button type="submit" look="primary" busy={form.busy} data-testid="save">{t.t('action.save')}</Button>
          <Button look="quiet" onClick={close}>{t.t('action.cancel')}</Button>
        </div>
      </form>
    </Dialog>
  );
}

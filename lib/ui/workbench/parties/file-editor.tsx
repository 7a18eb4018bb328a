import { CHANGES, CHANNELS, DOCUMENT_PARTS, type DocumentPart, DOCUMENTS, type KeptPartyFile } from '../../../domain/party-file';
import { type Problem, problem } from '../../../domain/problems';
import { getPartyFile } from '../../../store/party-files';
import { getParty } from '../../../store/queries';
import type { Translator } from '../../../locales/translate';
import { Button } from '../../components/button';
import { FormProblems, TextField } from '../../components/form-field';
import { useTranslator } from '../../i18n';
import { Gone, Loaded, Page } from '../page';
import { usePacks } from '../packs/use-packs';
import { go, hrefOf } from '../routes';
import { useEdit } from '../use-edit';
import { type Form, useForm } from '../use-form';
import { useLive } from '../use-live';
import { type Column, EntryRows, type Row } from './entry-rows';
import { partsAskedFor } from './parts-asked-for';
import { type FileEntries, entriesOf, fileOf, numberOf } from './file-entries';

type ListName = 'documents' | 'changes' | 'applications' | 'selfChecks';

const BLANK: Readonly<Record<ListName, Row>> = {
  documents: { document: 'businessLicence', present: 'yes', on: '', validTo: '', year: '', source: '', has: [] },
  changes: { what: 'address', on: '', filedOn: '' },
  applications: { of: 'aeo', through: '', submittedOn: '', formOn: '', reviewedOn: '', decidedOn: '' },
  selfChecks: { on: '' },
};

const isPresent = (row: Row): boolean => row['present'] === 'yes';

/** What a rule of some pack looks for in a document, and what was noted of it before. */
function partsOf({ document = '', has = [] }: Row, asked: ReadonlyMap<string, ReadonlySet<string>>): DocumentPart[] {
  return DOCUMENT_PARTS.filter((part) => asked.get(String(document))?.has(part) || has.includes(part));
}

function columnsOf(t: Translator, asked: ReadonlyMap<string, ReadonlySet<string>>): Readonly<Record<ListName, readonly Column[]>> {
  const date = (name: string, label = t.t(`file.${name as 'on'}`)): Column => ({ name, label, kind: 'date' });
  return {
    documents: [
      { name: 'document', label: t.t('column.document'), kind: 'select', options: DOCUMENTS.map((value) => ({ value, label: t.t(`document.${value}`) })) },
      { name: 'present', label: t.t('column.state'), kind: 'select', options: [{ value: 'yes', label: t.t('file.supplied') }, { value: 'no', label: t.t('file.notSupplied') }] },
      { ...date('on', t.t('file.issuedOn')), shown: isPresent },
      { ...date('validTo'), shown: isPresent },
      { name: 'year', label: t.t('file.year'), kind: 'text', shown: isPresent },
      { name: 'source', label: t.t('column.source'), kind: 'text', shown: isPresent },
      { name: 'has', label: t.t('file.has'), kind: 'choices', optionsOf: (row) => partsOf(row, asked).map((value) => ({ value, label: t.t(`documentPart.${value}`) })), shown: (row) => isPresent(row) && partsOf(row, asked).length > 0 },
    ],
    changes: [
      { name: 'what', label: t.t('file.what'), kind: 'select', options: CHANGES.map((value) => ({ value, label: t.t(`change.${value}`) })) },
      date('on'), date('filedOn'),
    ],
    applications: [
      { name: 'of', label: t.t('file.of'), kind: 'select', options: (['aeo', 'filing'] as const).map((value) => ({ value, label: t.t(`application.${value}`) })) },
      { name: 'through', label: t.t('file.through'), kind: 'select', options: [{ value: '', label: t.t('file.throughUnknown') }, ...CHANNELS.map((value) => ({ value, label: t.t(`channel.${value}`) }))] },
      date('submittedOn'), date('formOn'), date('reviewedOn'), date('decidedOn'),
    ],
    selfChecks: [date('on')],
  };
}

const LISTS: readonly ListName[] = ['documents', 'changes', 'applications', 'selfChecks'];
const FIELDS = ['services', 'annualVolumeUsd', 'violations'];
const isOfForm = ({ field = '' }: Problem): boolean => FIELDS.includes(field) || /^[a-zA-Z]+\.\d+\.[a-zA-Z]+$/u.test(field);

function Entries({ form: { draft, set, problemsOf } }: { form: Form<FileEntries> }) {
  const t = useTranslator();
  const columns = columnsOf(t, partsAskedFor(usePacks().map(({ pack }) => pack)));
  return (
    <>
      {LISTS.map((name) => <EntryRows key={name} name={name} legend={t.t(`file.${name}`)} columns={columns[name]} rows={draft[name]} blank={BLANK[name]} onRows={set(name)} problemsOf={problemsOf} />)}
      <TextField name="services" lines={3} label={t.t('file.services')} hint={t.t('file.servicesHint')} value={draft.services} onValue={set('services')} problems={problemsOf('services')} />
      <TextField name="annualVolumeUsd" label={t.t('file.annualVolumeUsd')} value={draft.annualVolumeUsd} onValue={set('annualVolumeUsd')} problems={problemsOf('annualVolumeUsd')} />
      <TextField name="violations" label={t.t('file.violations')} value={draft.violations} onValue={set('violations')} problems={problemsOf('violations')} />
    </>
  );
}

/** Numbers the message would not carry: what is no number, and parts of a violation or a year. */
function problemsOfNumbers({ annualVolumeUsd, violations, documents }: FileEntries): Problem[] {
  const whole = [['violations', violations], ...documents.map((row, at) => [`documents.${at}.year`, String(row['year'] ?? '')])] as const;
  const wrong = (text: string, fits: (value: number) => boolean): boolean => {
    const value = numberOf(text);
    return value !== undefined && !fits(value);
  };
  return [
    ...(wrong(annualVolumeUsd, (value) => value >= 0) ? [problem('numberUnreadable', { value: annualVolumeUsd }, 'annualVolumeUsd')] : []),
    ...whole.filter(([, text = '']) => wrong(text, (value) => Number.isInteger(value) && value >= 0)).map(([field, value = '']) => problem('numberUnreadable', { value }, field)),
  ];
}

function FileForm({ id, name, kept }: { id: string; name: string; kept: KeptPartyFile | null }) {
  const t = useTranslator();
  const edit = useEdit();
  const form = useForm<FileEntries>(entriesOf(kept?.file), async (entries) => {
    const wrong = problemsOfNumbers(entries);
    if (wrong.length > 0) return wrong;
    const { value, problems } = await edit('partyFile/save', { partyId: id, revision: kept?.revision, file: fileOf(entries) }, { key: 'edit.saved', params: { name } });
    if (value) go(hrefOf(['parties', id]));
    return problems.map((one) => (isOfForm(one) ? one : { ...one, field: undefined }));
  });
  return (
    <form ref={form.ref} class="form form-wide" data-testid="file-form" onSubmit={form.submit} noValidate>
      <p class="quiet">{t.t('file.text')}</p>
      <Entries form={form} />
      <FormProblems problems={form.otherProblems([]).filter(({ field }) => field === undefined)} />
      <div class="form-actions row">
        <Button type="submit" look="primary" busy={form.busy} data-testid="save">{t.t('action.save')}</Button>
        <a class="button button-quiet" href={hrefOf(['parties', id])}>{t.t('action.cancel')}</a>
      </div>
    </form>
  );
}

/** The form of what a person keeps on a party besides claims: documents, changes, applications, own checks. */
export function FileEditor({ id }: { id: string }) {
  const t = useTranslator();
  const found = useLive(async (db) => ({ party: await getParty(db, id), kept: (await getPartyFile(db, id)) ?? null }), `edit file ${id}`);
  const name = found.value?.party?.legalName ?? '';
  return (
    <Page title={t.t('dossier.title')} back={{ href: hrefOf(['parties', id]), label: name }}>
      <Loaded from={found}>
        {({ party, kept }) => (party === undefined || party.deletedAt !== undefined ? <Gone href={hrefOf(['parties'])} label={t.t('view.parties')} /> : <FileForm id={id} name={name} kept={kept} />)}
      </Loaded>
    </Page>
  );
}

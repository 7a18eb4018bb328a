import type { HolidayNotice } from '../../../domain/holiday-notice';
import { listHolidayNotices } from '../../../store/holiday-notices';
import { Button, IconButton } from '../../components/button';
import { FormProblems, TextField } from '../../components/form-field';
import { Words } from '../../components/words';
import { useTranslator } from '../../i18n';
import { Loaded } from '../page';
import { useWorkbench } from '../services';
import { useAttempt } from '../use-attempt';
import { useEdit } from '../use-edit';
import { useForm } from '../use-form';
import { useLive } from '../use-live';

const NOTHING = { text: '', source: '' };

function Notice({ notice: { id, year, source, off, makeUp } }: { notice: HolidayNotice }) {
  const t = useTranslator();
  const edit = useEdit();
  const { problems, attempt: remove } = useAttempt(async () => (await edit('notice/remove', { id }, { key: 'edit.deleted', params: { name: id } })).problems);
  const days = makeUp.length > 0 ? makeUp.join(', ') : t.t('holidays.noMakeUp');
  return (
    <li data-testid="holiday-notice" data-year={id}>
      <FormProblems problems={problems} />
      <div class="row">
        <span>{t.t('holidays.year', { year: String(year), source })}<span class="block quiet small"><Words text={t.t('holidays.counted', { count: off.length, days })} /></span></span>
        <span class="spring" />
        <IconButton icon="remove" label={t.t('holidays.remove', { year: id })} onClick={() => remove()} />
      </div>
    </li>
  );
}

function NoticeForm() {
  const t = useTranslator();
  const edit = useEdit();
  const form = useForm(NOTHING, async (entries) => {
    const { value, problems } = await edit('notice/import', entries, { key: 'holidays.kept' });
    if (value) {
      form.set('text')('');
      form.set('source')('');
    }
    return problems;
  });
  const { draft, set, problemsOf } = form;
  return (
    <form ref={form.ref} class="form" data-testid="notice-form" onSubmit={form.submit} noValidate>
      <FormProblems problems={form.otherProblems(['text', 'source'])} />
      <TextField name="text" lines={5} label={t.t('holidays.notice')} value={draft.text} onValue={set('text')} problems={problemsOf('text')} />
      <TextField name="source" label={t.t('holidays.source')} hint={t.t('holidays.sourceHint')} value={draft.source} onValue={set('source')} problems={problemsOf('source')} />
      <div class="row"><Button type="submit" busy={form.busy} data-testid="save">{t.t('holidays.keep')}</Button></div>
    </form>
  );
}

/** The years whose working days are known, and the way to add one once it is announced. */
export function Holidays() {
  const t = useTranslator();
  const { holidayYears } = useWorkbench();
  const notices = useLive(listHolidayNotices, 'notices');
  return (
    <section class="block-section">
      <h2>{t.t('holidays.title')}</h2>
      <p class="quiet">{t.t('holidays.text')}</p>
      <Loaded from={notices}>
        {(own) => (
          <ul class="plain-list holidays">
            {holidayYears.filter(({ year }) => own.every((notice) => notice.year !== year)).map(({ year, source }) => <li key={year}>{t.t('holidays.year', { year: String(year), source })}</li>)}
            {own.map((notice) => <Notice key={notice.id} notice={notice} />)}
          </ul>
        )}
      </Loaded>
      <NoticeForm />
    </section>
  );
}

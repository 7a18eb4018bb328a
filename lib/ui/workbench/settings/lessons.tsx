import type { Lesson } from '../../../domain/lesson';
import { portalFile } from '../../../domain/portal-file';
import { listLessons } from '../../../store/lessons';
import { Button, IconButton } from '../../components/button';
import { FormProblems } from '../../components/form-field';
import { useTranslator } from '../../i18n';
import { fieldName } from '../../sentences';
import { download } from '../download';
import { Loaded } from '../page';
import { useAttempt } from '../use-attempt';
import { useEdit } from '../use-edit';
import { useLive } from '../use-live';
import { LessonImport } from './lesson-import';

function LessonRow({ lesson: { id, page, label, meaning } }: { lesson: Lesson }) {
  const t = useTranslator();
  const edit = useEdit();
  const { problems, attempt: remove } = useAttempt(async () => (await edit('lesson/remove', { ids: [id] }, { key: 'read.forgotten', params: { label } })).problems);
  return (
    <tr data-testid="lesson" data-label={label} data-meaning={meaning ?? 'ignored'}>
      <th scope="row">{label}</th>
      <td>{meaning === null ? <span class="faint">{t.t('lessons.ignored')}</span> : fieldName(t, meaning)}<FormProblems problems={problems} /></td>
      <td class="code small">{page}</td>
      <td class="cell-actions"><IconButton icon="remove" label={t.t('lessons.remove', { label })} onClick={() => remove()} /></td>
    </tr>
  );
}

/** The lessons of one host, and the way to take them along as a file. */
function HostLessons({ host, lessons }: { host: string; lessons: readonly Lesson[] }) {
  const t = useTranslator();
  const name = `countercheck-portal-${host.replaceAll(/[^a-z0-9.-]/g, '-')}.json`;
  return (
    <section class="lessons" data-testid="host-lessons" data-host={host}>
      <div class="row">
        <h3>{host}</h3>
        <span class="spring" />
        <Button look="quiet" icon="download" data-testid="export-lessons" aria-label={`${t.t('lessons.export')} ${host}`} onClick={() => download(name, `${JSON.stringify(portalFile(host, lessons), null, 2)}\n`)}>{t.t('lessons.export')}</Button>
      </div>
      <div class="table-wrap"><table class="table">
        <thead><tr>{(['label', 'meaning', 'page'] as const).map((column) => <th key={column} scope="col">{t.t(`lessons.${column}`)}</th>)}<th scope="col"><span class="visually-hidden">{t.t('lessons.actions')}</span></th></tr></thead>
        <tbody>{lessons.map((lesson) => <LessonRow key={lesson.id} lesson={lesson} />)}</tbody>
      </table></div>
    </section>
  );
}

/** Everything that was taught, by host: removed one by one, exported, imported. */
export function Lessons() {
  const t = useTranslator();
  const lessons = useLive(listLessons, 'lessons');
  return (
    <section class="block-section" data-testid="lessons">
      <h2>{t.t('lessons.title')}</h2>
      <p class="quiet">{t.t('lessons.text')}</p>
      <Loaded from={lessons}>
        {(all) => (
          <>
            {all.length === 0 && <p class="quiet">{t.t('lessons.none')}</p>}
            {[...new Set(all.map(({ host }) => host))].map((host) => <HostLessons key={host} host={host} lessons={all.filter((lesson) => lesson.host === host)} />)}
          </>
        )}
      </Loaded>
      <LessonImport />
    </section>
  );
}

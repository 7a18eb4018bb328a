import { useRef, useState } from 'preact/hooks';
import { MOST_PORTAL_FILE_BYTES } from '../../../domain/portal-file';
import { type Problem, problem } from '../../../domain/problems';
import { Button } from '../../components/button';
import { FormProblems } from '../../components/form-field';
import { useTranslator } from '../../i18n';
import { useServices } from '../../services';
import { download } from '../download';
import { textOfFile } from '../json-upload';
import { useEdit } from '../use-edit';

const TOO_LARGE = problem('portalFileTooLarge', { maxKb: MOST_PORTAL_FILE_BYTES / 1000 });

/** Takes in a portal definition file, whole or not at all, and says place by place what is wrong with it. */
export function LessonImport() {
  const t = useTranslator();
  const edit = useEdit();
  const { client } = useServices();
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const input = useRef<HTMLInputElement>(null);
  const importFile = async (file: File): Promise<readonly Problem[]> => {
    const text = await textOfFile(file, MOST_PORTAL_FILE_BYTES, TOO_LARGE);
    if (typeof text !== 'string') return [text];
    return (await edit('lesson/import', { text }, ({ lessons }) => ({ key: 'lessons.imported', params: { count: lessons } }))).problems;
  };
  const onChange = (event: Event) => {
    const chosen = event.currentTarget as HTMLInputElement;
    const file = chosen.files?.[0];
    if (file !== undefined) void importFile(file).then(setProblems);
    // The same file, mended, may be chosen again.
    chosen.value = '';
  };
  const schema = () => void client.send('lesson/schema', {}).then((reply) => reply.ok && download('countercheck-portal.schema.json', reply.value.text));
  return (
    <>
      <FormProblems problems={problems} />
      <input ref={input} class="visually-hidden" type="file" accept=".json,application/json" tabIndex={-1} aria-label={t.t('lessons.import')} data-testid="lesson-file" onChange={onChange} />
      <div class="row">
        <Button icon="add" data-testid="import-lessons" onClick={() => input.current?.click()}>{t.t('lessons.import')}</Button>
        <Button look="quiet" icon="download" onClick={schema}>{t.t('lessons.schema')}</Button>
      </div>
    </>
  );
}

import { useRef, useState } from 'preact/hooks';
import { type Problem, problem } from '../../../domain/problems';
import { MOST_PACK_BYTES } from '../../../domain/rule-pack';
import { Button } from '../../components/button';
import { FormProblems } from '../../components/form-field';
import { useTranslator } from '../../i18n';
import { useServices } from '../../services';
import { download } from '../download';
import { textOfFile } from '../json-upload';
import { useEdit } from '../use-edit';

const TOO_LARGE = problem('packTooLarge', { maxKb: MOST_PACK_BYTES / 1000 });

function useImport(): { problems: readonly Problem[]; busy: boolean; take: (files: FileList | null | undefined) => void } {
  const edit = useEdit();
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const [busy, setBusy] = useState(false);
  const importFile = async (file: File): Promise<readonly Problem[]> => {
    const text = await textOfFile(file, MOST_PACK_BYTES, TOO_LARGE);
    if (typeof text !== 'string') return [text];
    return (await edit('pack/import', { text }, { key: 'pack.imported', params: { name: file.name } })).problems;
  };
  const take = (files: FileList | null | undefined) => {
    const file = files?.[0];
    if (file === undefined || busy) return;
    setBusy(true);
    void importFile(file).then(setProblems).finally(() => setBusy(false));
  };
  return { problems, busy, take };
}

/** Downloads the published form of a rule pack. */
function useSchema(): () => void {
  const { client } = useServices();
  return () => void client.send('pack/schema', {}).then((reply) => reply.ok && download('countercheck-rule-pack.schema.json', reply.value.text));
}

/** Takes in a rule pack of the user's own, chosen or dropped, and says line by line what is wrong with it. */
export function PackImport() {
  const t = useTranslator();
  const schema = useSchema();
  const { problems, busy, take } = useImport();
  const [over, setOver] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer?.files);
  };
  const onDragOver = (event: DragEvent) => {
    event.preventDefault();
    setOver(true);
  };
  const onChange = (event: Event) => {
    const chosen = event.currentTarget as HTMLInputElement;
    take(chosen.files);
    // The same file, mended, may be chosen again.
    chosen.value = '';
  };
  return (
    <section class={`block-section drop ${over ? 'drop-over' : ''}`} data-testid="pack-drop" onDragOver={onDragOver} onDragLeave={() => setOver(false)} onDrop={onDrop}>
      <h2>{t.t('pack.import')}</h2>
      <p class="quiet">{t.t('pack.importText')}</p>
      <FormProblems problems={problems} />
      <input ref={input} class="visually-hidden" type="file" accept=".json,application/json" tabIndex={-1} aria-label={t.t('pack.chooseFile')} data-testid="pack-file" onChange={onChange} />
      <div class="row">
        <Button icon="add" busy={busy} data-testid="import-pack" onClick={() => input.current?.click()}>{t.t('pack.chooseFile')}</Button>
        <Button look="quiet" icon="download" data-testid="pack-schema" onClick={schema}>{t.t('pack.schema')}</Button>
      </div>
    </section>
  );
}

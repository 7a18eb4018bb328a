import { Button } from '../../components/button';
import { FormProblems } from '../../components/form-field';
import { useTranslator } from '../../i18n';
import { download } from '../download';
import { useAttempt } from '../use-attempt';
import { useEdit } from '../use-edit';
import type { ListedPack } from './use-packs';

/** What can be done with a pack: weigh it, take it away as JSON, remove it where it was imported. */
export function PackActions({ listed: { pack, text }, inUse, consider }: { listed: ListedPack; inUse: boolean; consider: () => void }) {
  const t = useTranslator();
  const edit = useEdit();
  const { problems, attempt: remove } = useAttempt(async () => (await edit('pack/remove', { id: pack.id }, { key: 'edit.deleted', params: { name: pack.title } })).problems);
  return (
    <>
      <FormProblems problems={problems} />
      <div class="row pack-actions">
        {!inUse && <Button data-testid="consider-pack" data-pack={pack.id} onClick={consider}>{t.t('pack.consider')}</Button>}
        <Button look="quiet" icon="download" data-testid="export-pack" onClick={() => download(`${pack.id}-${pack.version}.json`, text ?? JSON.stringify(pack, null, 2))}>{t.t('pack.export')}</Button>
        {text !== undefined && !inUse && <Button look="quiet" icon="remove" data-testid="remove-pack" onClick={() => remove()}>{t.t('pack.remove')}</Button>}
      </div>
    </>
  );
}

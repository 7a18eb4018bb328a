import { useState } from 'preact/hooks';
import { ChoiceField } from '../../components/form-field';
import { useTranslator } from '../../i18n';
import { packWords } from '../../sentences';
import { hrefOf } from '../routes';
import { PackNotice } from './pack-notice';
import { PackPreviewDialog } from './pack-preview';
import { usePackInUse, usePacks } from './use-packs';

/** The pack in use, among all there are; choosing another one shows first what it would change. */
export function PackChoice() {
  const t = useTranslator();
  const packs = usePacks();
  const inUse = usePackInUse();
  const [considered, consider] = useState<string | null>(null);
  return (
    <section class="block-section pack-choice">
      <h2>{t.t('pack.section')}</h2>
      <PackNotice />
      <ChoiceField single name="pack" legend={t.t('pack.choose')} options={packs.map(({ pack }) => ({ value: pack.id, label: `${packWords(t, pack).title} · ${pack.id} ${pack.version}` }))}
        chosen={[considered ?? inUse?.id ?? '']} onChosen={([id]) => id !== undefined && id !== inUse?.id && consider(id)} />
      <p class="quiet small">{t.t('pack.chooseText')} <a href={hrefOf(['rules'])}>{t.t('pack.read')}</a></p>
      {considered !== null && <PackPreviewDialog id={considered} close={() => consider(null)} />}
    </section>
  );
}

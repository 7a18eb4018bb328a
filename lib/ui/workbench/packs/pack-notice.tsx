import { Icon } from '../../components/icons';
import { useTranslator } from '../../i18n';
import { usePackInUse } from './use-packs';

/** Says that the pack chosen is gone or cannot be read, and which one stands in for it. */
export function PackNotice() {
  const t = useTranslator();
  const inUse = usePackInUse();
  if (inUse?.insteadOf === undefined) return null;
  return (
    <p class="problem notice-line" role="status" data-testid="pack-gone">
      <Icon name="warning" /> {t.t('pack.gone', { wanted: inUse.insteadOf, id: inUse.id, version: inUse.version })}
    </p>
  );
}

import type { TabVerdict } from '../../domain/check';
import { Icon } from '../components/icons';
import { useTranslator } from '../i18n';

/** The one way to everything that was read; says when lessons took part, so that a wrong one is seen. */
export function ReadLink({ verdict, open }: { verdict: TabVerdict; open(): void }) {
  const t = useTranslator();
  const { pairs, taught } = verdict.read ?? { pairs: 0, taught: 0 };
  return (
    <button type="button" class="read-link" data-testid="open-read" onClick={open}>
      <span>{t.t('read.title')}</span>
      <span class="quiet">{t.t('read.values', { count: pairs })}</span>
      {taught > 0 && <span class="tag" data-testid="taught-count">{t.t('read.taughtCount', { count: taught })}</span>}
      <Icon name="next" />
    </button>
  );
}

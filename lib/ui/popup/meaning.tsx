import type { AnswerMeaning } from '../../domain/answer-meaning';
import { Icon } from '../components/icons';
import { useTranslator } from '../i18n';

/** What the answer of a register can and cannot mean; nothing where its portal has nothing to say on that. */
export function Meaning({ means }: { means: AnswerMeaning | undefined }) {
  const t = useTranslator();
  if (means === undefined) return null;
  return (
    <section class="meaning" role="note" data-testid="meaning" data-means={means}>
      <Icon name="notice" />
      <div>
        <h2>{t.t('meaning.title')}</h2>
        <p class="quiet">{t.t(`meaning.${means}`)}</p>
      </div>
    </section>
  );
}

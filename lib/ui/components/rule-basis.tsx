import type { RuleRef } from '../../domain/check';
import { useTranslator } from '../i18n';
import { ruleWords } from '../sentences';
import { Icon } from './icons';

/** The policy rule a finding rests on; unfolds to its sentence and to what public law says. */
export function RuleBasis({ basis }: { basis: RuleRef }) {
  const t = useTranslator();
  const { title, lawNote } = ruleWords(t, basis);
  return (
    <details class="rule-basis">
      <summary>
        {t.t('finding.rule', { rule: basis.rule, pack: basis.pack })}
        <Icon name="unfold" size={14} />
      </summary>
      {title && <p><b>{title}</b></p>}
      <blockquote>{basis.quote}</blockquote>
      {lawNote && (
        <p class="quiet">
          <b>{t.t('finding.lawNote')}</b> {lawNote}
        </p>
      )}
      <p class="faint">{t.t('finding.packVersion', { pack: basis.pack, version: basis.version })}</p>
    </details>
  );
}

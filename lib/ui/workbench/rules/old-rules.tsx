import type { PackText, RuleText } from '../../../domain/rule-pack';
import { useTranslator } from '../../i18n';
import { ruleWords } from '../../sentences';

/** Old rules of a pack, each with the rules that stand in its place now. */
function pairsOf({ rules }: PackText): { old: RuleText; now: RuleText[] }[] {
  return rules
    .filter(({ kind, params }) => kind === 'info' && params['topic'] === 'oldRule')
    .map((old) => ({ old, now: rules.filter(({ id }) => (old.params['replacedBy'] as readonly string[] | undefined)?.includes(id)) }));
}

/** What the source of a pack calls old rules, beside what it calls new, and what public law says. Nothing where it names none. */
export function OldRules({ pack }: { pack: PackText }) {
  const t = useTranslator();
  const pairs = pairsOf(pack);
  if (pairs.length === 0) return null;
  return (
    <section class="old-rules" data-testid="old-rules">
      <h3>{t.t('rules.oldAndNew')}</h3>
      <div class="table-wrap">
        <table class="table">
          <thead><tr>{(['subject', 'oldRule', 'newRule', 'publicLaw'] as const).map((column) => <th key={column} scope="col">{t.t(`column.${column}`)}</th>)}</tr></thead>
          <tbody>
            {pairs.map(({ old, now }) => (
              <tr key={old.id}>
                <th scope="row">{ruleWords(t, old).title}<span class="block code faint small">{old.id}</span></th>
                <td data-label={t.t('column.oldRule')}>{old.quote}</td>
                <td data-label={t.t('column.newRule')}>{now.length === 0 ? '–' : now.map(({ id, quote }) => <span key={id} class="block">{quote} <span class="code faint small">{id}</span></span>)}</td>
                <td class="quiet" data-label={t.t('column.publicLaw')}>{[old, ...now].map((rule) => <span key={rule.id} class="block">{ruleWords(t, rule).lawNote}</span>)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

import type { SubjectSummary, TabVerdict } from '../../domain/check';
import { Code } from '../components/value';
import { Icon } from '../components/icons';
import { useTranslator } from '../i18n';
import { codesOf, type Headline } from './headline';

/** The company the verdict is about: the one chosen, or the only one there is. */
function subjectOf({ subjects, chosen }: TabVerdict): SubjectSummary | undefined {
  return subjects.find(({ key }) => key === chosen) ?? (subjects.length === 1 ? subjects[0] : undefined);
}

/** The company on the page: the name it is shown with, the name it is kept under where that differs, its codes. */
function Who({ verdict }: { verdict: TabVerdict }) {
  const t = useTranslator();
  const subject = subjectOf(verdict);
  const { partyName } = verdict;
  const name = subject?.name ?? partyName;
  return (
    <>
      {name && <p class="verdict-who">{name}{subject?.country && <span class="quiet"> · {subject.country}</span>}</p>}
      {partyName && partyName !== name && <p class="quiet small">{t.t('verdict.storedAs', { name: partyName })}</p>}
      {subject && <p class="verdict-codes">{codesOf(subject).map((code) => <Code key={code} text={code} />)}</p>}
    </>
  );
}

/** One sentence a tired person understands, then who. */
export function VerdictHeader({ verdict, headline }: { verdict: TabVerdict; headline: Headline }) {
  const t = useTranslator();
  return (
    <header class={`verdict verdict-${headline.tone}`} data-testid="verdict" data-tone={headline.tone}>
      <Icon name={headline.tone} size={28} />
      <div>
        <h1>{t.t(headline.key, headline.params)}</h1>
        <Who verdict={verdict} />
      </div>
    </header>
  );
}

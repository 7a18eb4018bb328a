import { useState } from 'preact/hooks';
import type { Check } from '../../../domain/check';
import type { Problem } from '../../../domain/problems';
import type { JudgedAgain as Again } from '../../../domain/rule-pack';
import type { CheckRow } from '../../../store/rows';
import { Button } from '../../components/button';
import { FormProblems } from '../../components/form-field';
import { Icon } from '../../components/icons';
import { useTranslator } from '../../i18n';
import { headlineOf } from '../../popup/headline';
import { useServices } from '../../services';
import { FindingChanges } from '../packs/finding-changes';

function Verdict({ title, check }: { title: string; check: Check }) {
  const t = useTranslator();
  const headline = headlineOf(check);
  return (
    <div>
      <h4 class="quiet small">{title} · {check.pack.id} {check.pack.version}</h4>
      <p class={`last-check-verdict verdict-${headline.tone}`}><Icon name={headline.tone} /><b>{t.t(headline.key, headline.params)}</b></p>
    </div>
  );
}

function Beside({ stored, again: { check, ...changes } }: { stored: Check; again: Again }) {
  const t = useTranslator();
  const same = changes.appear.length + changes.go.length === 0;
  return (
    <div class="again" data-testid="judged-again" role="status">
      <div class="again-verdicts">
        <Verdict title={t.t('again.stored')} check={stored} />
        <Verdict title={t.t('again.now')} check={check} />
      </div>
      {same ? <p>{t.t('again.same')}</p> : <FindingChanges changes={changes} />}
      <p class="faint small">{t.t('again.basis', { on: check.asOf })}</p>
    </div>
  );
}

/** Judges a stored check again as of its day, and shows the result beside the stored one, which stays as it is. */
export function JudgeAgain({ row }: { row: CheckRow }) {
  const t = useTranslator();
  const { client } = useServices();
  const [again, setAgain] = useState<Again | null>(null);
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const judge = async () => {
    const reply = await client.send('check/again', { id: row.id });
    setAgain(reply.ok ? reply.value : null);
    setProblems(reply.ok ? [] : reply.problems);
  };
  return (
    <div class="again-place">
      <Button icon="again" data-testid="judge-again" onClick={() => void judge()}>{t.t('again.judge')}</Button>
      <FormProblems problems={problems} />
      {again && <Beside stored={row.check} again={again} />}
    </div>
  );
}

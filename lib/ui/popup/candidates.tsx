import type { TabVerdict } from '../../domain/check';
import { Button } from '../components/button';
import { Code } from '../components/value';
import { useTranslator } from '../i18n';
import { useServices } from '../services';
import type { Verdict } from './use-verdict';

type Actions = Pick<Verdict, 'confirm' | 'addParty'>;

/** Stored enterprises that may or may not be the one on the page: a person says which, or none. */
export function Candidates({ verdict, actions }: { verdict: TabVerdict; actions: Actions }) {
  const t = useTranslator();
  const kind = verdict.match.kind === 'conflict' ? 'conflict' : 'possible';
  return (
    <section class="section">
      <p class="quiet">{t.t(`match.${kind}`)}</p>
      <ul class="candidates">
        {verdict.candidates.map(({ partyId, name, uscc, eori }) => (
          <li key={partyId} class="candidate" data-testid="candidate">
            <span class="candidate-name">{name}</span>
            <span>{uscc ?? eori ? <Code text={(uscc ?? eori)!} /> : <span class="faint">{t.t('match.noCode')}</span>}</span>
            <Button onClick={() => actions.confirm(partyId)}>{t.t('match.compareWith')}</Button>
          </li>
        ))}
      </ul>
      <p><Button look="quiet" icon="add" onClick={actions.addParty}>{t.t('match.addNew')}</Button></p>
    </section>
  );
}

/** A company not kept yet: offer to keep it, filled from the page. */
export function Unknown({ actions }: { actions: Actions }) {
  const t = useTranslator();
  return (
    <section class="section stack">
      <p class="quiet">{t.t('match.none')}</p>
      <p><Button icon="add" data-testid="add-party" onClick={actions.addParty}>{t.t('match.addThis')}</Button></p>
    </section>
  );
}

/** A company that is kept, but of which nothing was claimed. */
export function WithoutClaims({ partyId }: { partyId: string }) {
  const t = useTranslator();
  const { openWorkbench } = useServices();
  return (
    <section class="section stack">
      <p class="quiet">{t.t('match.noClaims')}</p>
      <p><Button icon="add" data-testid="add-claims" onClick={() => openWorkbench(`/parties/${partyId}`)}>{t.t('match.addClaims')}</Button></p>
    </section>
  );
}

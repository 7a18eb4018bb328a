import { useState } from 'preact/hooks';
import type { TabVerdict } from '../../domain/check';
import type { Problem } from '../../domain/problems';
import type { PageState } from '../../domain/reading';
import { Button } from '../components/button';
import { Icon, type IconName } from '../components/icons';
import { useTranslator } from '../i18n';
import { problemSentence } from '../sentences';
import { Meaning } from './meaning';
import { useServices } from '../services';

const DRAWING_OF: Readonly<Record<Exclude<PageState, 'read' | 'severalCompanies'>, IconName>> = {
  loading: 'wait',
  login: 'login',
  captcha: 'question',
  noResult: 'notFound',
  portalError: 'portalError',
  noCompany: 'search',
  notRecognised: 'question',
};

/** What a person can do about a page nobody knows: teach a label of it, or keep it as it is. */
function Choices() {
  const t = useTranslator();
  const { client, tabId = -1, leave } = useServices();
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const pick = () => void client.send('teach/pick', { tabId }).then((reply) => (reply.ok ? leave() : setProblems(reply.problems)));
  return (
    <ul class="state-choices">
      <li>
        <p>{t.t('teach.offer')}</p>
        <Button icon="teach" data-testid="teach-here" onClick={pick}>{t.t('teach.start')}</Button>
        {problems.map((one) => <p key={one.code} class="problem" role="alert">{problemSentence(t, one)}</p>)}
      </li>
      <li><p>{t.t('state.notRecognised.next')}</p></li>
    </ul>
  );
}

/** A page that shows no company to compare: what it is, by which of its words, and what to do. Never a difference. */
export function PageStateView({ verdict }: { verdict: TabVerdict }) {
  const t = useTranslator();
  const state = verdict.state as keyof typeof DRAWING_OF;
  return (
    <section class="state" data-testid="state" data-state={state}>
      <div class="verdict verdict-unknown" data-testid="verdict" data-tone="unknown">
        <Icon name={DRAWING_OF[state]} size={28} class={state === 'loading' ? 'turn' : ''} />
        <div>
          <h1>{t.t(`state.${state}.title`)}</h1>
          <p class="quiet">{t.t(`state.${state}.text`)}</p>
        </div>
      </div>
      {verdict.stateText && <figure class="page-words"><figcaption class="faint small">{t.t('state.pageSays')}</figcaption><blockquote>{verdict.stateText}</blockquote></figure>}
      <Meaning means={verdict.means} />
      {state === 'notRecognised' ? <Choices /> : <p class="state-next"><Icon name="next" /><span>{t.t(`state.${state}.next`)}</span></p>}
    </section>
  );
}

/** The first look at a tab before anything is known: the places of what will come. */
export function Waiting() {
  const t = useTranslator();
  return (
    <section class="state" data-testid="state" data-state="waiting" aria-busy="true">
      <div class="verdict verdict-unknown" data-testid="verdict" data-tone="unknown">
        <Icon name="wait" size={28} class="turn" />
        <div>
          <h1>{t.t('state.loading.title')}</h1>
          <p class="bone bone-name" />
          <p class="bone bone-codes" />
        </div>
      </div>
      <p class="bone bone-card" />
      <p class="bone bone-card" />
    </section>
  );
}

/** A tab or a worker that could not be asked. */
export function TabProblem({ problems, retry }: { problems: readonly Problem[]; retry: () => void }) {
  const t = useTranslator();
  const code = problems[0]?.code;
  const title = t.find(`problemTitle.${code}`) ?? t.t('problemTitle.other');
  return (
    <section class="state" data-testid="state" data-state={code}>
      <div class="verdict verdict-unknown" data-testid="verdict" data-tone="unknown">
        <Icon name="unknown" size={28} />
        <div>
          <h1>{title}</h1>
          {problems.map((one) => <p key={one.code} class="quiet">{problemSentence(t, one)}</p>)}
        </div>
      </div>
      {code !== 'tabNotReadable' && <p class="state-action"><Button icon="again" onClick={retry}>{t.t('action.tryAgain')}</Button></p>}
    </section>
  );
}

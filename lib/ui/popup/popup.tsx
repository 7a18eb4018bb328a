import '../base.css';
import '../components/components.css';
import './popup.css';
import type { TabVerdict } from '../../domain/check';
import { IconButton } from '../components/button';
import { HostBanner, HostLine } from '../components/host-line';
import { Icon } from '../components/icons';
import { useToast } from '../components/toast';
import { useTranslator } from '../i18n';
import { problemSentence } from '../sentences';
import { useServices } from '../services';
import { Candidates, Unknown, WithoutClaims } from './candidates';
import { CheckView } from './check-view';
import { contentOf, type PopupContent, verdictHeadline } from './headline';
import { Meaning } from './meaning';
import { PageStateView, TabProblem, Waiting } from './page-state';
import { Picker } from './picker';
import { SaveBar } from './save-bar';
import { type TabView, type Verdict, useVerdict } from './use-verdict';
import { VerdictHeader } from './verdict-header';

function TopBar({ view }: { view: TabView }) {
  const t = useTranslator();
  const { openPanel, openWorkbench } = useServices();
  return (
    <div class="top-bar">
      {view.kind === 'verdict' ? <HostLine host={view.verdict.host} /> : <p class="host-line">{view.kind === 'waiting' ? <span class="bone bone-host" /> : t.t('app.name')}</p>}
      {openPanel && <IconButton icon="panel" label={t.t('action.openPanel')} onClick={openPanel} />}
      <IconButton icon="open" label={t.t('action.openWorkbench')} onClick={() => openWorkbench('/')} />
    </div>
  );
}

/** The way back to the other companies of the page, once one is chosen. */
function OtherCompanies({ verdict, choose }: { verdict: TabVerdict; choose: Verdict['choose'] }) {
  const t = useTranslator();
  if (verdict.subjects.length < 2 || verdict.chosen === undefined) return null;
  return (
    <details class="others">
      <summary>{t.t('picker.others', { count: verdict.subjects.length })}<Icon name="unfold" size={14} /></summary>
      <Picker subjects={verdict.subjects} chosen={verdict.chosen} choose={choose} />
    </details>
  );
}

function Company({ verdict, content, actions }: { verdict: TabVerdict; content: Exclude<PopupContent, 'state'>; actions: Verdict }) {
  switch (content) {
    case 'several': return <Several verdict={verdict} choose={actions.choose} />;
    case 'possible':
    case 'conflict': return <Candidates verdict={verdict} actions={actions} />;
    case 'none': return <Unknown actions={actions} />;
    case 'noClaims': return <WithoutClaims partyId={verdict.match.kind === 'matched' ? verdict.match.partyId : ''} />;
    case 'check': return <CheckView check={verdict.check!} />;
  }
}

function Several({ verdict, choose }: { verdict: TabVerdict; choose: Verdict['choose'] }) {
  const t = useTranslator();
  return (
    <section class="section stack">
      <p class="quiet">{t.t('picker.text')}</p>
      <Picker subjects={verdict.subjects} choose={choose} />
    </section>
  );
}

function VerdictView({ verdict, actions }: { verdict: TabVerdict; actions: Verdict }) {
  const t = useTranslator();
  const content = contentOf(verdict);
  return (
    <>
      {verdict.stale && <p class="stale" role="status" data-testid="stale"><Icon name="again" class="turn" />{t.t('verdict.stale')}</p>}
      <HostBanner host={verdict.host} />
      {content === 'state' ? <PageStateView verdict={verdict} /> : (
        <div class={verdict.stale ? 'is-stale' : undefined}>
          <VerdictHeader verdict={verdict} headline={verdictHeadline(verdict, content)} />
          <Meaning means={verdict.means} />
          <OtherCompanies verdict={verdict} choose={actions.choose} />
          {actions.refused.map((one) => <p key={one.code} class="section problem" role="alert">{problemSentence(t, one)}</p>)}
          <Company verdict={verdict} content={content} actions={actions} />
        </div>
      )}
    </>
  );
}

function useAdded() {
  const t = useTranslator();
  const { client } = useServices();
  const toast = useToast();
  return (changeId: string) => toast({ text: t.t('match.added'), undo: () => void client.send('change/undo', { id: changeId }) });
}

/** The popup: verdict of the tab, and Save evidence. Also stands in the side panel. */
export function Popup() {
  const verdict = useVerdict(useAdded());
  const { view } = verdict;
  return (
    <div class="popup">
      <TopBar view={view} />
      <main aria-live="polite" aria-busy={view.kind === 'waiting'}>
        {view.kind === 'waiting' && <Waiting />}
        {view.kind === 'problems' && <TabProblem problems={view.problems} retry={verdict.retry} />}
        {view.kind === 'verdict' && <VerdictView verdict={view.verdict} actions={verdict} />}
      </main>
      <SaveBar view={view} />
    </div>
  );
}

import '../base.css';
import '../components/components.css';
import './popup.css';
import type { TabVerdict } from '../../domain/check';
import { IconButton } from '../components/button';
import { lazily } from '../components/lazy';
import { HostBanner, HostLine } from '../components/host-line';
import { Icon } from '../components/icons';
import { useToast } from '../components/toast';
import { useTranslator } from '../i18n';
import { problemSentence } from '../sentences';
import { useServices } from '../services';
import { AddPortal } from './add-portal';
import { Candidates, Unknown, WithoutClaims } from './candidates';
import { CheckView } from './check-view';
import { contentOf, type PopupContent, verdictHeadline } from './headline';
import { Meaning } from './meaning';
import { PageStateView, TabProblem, Waiting } from './page-state';
import { Picker } from './picker';
import { ReadLink } from './read-link';
import { SaveBar } from './save-bar';
import { usePlace } from './use-place';
import { type TabView, type Verdict, useVerdict } from './use-verdict';
import { VerdictHeader } from './verdict-header';

const WhatWasReadView = lazily(() => import('./what-was-read/view'));
const TeachView = lazily(() => import('./teach/view'));

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

function VerdictView({ verdict, actions, openRead }: { verdict: TabVerdict; actions: Verdict; openRead(): void }) {
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
      <ReadLink verdict={verdict} open={openRead} />
      {verdict.addable && <AddPortal offer={verdict.addable} official={verdict.host.kind === 'official'} />}
    </>
  );
}

function useAdded() {
  const t = useTranslator();
  const { client } = useServices();
  const toast = useToast();
  return (changeId: string) => toast({ text: t.t('match.added'), undo: () => void client.send('change/undo', { id: changeId }) });
}

function Verdicts({ verdict, openRead }: { verdict: Verdict; openRead(): void }) {
  const { view } = verdict;
  return (
    <main aria-live="polite" aria-busy={view.kind === 'waiting'}>
      {view.kind === 'waiting' && <Waiting />}
      {view.kind === 'problems' && <TabProblem problems={view.problems} retry={verdict.retry} />}
      {view.kind === 'verdict' && <VerdictView verdict={view.verdict} actions={verdict} openRead={openRead} />}
    </main>
  );
}

/** The popup: verdict of the tab, and Save evidence; what was read, and teaching, in its place when asked for. Also stands in the side panel. */
export function Popup() {
  const verdict = useVerdict(useAdded());
  const { view } = verdict;
  const { place, go, leaveTeaching } = usePlace(view);
  const readAt = view.kind === 'verdict' ? view.verdict.readAt : '';
  return (
    <div class="popup" data-place={place.at}>
      <TopBar view={view} />
      {place.at === 'verdict' && <Verdicts verdict={verdict} openRead={() => go({ at: 'read' })} />}
      {place.at === 'read' && <main aria-busy={false}><WhatWasReadView readAt={readAt} back={() => go({ at: 'verdict' })} teach={(picked) => go({ at: 'teach', picked })} /></main>}
      {place.at === 'teach' && <main aria-busy={false}><TeachView picked={place.picked} back={leaveTeaching} done={() => go({ at: 'read' })} /></main>}
      {place.at !== 'teach' && <SaveBar view={view} />}
    </div>
  );
}

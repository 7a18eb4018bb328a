import { useState } from 'preact/hooks';
import type { TabVerdict } from '../../domain/check';
import type { Problem } from '../../domain/problems';
import type { MessageKey } from '../../locales/translate';
import type { Reply } from '../../messages/protocol';
import { Button } from '../components/button';
import { Icon } from '../components/icons';
import { useTranslator } from '../i18n';
import { problemSentence } from '../sentences';
import { useServices } from '../services';
import { useSettings } from '../settings';
import type { TabView } from './use-verdict';

type SaveState = { kind: 'idle' } | { kind: 'saving' } | { kind: 'saved'; id: string; hash: string } | { kind: 'failed'; problems: readonly Problem[] };

/** Characters of a SHA-256 that a person compares by eye. */
const HASH_SHOWN = 12;

function settled(reply: Reply<'evidence/save'>): SaveState {
  return reply.ok ? { kind: 'saved', id: reply.value.id, hash: reply.value.manifestHash } : { kind: 'failed', problems: reply.problems };
}

/** Says what became of saving. The region stands before its text, so that the text is announced. */
function SaveResult({ state }: { state: SaveState }) {
  const t = useTranslator();
  const { openWorkbench } = useServices();
  return (
    <div class="save-result" role="status" aria-live="polite" data-testid="save-result" data-result={state.kind}>
      {state.kind === 'saving' && <span class="visually-hidden">{t.t('save.saving')}</span>}
      {state.kind === 'saved' && (
        <p>
          <Icon name="same" class="tone-same" /> {t.t('save.saved')} <span class="code" title={state.hash}>{state.hash.slice(0, HASH_SHOWN)}</span>{' '}
          <button type="button" class="link" onClick={() => openWorkbench(`/evidence/${state.id}`)}>{t.t('save.open')}</button>
        </p>
      )}
      {state.kind === 'failed' && state.problems.map((one) => <p key={one.code} class="problem"><Icon name="warning" /> <span>{problemSentence(t, one)}</span></p>)}
    </div>
  );
}

function LastSaved({ verdict }: { verdict?: TabVerdict }) {
  const t = useTranslator();
  const last = verdict?.lastEvidence;
  if (last === undefined) return <span>{t.t('save.never')}</span>;
  return <span title={t.time(last.savedAt)}>{t.t(last.sameContent ? 'save.lastSame' : 'save.lastChanged', { on: t.time(last.savedAt).slice(0, 10) })}</span>;
}

/** States of a page on which saving is still worth it, but is not the usual thing. */
const ANYWAY = new Set(['notRecognised', 'portalError', 'noResult', 'captcha', 'login', 'noCompany']);

function SaveFoot({ verdict }: { verdict?: TabVerdict }) {
  const t = useTranslator();
  const settings = useSettings();
  const used = verdict?.check?.pack;
  return (
    <p class="save-foot faint">
      <LastSaved verdict={verdict} />
      <span title={t.t('save.packTitle')} data-testid="pack">{used ? `${used.id} · ${used.version}` : settings?.pack}</span>
    </p>
  );
}

function saveLabel(state: SaveState, verdict: TabVerdict | undefined): MessageKey {
  if (state.kind === 'saving') return 'save.saving';
  return verdict && ANYWAY.has(verdict.state) ? 'save.anyway' : 'save.evidence';
}

const isReadable = (view: TabView): boolean => view.kind !== 'problems' || view.problems[0]?.code !== 'tabNotReadable';

/** The one primary action, always at the same place, and what became of it. */
export function SaveBar({ view }: { view: TabView }) {
  const t = useTranslator();
  const { client, tabId = -1, saveShortcut } = useServices();
  const [state, setState] = useState<SaveState>({ kind: 'idle' });
  const verdict = view.kind === 'verdict' ? view.verdict : undefined;
  const save = async () => {
    setState({ kind: 'saving' });
    setState(settled(await client.send('evidence/save', { tabId })));
  };
  return (
    <footer class="save-bar">
      <SaveResult state={state} />
      <Button look="primary" icon="save" class="save" data-testid="save-evidence" busy={state.kind === 'saving'} disabled={!isReadable(view)} onClick={() => void save()}>
        {t.t(saveLabel(state, verdict))}
        {saveShortcut && <kbd>{saveShortcut}</kbd>}
      </Button>
      <SaveFoot verdict={verdict} />
    </footer>
  );
}

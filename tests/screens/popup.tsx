import { render } from 'preact';
import { problem } from '../../lib/domain/problems';
import { Popup } from '../../lib/ui/popup/popup';
import { Screen } from '../../lib/ui/screen';
import type { Settings } from '../../lib/domain/settings';
import { fakeClient, fakeServices } from './fake-services';
import { FIELDS, READ, READ_FRAMES, trialOf } from './read-pages';
import { PICKED, VERDICTS, type VerdictName } from './verdicts';

// The popup by itself, in the state the address asks for: popup.html?state=captcha&language=zh_CN&theme=dark

const asked = new URLSearchParams(location.search);
const state = asked.get('state') ?? 'differences';
const verdict = state === 'picked' ? PICKED : VERDICTS[state as VerdictName];

const client = fakeClient({
  'tab/verdict': () => (state === 'waiting' ? new Promise(() => undefined) : (verdict ?? [problem(state as 'tabNotReadable', { detail: 'Error: port closed', stored: 9, known: 3 })])),
  'tab/choose': () => VERDICTS.chosen,
  'tab/confirm': () => VERDICTS.differences,
  'tab/addParty': () => ({ id: 'sample-agent-a', changeId: 'change-1' }),
  'tab/reading': () => (asked.get('frames') ? READ_FRAMES : READ),
  'tab/point': () => null,
  'teach/leave': () => null,
  'lesson/fields': () => FIELDS,
  'lesson/try': ({ meaning }: { meaning: string | null }) => trialOf(meaning),
  'lesson/save': () => ({ id: 'l1', changeId: 'change-2' }),
  'lesson/remove': () => ({ id: 'l1', changeId: 'change-3' }),
  'portal/intend': () => null,
  'portal/refused': () => null,
  'evidence/save': () =>
    asked.get('save') === 'fails'
      ? [problem('captureNotAllowed')]
      : { id: 'evidence-2', manifestHash: '3f2a91c0d47be8815c6f0a2d9e7b4c1380f5d62ea97b134c5d80e6f7a2b91c34' },
});

const settings = { language: asked.get('language') ?? 'en', theme: asked.get('theme') ?? 'auto' } as Partial<Settings>;
render(<Screen services={fakeServices(client, settings, { requestOrigins: async () => false })}><Popup /></Screen>, document.getElementById('app')!);

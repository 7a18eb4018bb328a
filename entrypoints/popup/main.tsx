import { render } from 'preact';
import { fieldKinds } from '../../lib/fields/field-kinds';
import { createClient } from '../../lib/messages/client';
import { shortcutOf } from '../../lib/platform/commands';
import { requestOrigins } from '../../lib/platform/permissions';
import { sendToWorker } from '../../lib/platform/runtime';
import { watchSession } from '../../lib/platform/session';
import { browserLanguages, readSettings, watchSettings, writeSettings } from '../../lib/platform/settings';
import { activeTab, openOwnPage } from '../../lib/platform/tabs';
import { Popup } from '../../lib/ui/popup/popup';
import { Screen } from '../../lib/ui/screen';
import type { Services } from '../../lib/ui/services';
import { memoryKey, type TabMemory } from '../../lib/worker/tab-memory';

const [tab, saveShortcut] = await Promise.all([activeTab(), shortcutOf('save-evidence')]);

const services: Services = {
  client: {
    ...createClient(sendToWorker),
    watchVerdict: (tabId, listener) => watchSession<TabMemory>(memoryKey(tabId), (memory) => memory?.verdict && listener(memory.verdict)),
  },
  tabId: tab?.id,
  settings: { get: readSettings, set: writeSettings, watch: watchSettings },
  browserLanguages: browserLanguages(),
  openWorkbench: (route) => void openOwnPage(`/workbench.html#${route}`),
  requestOrigins,
  copy: (text) => navigator.clipboard.writeText(text),
  leave: () => window.close(),
  fieldKinds,
  saveShortcut,
};

render(<Screen services={services}><Popup /></Screen>, document.getElementById('app')!);

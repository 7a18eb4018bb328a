import { defineContentScript } from 'wxt/utils/define-content-script';
import { createClient } from '../../lib/messages/client';
import { DOOR } from '../../lib/messages/page-door';
import { isAlive, sendToWorker } from '../../lib/platform/runtime';
import { watchPage } from '../../lib/reading/live-reading';
import { DocumentDoor } from './document-door';

/** Reads the page as it settles and changes, tells the worker, and answers its calls. */
export default defineContentScript({
  // The portals' own list takes this place when the manifest is made (wxt.config.ts).
  matches: ['https://*.invalid/*'],
  allFrames: true,
  main() {
    const isolated = globalThis as unknown as Record<string, DocumentDoor | undefined>;
    isolated[DOOR]?.close();
    const client = createClient(sendToWorker);
    const send = (type: 'page/report' | 'page/changed'): void => (isAlive() ? void client.send(type, {}) : door.close());
    const door = new DocumentDoor(document, {
      knowledge: async () => {
        const reply = await client.send('page/knowledge', {});
        return reply.ok ? reply.value : undefined;
      },
      onReading: () => send('page/report'),
      onStale: () => send('page/changed'),
    });
    isolated[DOOR] = door;
    const watch = watchPage({
      document,
      read: () => void door.refresh().then((page) => page?.shadowRoots.forEach((root) => watch.follow(root))),
      onChange: door.markStale,
      changed: door.changed,
    });
    door.onClose(() => watch.stop());
  },
});

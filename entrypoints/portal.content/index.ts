import { defineContentScript } from 'wxt/utils/define-content-script';
import { createClient } from '../../lib/messages/client';
import { DOOR } from '../../lib/messages/page-door';
import { sendToWorker } from '../../lib/platform/runtime';
import { portalMatches } from '../../lib/portals/matches';
import { watchPage } from '../../lib/reading/live-reading';
import { DocumentDoor } from './document-door';

/** Reads the page as it settles and changes, tells the worker, and answers its calls. */
export default defineContentScript({
  matches: portalMatches(),
  allFrames: true,
  main(ctx) {
    const isolated = globalThis as unknown as Record<string, DocumentDoor | undefined>;
    isolated[DOOR]?.close();
    const client = createClient(sendToWorker);
    const door = new DocumentDoor(document, {
      onReading: () => void client.send('page/report', {}),
      onStale: () => void client.send('page/changed', {}),
    });
    isolated[DOOR] = door;
    const stop = watchPage({ document, read: door.refresh, onChange: door.markStale });
    ctx.onInvalidated(() => {
      stop();
      door.close();
    });
  },
});

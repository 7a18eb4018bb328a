import type { PageAnswer, PageDoor, PageSnapshot } from '../../lib/messages/page-door';
import { boxOf } from '../../lib/reading/place';
import { type PageRead, readPage } from '../../lib/reading/read-page';
import { buildVocabulary } from '../../lib/reading/vocabulary';
import { findPortal } from '../../lib/portals/find-portal';
import { snapshotDocument } from '../../lib/evidence/capture/snapshot';
import { createOverlay } from '../../lib/ui/marks/overlay';

/** The door of this frame, and what the content script itself needs of it. */
export interface OpenDoor extends PageDoor {
  /** Reads the page again. */
  refresh(): void;
  /** The page changed after it was read. */
  markStale(): void;
  close(): void;
}

interface Tell {
  /** There is a new reading, or one told to be out of date holds after all. */
  onReading(): void;
  /** The last reading is out of date. Told once until the next reading. */
  onStale(): void;
}

/** Joins reader, overlay and serialiser of one document behind the door the worker calls. */
export function openDoor(document: Document, tell: Tell): OpenDoor {
  const portal = findPortal(document.location.href);
  const vocabulary = buildVocabulary(portal);
  const overlay = createOverlay(document);
  let page: PageRead | undefined;
  let print = '';
  let revision = 0;
  let stale = true;

  const refresh = (): void => {
    page = readPage(document, { vocabulary, portal, url: document.location.href });
    const next = JSON.stringify([document.location.href, page.reading]);
    const news = stale || next !== print;
    if (next !== print) revision += 1;
    print = next;
    stale = false;
    if (news) tell.onReading();
  };
  const answer = (): PageAnswer => {
    if (page === undefined || stale) refresh();
    return { url: document.location.href, title: document.title, revision, reading: page!.reading };
  };

  return {
    refresh,
    markStale() {
      if (!stale) tell.onStale();
      stale = true;
    },
    read: answer,
    snapshot: (): PageSnapshot => ({
      ...answer(),
      html: snapshotDocument(document),
      boxes: page!.nodes.map(({ value }, pair) => ({ pair, box: boxOf(value) })),
      viewport: viewportOf(document.defaultView!),
    }),
    mark(marks, ofRevision) {
      const nodes = ofRevision === revision ? (page?.nodes ?? []) : [];
      overlay.draw(marks.flatMap(({ pair, ...look }) => (nodes[pair] === undefined ? [] : [{ node: nodes[pair].value, ...look }])));
    },
    say: (text) => overlay.say(text),
    close: () => overlay.remove(),
  };
}

const viewportOf = (view: Window): PageSnapshot['viewport'] => ({
  width: view.innerWidth,
  height: view.innerHeight,
  dpr: view.devicePixelRatio,
  scrollX: view.scrollX,
  scrollY: view.scrollY,
});

import type { Mark, PageAnswer, PageDoor, PageSnapshot } from '../../lib/messages/page-door';
import { type Box, boxOf } from '../../lib/reading/place';
import { type PageRead, readPage } from '../../lib/reading/read-page';
import { buildVocabulary } from '../../lib/reading/vocabulary';
import { findPortal } from '../../lib/portals/find-portal';
import { snapshotDocument } from '../../lib/evidence/capture/snapshot';
import { Overlay } from '../../lib/ui/marks/overlay';

/** Whom the door tells of what happens on the page. */
interface Tell {
  /** There is a new reading, or one told to be out of date holds after all. */
  onReading(): void;
  /** The last reading is out of date. Told once until the next reading. */
  onStale(): void;
}

/** Joins reader, overlay and serialiser of one document behind the door the worker calls. */
export class DocumentDoor implements PageDoor {
  private readonly portal;
  private readonly vocabulary;
  private readonly overlay: Overlay;
  private page: PageRead | undefined;
  private print = '';
  private revision = 0;
  private stale = true;

  constructor(
    private readonly document: Document,
    private readonly tell: Tell,
  ) {
    this.portal = findPortal(document.location.href);
    this.vocabulary = buildVocabulary(this.portal);
    this.overlay = new Overlay(document);
  }

  /** Reads the page again. */
  readonly refresh = (): void => {
    const url = this.document.location.href;
    this.page = readPage(this.document, { vocabulary: this.vocabulary, portal: this.portal, url });
    const print = JSON.stringify([url, this.page.reading]);
    const news = this.stale || print !== this.print;
    if (print !== this.print) this.revision += 1;
    this.print = print;
    this.stale = false;
    if (news) this.tell.onReading();
  };

  /** The page changed after it was read. */
  readonly markStale = (): void => {
    if (!this.stale) this.tell.onStale();
    this.stale = true;
  };

  read(): PageAnswer {
    if (this.page === undefined || this.stale) this.refresh();
    const { location, title } = this.document;
    return { url: location.href, title, revision: this.revision, reading: this.page!.reading };
  }

  snapshot(): PageSnapshot {
    return {
      ...this.read(),
      html: snapshotDocument(this.document),
      boxes: this.page!.nodes.flatMap(({ value }, pair) => boxed(pair, boxOf(value))),
      viewport: viewportOf(this.document.defaultView!),
    };
  }

  mark(marks: Mark[], revision: number): void {
    const nodes = revision === this.revision ? (this.page?.nodes ?? []) : [];
    this.overlay.draw(marks.flatMap(({ pair, ...look }) => (nodes[pair] === undefined ? [] : [{ node: nodes[pair].value, ...look }])));
  }

  say(text: string): void {
    this.overlay.say(text);
  }

  close(): void {
    this.overlay.remove();
  }
}

/** A value in a closed tab panel has no box. */
const boxed = (pair: number, box: Box | null): PageSnapshot['boxes'] =>
  box === null ? [] : [{ pair, box: [box.x, box.y, box.width, box.height] }];

const viewportOf = (view: Window): PageSnapshot['viewport'] => ({
  width: view.innerWidth,
  height: view.innerHeight,
  dpr: view.devicePixelRatio,
  scrollX: view.scrollX,
  scrollY: view.scrollY,
});

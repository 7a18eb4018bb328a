import type { PortalDefinition } from '../../lib/domain/portal';
import { type PageAnswer, PUT_IN_PORTALS, type ReadingDoor } from '../../lib/messages/page-door';
import { type PageRead, type PairNodes, readPage } from '../../lib/reading/read-page';
import { buildVocabulary } from '../../lib/reading/vocabulary';
import { findPortal } from '../../lib/portals/find-portal';
import { requiredPortals } from '../../lib/portals/required';

/** Whom the door tells of what happens on the page. */
interface Tell {
  /** There is a new reading, or one told to be out of date holds after all. */
  onReading(): void;
  /** The last reading is out of date. Told once until the next reading. */
  onStale(): void;
}

/** The reading of one document behind the door the worker calls. */
export class DocumentDoor implements ReadingDoor {
  private readonly portal;
  private readonly vocabulary;
  private page: PageRead | undefined;
  private print = '';
  private revision = 0;
  private stale = true;
  private readonly closers: (() => void)[] = [];

  constructor(
    private readonly document: Document,
    private readonly tell: Tell,
  ) {
    const others = (globalThis as unknown as Record<symbol, readonly PortalDefinition[] | undefined>)[PUT_IN_PORTALS] ?? [];
    this.portal = findPortal(document.location.href, [...requiredPortals, ...others]);
    this.vocabulary = buildVocabulary(this.portal);
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

  nodesAt(revision: number): readonly PairNodes[] {
    return revision === this.revision ? (this.page?.nodes ?? []) : [];
  }

  onClose(closer: () => void): void {
    this.closers.push(closer);
  }

  close(): void {
    for (const closer of this.closers.splice(0)) closer();
  }
}

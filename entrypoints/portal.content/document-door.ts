import { NOTHING_TAUGHT, type TaughtLabels } from '../../lib/domain/lesson';
import type { PageAnswer, ReadingDoor } from '../../lib/messages/page-door';
import { type PageRead, type PairNodes, readPage } from '../../lib/reading/read-page';
import { buildVocabulary } from '../../lib/reading/vocabulary';
import { findPortal } from '../../lib/portals/find-portal';

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
  private vocabulary;
  private taught = NOTHING_TAUGHT;
  private page: PageRead | undefined;
  private print = '';
  private revision = 0;
  private stale = true;
  private readonly closers: (() => void)[] = [];

  constructor(
    private readonly document: Document,
    private readonly tell: Tell,
  ) {
    this.portal = findPortal(document.location.href);
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

  read(taught: TaughtLabels = this.taught): PageAnswer {
    if (taught.key !== this.taught.key) {
      this.taught = taught;
      this.vocabulary = buildVocabulary(this.portal, taught.labels);
      this.stale = true;
    }
    if (this.page === undefined || this.stale) this.refresh();
    const { location, title } = this.document;
    return { url: location.href, title, revision: this.revision, reading: this.page!.reading, taught: this.taught.key };
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

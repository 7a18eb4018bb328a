import { receivedPortal, type ReaderKnowledge } from '../../lib/domain/reader-knowledge';
import type { PageAnswer, ReadingDoor } from '../../lib/messages/page-door';
import { type PageRead, PageReader, type PairNodes } from '../../lib/reading/page-reader';
import { isSameReading } from '../../lib/reading/same-reading';
import { buildVocabulary } from '../../lib/reading/vocabulary';

/** Whom the door asks, and tells of what happens on the page. */
interface Outside {
  /** What the reader must know of this frame; `undefined` while the worker cannot be reached. */
  knowledge(): Promise<ReaderKnowledge | undefined>;
  /** There is a new reading, or one told to be out of date holds after all. */
  onReading(): void;
  /** The last reading is out of date. Told once until the next reading. */
  onStale(): void;
}

/** Milliseconds of work after which the page gets its turn; well below the 50 a person would notice. */
const LONGEST_TURN = 12;
/** A page that changes in every pause is read to the end all the same. */
const MAX_PAUSES = 100;

/** The reading of one document behind the door the worker calls. */
export class DocumentDoor implements ReadingDoor {
  private reader: PageReader | undefined;
  private page: PageRead | undefined;
  private url = '';
  private revision = 0;
  private stale = true;
  private readonly closers: (() => void)[] = [];

  constructor(
    private readonly document: Document,
    private readonly outside: Outside,
  ) {}

  /** The reader, once it knows what it must; asked for again where that failed. */
  private async makeReader(): Promise<PageReader | undefined> {
    const knowledge = this.reader === undefined ? await this.outside.knowledge() : undefined;
    if (knowledge === undefined || this.reader !== undefined) return this.reader;
    const { labels, portal: sent } = knowledge;
    const portal = sent && receivedPortal(sent);
    this.reader = new PageReader(this.document, { vocabulary: buildVocabulary(labels, portal), portal, url: this.document.location.href });
    return this.reader;
  }

  /** Reads the page again, giving way to the page where that takes longer. */
  readonly refresh = async (): Promise<PageRead | undefined> => {
    const reader = await this.makeReader();
    let [since, pauses] = [performance.now(), 0];
    for (const _ of reader?.steps() ?? []) {
      if (performance.now() - since < LONGEST_TURN || pauses >= MAX_PAUSES) continue;
      await new Promise((resolve) => setTimeout(resolve));
      [since, pauses] = [performance.now(), pauses + 1];
    }
    return reader && this.settle(reader);
  };

  /** Takes in what the reader has read, and tells of it where it is news. */
  private settle(reader: PageReader): PageRead {
    const url = this.document.location.href;
    reader.moved(url);
    const page = reader.read();
    const same = this.page !== undefined && url === this.url && isSameReading(page.reading, this.page.reading);
    const news = this.stale || !same;
    if (!same) this.revision += 1;
    [this.page, this.url, this.stale] = [page, url, false];
    if (news) this.outside.onReading();
    return page;
  }

  /** Something at or below a node changed; `structure`: children came or went. */
  readonly changed = (node: Node, structure: boolean): void => this.reader?.changed(node, structure);

  /** The page changed after it was read. */
  readonly markStale = (): void => {
    if (!this.stale) this.outside.onStale();
    this.stale = true;
  };

  async read(): Promise<PageAnswer | null> {
    const reader = await this.makeReader();
    if (reader === undefined) return null;
    const { reading } = this.page === undefined || this.stale ? this.settle(reader) : this.page;
    const { location, title } = this.document;
    return { url: location.href, title, revision: this.revision, reading };
  }

  nodesAt(revision: number): readonly PairNodes[] {
    return revision === this.revision ? (this.page?.nodes() ?? []) : [];
  }

  onClose(closer: () => void): void {
    this.closers.push(closer);
  }

  close(): void {
    for (const closer of this.closers.splice(0)) closer();
  }
}

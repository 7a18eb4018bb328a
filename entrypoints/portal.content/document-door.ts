import { NOTHING_TAUGHT, type TaughtLabels } from '../../lib/domain/lesson';
import { receivedLanguage, receivedPortal, type ReaderKnowledge } from '../../lib/domain/reader-knowledge';
import type { FrameReading } from '../../lib/domain/reading';
import type { PageAnswer, ReadingDoor } from '../../lib/messages/page-door';
import { anyShadowRoot } from '../../lib/platform/closed-shadow-roots';
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
  known: ReadingDoor['known'];
  private reader: PageReader | undefined;
  private taught = NOTHING_TAUGHT;
  private page: PageRead | undefined;
  private url = '';
  private revision = 0;
  private stale = true;
  private closed = false;
  private readonly closers: (() => void)[] = [];

  constructor(
    private readonly document: Document,
    private readonly outside: Outside,
  ) {}

  /** The reader that knows what it must, and what was taught where that is told; asked for again where the worker could not be reached. */
  private async makeReader(taught?: TaughtLabels): Promise<PageReader | undefined> {
    if (this.known === undefined) await this.learn();
    if (this.known === undefined || this.closed) return undefined;
    if (taught !== undefined && taught.key !== this.taught.key) [this.taught, this.reader] = [taught, undefined];
    return (this.reader ??= this.newReader(this.known));
  }

  private async learn(): Promise<void> {
    const told = await this.outside.knowledge();
    if (told === undefined || this.known !== undefined) return;
    this.taught = told.taught;
    this.known = { language: receivedLanguage(told), portal: told.portal && receivedPortal(told.portal) };
  }

  private newReader({ language, portal }: NonNullable<ReadingDoor['known']>): PageReader {
    this.stale = true;
    return new PageReader(this.document, { vocabulary: buildVocabulary(language, portal, this.taught.labels), portal, url: this.document.location.href, shadowRootOf: anyShadowRoot });
  }

  /** Reads the page again, giving way to the page where that takes longer. */
  readonly refresh = async (): Promise<PageRead | undefined> => {
    const reader = await this.makeReader();
    let [since, pauses] = [performance.now(), 0];
    for (const _ of reader?.steps() ?? []) {
      if (reader !== this.reader) break;
      if (performance.now() - since < LONGEST_TURN || pauses >= MAX_PAUSES) continue;
      await new Promise((resolve) => setTimeout(resolve));
      [since, pauses] = [performance.now(), pauses + 1];
    }
    // Taught something else meanwhile, or closed: what this reader says holds no more.
    return reader === undefined || reader !== this.reader ? this.page : this.settle(reader);
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

  async read(taught?: TaughtLabels): Promise<PageAnswer | null> {
    const reader = await this.makeReader(taught);
    if (reader === undefined) return null;
    const { reading } = this.page === undefined || this.stale ? this.settle(reader) : this.page;
    const { location, title } = this.document;
    return { url: location.href, title, revision: this.revision, reading, taught: this.taught.key };
  }

  last(): { reading: FrameReading; revision: number } | null {
    return this.page === undefined ? null : { reading: this.page.reading, revision: this.revision };
  }

  nodesAt(revision: number): readonly PairNodes[] {
    return revision === this.revision ? (this.page?.nodes() ?? []) : [];
  }

  onClose(closer: () => void): void {
    this.closers.push(closer);
  }

  close(): void {
    this.closed = true;
    this.reader = undefined;
    for (const closer of this.closers.splice(0)) closer();
  }
}

import type { PortalPage } from '../domain/portal';
import type { ReaderPortal } from '../domain/reader-knowledge';
import type { FrameReading, PagePair } from '../domain/reading';
import { Allowance, DEFAULT_BUDGET, type ReadBudget } from './allowance';
import { bodyOf, documentElementOf, elementCount, parentOf } from './dom';
import { findPage } from './find-page';
import { textFinder } from './find-texts';
import { isSame, RegionJoin } from './join-regions';
import { nodeAt, type Outline, type Piece } from './outline';
import { type ShadowRootOf, walkOutline } from './outline-walk';
import { type FoundSign, findOtherSigns } from './page-signs';
import { judgePage } from './page-state';
import { MAX_PAIRS } from './pair-collector';
import { placeOf, resolvePlace } from './place';
import { divide, isOvergrown } from './regions';
import { readRegion, type RegionPair, type RegionReading } from './region-reading';
import { findSubjects, isFull } from './subjects';
import { isDrawn } from './visibility';
import type { Vocabulary } from './vocabulary';

export interface ReadOptions {
  vocabulary: Vocabulary;
  portal?: ReaderPortal;
  /** URL of the frame; its path, query and hash choose the portal's page kind. */
  url: string;
  budget?: ReadBudget;
  /** Opens closed shadow roots, where the browser lets an extension do that. */
  shadowRootOf?: ShadowRootOf;
}

/** Nodes of a pair: the label's text (`null` where an attribute holds it), the value's element or text. */
export interface PairNodes {
  label: Node | null;
  value: Node;
}

export interface PageRead {
  reading: FrameReading;
  /** Index-aligned with `reading.pairs`; looked up on the page as it is when asked for. */
  nodes(): readonly PairNodes[];
  /** The shadow roots that were entered. */
  shadowRoots: readonly ShadowRoot[];
}

/** A piece of the page with what was read of it. */
interface Region {
  id: number;
  piece: Piece;
  /** Place of the container when the page was divided. */
  place: string;
  /** Missing while the region is to be read anew. */
  reading?: RegionReading;
  otherSigns?: readonly FoundSign[];
  stoppedEarly?: FrameReading['stoppedEarly'];
}

/**
 * Reads a document: its label/value pairs, what they mean, which companies they speak of, and what
 * kind of page it is. Reads again only the regions that changed since. Changes nothing.
 */
export class PageReader {
  #regions: Region[] = [];
  /** Regions by the nodes they are made of: children of a container, or the container itself. */
  readonly #regionAt = new Map<Node, Region>();
  readonly #join = new RegionJoin();
  readonly #asked = new WeakMap<RegionPair, Element>();
  #divided = false;
  /** Whether the regions are all of the page. */
  #isWhole = true;
  #checked = true;
  /** Regions in which children came or went since the page was divided. */
  readonly #restructured = new Set<Region>();
  #elements: number | undefined;
  #ids = 0;
  #read: PageRead | undefined;
  #url: string;

  constructor(
    private readonly document: Document,
    private readonly options: ReadOptions,
  ) {
    this.#url = options.url;
  }

  /** The frame's URL is another now. */
  moved(url: string): void {
    if (url === this.#url) return;
    const before = this.#page()?.controlsAsk;
    this.#url = url;
    this.#read = undefined;
    if (this.#page()?.controlsAsk !== before) for (const region of this.#regions) region.reading = undefined;
  }

  /** Something at or below this node changed; `structure`: children came or went. */
  changed(node: Node, structure: boolean): void {
    this.#read = undefined;
    this.#checked = false;
    const region = this.#regionAround(node);
    if (region !== undefined) region.reading = region.otherSigns = undefined;
    if (structure && region !== undefined) this.#restructured.add(region);
    else if (structure) this.#divided = false;
  }

  #regionAround(node: Node): Region | undefined {
    let level: Node | null = node;
    while (level !== null && !this.#regionAt.has(level)) level = parentOf.call(level) ?? (level as Partial<ShadowRoot>).host ?? null;
    return level === null ? undefined : this.#regionAt.get(level);
  }

  /** Reads what there is to read, without a pause. */
  read(): PageRead {
    const work = this.steps();
    while (work.next().done !== true);
    return this.#read as PageRead;
  }

  /** The same work step by step, a region each; between two of them the page may go on and change. */
  *steps(): Generator<void, void, void> {
    const allowance = new Allowance(this.options.budget ?? DEFAULT_BUDGET);
    while (this.#read === undefined) {
      this.#step(allowance);
      allowance.pause();
      yield;
      allowance.resume();
    }
  }

  #step(allowance: Allowance): void {
    if (this.#mustDivide()) this.#divide();
    if (!this.#checked) this.#checkControls();
    const unread = this.#regions.find(({ reading }) => reading === undefined);
    if (unread === undefined) this.#read = this.#assemble();
    else this.#readRegion(unread, allowance);
  }

  /** Regions whose controls say something else by now are to be read anew, whoever filled them in. */
  #checkControls(): void {
    for (const region of this.#regions) {
      if (region.reading?.controls.some(({ node, content, said }) => content.call(node) !== said)) region.reading = undefined;
    }
    this.#checked = true;
  }

  /** Counting what a region holds by now is left for the reading: many changes come at once. */
  #mustDivide(): boolean {
    const overgrown = this.#divided && [...this.#restructured].some(({ piece }) => isOvergrown(piece));
    this.#restructured.clear();
    return !this.#divided || overgrown;
  }

  #divide(): void {
    const root = bodyOf.call(this.document) ?? documentElementOf.call(this.document);
    const known = new Map(this.#regionAt);
    const isStart = (node: Node): boolean => known.get(node)?.piece.children?.[0] === node;
    // Every element is a node at least: what lies behind so many would not be read.
    const { pieces, isWhole } = divide(root, isStart, (this.options.budget ?? DEFAULT_BUDGET).nodes);
    this.#regions = pieces.map((piece) => this.#regionOf(piece, known));
    this.#regionAt.clear();
    for (const region of this.#regions) for (const node of nodesIn(region.piece)) this.#regionAt.set(node, region);
    this.#elements = pieces.length > 1 ? elementCount(root) : undefined;
    this.#isWhole = isWhole;
    this.#divided = true;
  }

  /** The region a piece was before, where it is the same nodes in the same place. */
  #regionOf(piece: Piece, known: ReadonlyMap<Node, Region>): Region {
    const nodes = nodesIn(piece);
    const before = known.get(nodes[0] as Node);
    const place = placeOf(piece.container);
    const kept = before !== undefined && before.place === place && before.piece.first === piece.first && isSame(nodes, nodesIn(before.piece));
    return kept ? before : { id: (this.#ids += 1), piece, place };
  }

  #readRegion(region: Region, allowance: Allowance): void {
    const { piece, place, id } = region;
    const { vocabulary, portal, shadowRootOf } = this.options;
    const { container } = piece;
    const unread = allowance.spent === undefined ? piece : { container, children: [], size: 0 };
    region.reading = readRegion(unread, { vocabulary, portal, shadowRootOf, allowance, place, id, controlsAsk: this.#page()?.controlsAsk === true, pageElements: this.#elements });
    region.stoppedEarly = allowance.spent;
  }

  #assemble(): PageRead {
    const { document } = this;
    const regions = this.#regions.map(({ reading }) => reading as RegionReading);
    const all = this.#join.join(regions);
    const pairs = all.map(({ pair }) => pair);
    const subjects = findSubjects({ pairs: all, isDrawn: (pair) => isDrawn(this.#elementBehind(pair)) });
    const page = this.#page();
    const verdict = judgePage({
      document, words: this.options.vocabulary.signs.words, subjects, page, signs: regions.map(({ signs }) => signs), otherSigns: () => this.#regions.flatMap((region) => this.#otherSigns(region)), isBusy: regions.some(({ busy }) => busy), isEmpty: regions.every(({ leaves }) => leaves === 0),
    });
    const keeps = verdict.state === 'read' || verdict.state === 'severalCompanies';
    const reading: FrameReading = { ...verdict, pairs, subjects: keeps ? subjects : [] };
    if (page !== undefined) reading.pageKind = page.kind;
    const stoppedEarly = this.#regions.find((region) => region.stoppedEarly !== undefined)?.stoppedEarly ?? (!this.#isWhole || pairs.length >= MAX_PAIRS || isFull(subjects) ? 'nodeBudget' : undefined);
    if (stoppedEarly !== undefined) reading.stoppedEarly = stoppedEarly;
    return { reading, nodes: () => this.#nodes(all), shadowRoots: regions.flatMap((region) => region.shadowRoots) };
  }

  /** The nodes behind pairs (in document order), found by walking their regions once more; where a region has changed since, the element at the value's place. */
  #nodes(pairs: readonly RegionPair[]): PairNodes[] {
    let walked: Region | undefined;
    let outline: Outline | undefined;
    return pairs.map(({ regionId, labelAt, valueAt, pair }): PairNodes => {
      if (walked?.id !== regionId) {
        walked = this.#regions.find(({ id }) => id === regionId);
        outline = walked === undefined ? undefined : this.#walkAgain(walked);
      }
      if (outline?.count !== walked?.reading?.entries || outline === undefined) return { label: null, value: this.#elementOf(pair) };
      return { label: labelAt < 0 ? null : nodeAt(outline, labelAt), value: nodeAt(outline, valueAt) };
    });
  }

  /** Remembered, because at every reading the same few are asked whether they are drawn. */
  #elementBehind(pair: RegionPair): Element {
    const element = this.#asked.get(pair) ?? this.#elementOf(pair.pair);
    this.#asked.set(pair, element);
    return element;
  }

  #elementOf({ path }: PagePair): Element {
    return resolvePlace(this.document, path, this.options.shadowRootOf) ?? documentElementOf.call(this.document);
  }

  #walkAgain({ piece }: Region): Outline {
    const { shadowRootOf, budget } = this.options;
    return walkOutline(piece, { allowance: new Allowance(budget ?? DEFAULT_BUDGET), shadowRootOf });
  }

  #page(): PortalPage | undefined {
    const { portal } = this.options;
    return portal === undefined ? undefined : findPage(portal, this.#url);
  }

  #otherSigns(region: Region): readonly FoundSign[] {
    if (region.stoppedEarly !== undefined) return [];
    const find = (): readonly FoundSign[] => {
      const outline = this.#walkAgain(region);
      return findOtherSigns(outline, textFinder(outline), this.options.vocabulary.signs);
    };
    return (region.otherSigns ??= region.reading?.otherSigns ?? find());
  }
}

const nodesIn = ({ container, children }: Piece): readonly Node[] => children ?? [container];

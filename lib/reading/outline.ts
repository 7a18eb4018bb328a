import { domAccess } from './dom';
import { isBlank, MAX_TEXT } from './text';

/** How much of a page is read at most. Times are milliseconds of `performance.now()`. */
export interface ReadBudget {
  nodes: number;
  textLength: number;
  milliseconds: number;
}

export const DEFAULT_BUDGET: ReadBudget = { nodes: 400_000, textLength: 8_000_000, milliseconds: 400 };

/** What an element means for structure; everything else about it is forgotten. */
export const Kind = {
  text: 0,
  control: 1,
  picture: 2,
  break: 3,
  inline: 4,
  strong: 5,
  link: 6,
  label: 7,
  block: 8,
  heading: 9,
  item: 10,
  table: 11,
  rowGroup: 12,
  headGroup: 13,
  row: 14,
  head: 15,
  cell: 16,
  list: 17,
  term: 18,
  detail: 19,
  skipped: 20,
} as const;
export type Kind = (typeof Kind)[keyof typeof Kind];

const kindsByName = new Map<string, Kind>();
function assign(kind: Kind, names: string): void {
  for (const name of names.split(' ')) kindsByName.set(name, kind);
}
assign(Kind.inline, 'span i u font small big sub sup code tt abbr bdi bdo q s strike del ins kbd var samp cite time data nobr wbr output mark acronym');
assign(Kind.strong, 'b strong em');
assign(Kind.link, 'a');
assign(Kind.label, 'label');
assign(Kind.heading, 'h1 h2 h3 h4 h5 h6 caption legend summary');
assign(Kind.item, 'li');
assign(Kind.table, 'table');
assign(Kind.rowGroup, 'tbody tfoot');
assign(Kind.headGroup, 'thead');
assign(Kind.row, 'tr');
assign(Kind.head, 'th');
assign(Kind.cell, 'td');
assign(Kind.list, 'dl');
assign(Kind.term, 'dt');
assign(Kind.detail, 'dd');
assign(Kind.break, 'br');
assign(Kind.control, 'input select textarea');
assign(Kind.picture, 'img');
assign(Kind.skipped, 'script style noscript template head svg math iframe frame object embed canvas audio video button datalist map');

/** Elements that may carry a shadow root besides custom elements. */
const SHADOW_HOSTS = new Set(['article', 'aside', 'blockquote', 'body', 'div', 'footer', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'header', 'main', 'nav', 'p', 'section', 'span']);

/**
 * The page as flat arrays in document order: one entry per element that structures text and per
 * leaf (text, control, picture, line break). A subtree is the range `at … end[at] - 1`, so no
 * later step needs the DOM or recursion.
 */
export interface Outline {
  count: number;
  kind: Kind[];
  parent: number[];
  /** Index behind the last entry of the subtree. */
  end: number[];
  node: Node[];
  /** Text of a text leaf, with one space in front where white space separates it; '' elsewhere. */
  text: string[];
  /** Leaves that carry content (text, control, picture) before each index; one entry longer than the others. */
  leaves: number[];
  labels: number[];
  controls: number[];
  tables: number[];
  lists: number[];
  stoppedEarly?: 'nodeBudget' | 'textBudget' | 'timeBudget';
}

/** Returns the shadow root a page script keeps closed, where the browser lets an extension see it. */
export type ShadowRootOf = (element: Element) => ShadowRoot | null;

/** Walks a subtree once, without recursion and without asking for style or layout. */
export class OutlineWalk {
  readonly #dom = domAccess();
  readonly #outline: Outline = {
    count: 0, kind: [], parent: [], end: [], node: [], text: [], leaves: [0],
    labels: [], controls: [], tables: [], lists: [],
  };
  #leafCount = 0;
  #visited = 0;
  #textLength = 0;
  #gap = false;
  readonly #deadline: number;

  constructor(private readonly budget: ReadBudget, private readonly shadowRootOf?: ShadowRootOf) {
    this.#deadline = performance.now() + budget.milliseconds;
  }

  /** The outline of everything below `root`, which itself becomes entry 0. */
  outline(root: Element): Outline {
    const { firstChild, nextSibling } = this.#dom;
    const open: number[] = [];
    const resume: (Node | null)[] = [];
    let container = this.#add(Kind.block, root, -1);
    let node = firstChild.call(root);
    for (;;) {
      if (node === null || this.#spent()) {
        this.#close(container);
        const outer = open.pop();
        if (outer === undefined) break;
        container = outer;
        node = resume.pop() ?? null;
        continue;
      }
      const inner = this.#visit(node, container);
      if (inner === -1) {
        node = nextSibling.call(node);
        continue;
      }
      open.push(container);
      resume.push(nextSibling.call(node));
      container = inner;
      node = this.#contentOf(node);
    }
    return this.#outline;
  }

  /** Adds what a node contributes; returns its entry if its children are to be walked, else -1. */
  #visit(node: Node, container: number): number {
    this.#visited += 1;
    const type = this.#dom.nodeType.call(node);
    if (type === 3) {
      this.#addText(node, container);
      return -1;
    }
    if (type !== 1) return -1;
    const kind = kindsByName.get(this.#dom.localName.call(node)) ?? Kind.block;
    if (kind === Kind.skipped) return -1;
    const at = this.#add(kind, node, container);
    return kind >= Kind.inline ? at : this.#leaf(kind, at);
  }

  #leaf(kind: Kind, at: number): number {
    this.#outline.end[at] = at + 1;
    if (kind === Kind.control) this.#outline.controls.push(at);
    if (kind !== Kind.break) this.#leafCount += 1;
    this.#outline.leaves[at + 1] = this.#leafCount;
    this.#gap = false;
    return -1;
  }

  #add(kind: Kind, node: Node, parent: number): number {
    const outline = this.#outline;
    const at = outline.count;
    outline.count = at + 1;
    outline.kind[at] = kind;
    outline.node[at] = node;
    outline.parent[at] = parent;
    outline.end[at] = at + 1;
    outline.text[at] = '';
    outline.leaves[at + 1] = this.#leafCount;
    if (kind >= Kind.block) this.#gap = false;
    if (kind === Kind.table) outline.tables.push(at);
    else if (kind === Kind.list) outline.lists.push(at);
    else if (kind === Kind.label) outline.labels.push(at);
    return at;
  }

  #addText(node: Node, container: number): void {
    const data = this.#dom.data.call(node);
    if (isBlank(data) || this.#isIcon(data, container)) {
      this.#gap ||= data !== '';
      return;
    }
    const kept = data.length > MAX_TEXT ? data.slice(0, MAX_TEXT) : data;
    this.#textLength += kept.length;
    const gap = this.#gap;
    const at = this.#add(Kind.text, node, container);
    this.#outline.text[at] = gap ? ` ${kept}` : kept;
    this.#leaf(Kind.text, at);
  }

  /** One private-use character alone in an inline element is a drawn icon. */
  #isIcon(data: string, container: number): boolean {
    const code = data.charCodeAt(0);
    return data.length === 1 && code >= 0xe000 && code <= 0xf8ff && (this.#outline.kind[container] as Kind) < Kind.block;
  }

  /** Empty inline elements (icons, spacers) leave no entry behind. */
  #close(at: number): void {
    const outline = this.#outline;
    const kind = outline.kind[at] as Kind;
    if (at === outline.count - 1 && at > 0 && kind < Kind.block && kind !== Kind.label) {
      outline.count = at;
      return;
    }
    outline.end[at] = outline.count;
  }

  /** First child of an element, or of its shadow root where it has one. */
  #contentOf(node: Node): Node | null {
    const first = this.#dom.firstChild.call(node);
    const name = this.#dom.localName.call(node);
    const mayHost = name.includes('-') || (first === null && SHADOW_HOSTS.has(name));
    if (!mayHost) return first;
    const shadow = this.#dom.shadowRoot.call(node) ?? this.shadowRootOf?.(node as Element) ?? null;
    return shadow === null ? first : this.#dom.firstChild.call(shadow);
  }

  #spent(): boolean {
    const outline = this.#outline;
    if (outline.stoppedEarly !== undefined) return true;
    if (this.#visited > this.budget.nodes) outline.stoppedEarly = 'nodeBudget';
    else if (this.#textLength > this.budget.textLength) outline.stoppedEarly = 'textBudget';
    else if ((this.#visited & 1023) === 1023 && performance.now() > this.#deadline) outline.stoppedEarly = 'timeBudget';
    return outline.stoppedEarly !== undefined;
  }
}

import { attributeOf, domAccess } from './dom';
import { Kind } from './kinds';
import { kindOfNode, NO_KIND } from './node-kind';
import { isBlank, MAX_TEXT } from './text';

/** How much of a page is read at most. Times are milliseconds of `performance.now()`. */
export interface ReadBudget {
  nodes: number;
  textLength: number;
  milliseconds: number;
}

export const DEFAULT_BUDGET: ReadBudget = { nodes: 200_000, textLength: 4_000_000, milliseconds: 250 };

/** Types of controls that hold no value to read; what stands in a password field is never looked at. */
const NO_VALUE = new Set(['hidden', 'button', 'submit', 'reset', 'image', 'file', 'password']);
/** Entries there is room for at first. */
const FIRST_SIZE = 4_096;

/**
 * The page as flat arrays in document order: one entry per element that structures text and per
 * leaf (text, control, picture, line break). A subtree is the range `at … end[at] - 1`, so no
 * later step needs the DOM or recursion.
 */
export interface Outline {
  count: number;
  kind: Uint8Array;
  parent: Int32Array;
  /** Index behind the last entry of the subtree. */
  end: Int32Array;
  /** Index among the element siblings in the DOM; −1 for text. */
  place: Int32Array;
  node: Node[];
  /** Text of a text leaf, with one space in front where white space separates it; '' elsewhere. */
  text: string[];
  /** Leaves that carry content (text, control, picture) before each index; one entry longer than the others. */
  leaves: Int32Array;
  labels: number[];
  /** Controls that can hold a value a person may read, with their types beside them. */
  controls: number[];
  controlTypes: Map<number, string>;
  /** Entries whose children stand in a shadow root. */
  hosts: Set<number>;
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
    count: 0, kind: new Uint8Array(FIRST_SIZE), parent: new Int32Array(FIRST_SIZE), end: new Int32Array(FIRST_SIZE),
    place: new Int32Array(FIRST_SIZE), leaves: new Int32Array(FIRST_SIZE + 1), node: [], text: [],
    labels: [], controls: [], controlTypes: new Map(), hosts: new Set(), tables: [], lists: [],
  };
  #size = FIRST_SIZE;
  /** Whether the element being entered may carry a shadow root: 0 no, 1 if it has no children, 2 yes. */
  #hosting = 0;
  /** Index of the next element among its siblings, for the container being walked. */
  #sibling = 0;
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
    const siblings: number[] = [];
    const resume: (Node | null)[] = [];
    let container = this.#add(Kind.block, root, -1);
    let node = firstChild.call(root);
    for (;;) {
      if (node === null || ((this.#visited & 63) === 63 && this.#spent())) {
        this.#close(container);
        const outer = open.pop();
        if (outer === undefined) break;
        container = outer;
        node = resume.pop() ?? null;
        this.#sibling = siblings.pop() ?? 0;
        continue;
      }
      const inner = this.#visit(node, container);
      if (inner === -1) {
        node = nextSibling.call(node);
        continue;
      }
      open.push(container);
      siblings.push(this.#sibling);
      resume.push(nextSibling.call(node));
      container = inner;
      node = this.#contentOf(node, inner);
      this.#sibling = 0;
    }
    return this.#outline;
  }

  /** Adds what a node contributes; returns its entry if its children are to be walked, else -1. */
  #visit(node: Node, container: number): number {
    this.#visited += 1;
    const told = kindOfNode(node);
    if (told === Kind.text) {
      this.#addText(node, container);
      return -1;
    }
    if (told === NO_KIND) return -1;
    const kind = (told & 63) as Kind;
    this.#hosting = told >> 6;
    const place = this.#sibling;
    this.#sibling = place + 1;
    if (kind === Kind.skipped) return -1;
    const at = this.#add(kind, node, container);
    this.#outline.place[at] = place;
    if (kind === Kind.control) this.#addControl(node, at);
    return kind >= Kind.inline ? at : this.#leaf(kind, at);
  }

  #addControl(node: Node, at: number): void {
    const name = this.#dom.localName.call(node);
    const type = name === 'input' ? (attributeOf(node, 'type') ?? 'text').toLowerCase() : name;
    this.#outline.controlTypes.set(at, type);
    const option = type === 'checkbox' || type === 'radio';
    const shown = !NO_VALUE.has(type) && (option || attributeOf(node, 'aria-hidden') !== 'true');
    if (shown) this.#outline.controls.push(at);
  }

  #leaf(kind: Kind, at: number): number {
    this.#outline.end[at] = at + 1;
    if (kind !== Kind.break) this.#leafCount += 1;
    this.#outline.leaves[at + 1] = this.#leafCount;
    this.#gap = false;
    return -1;
  }

  #add(kind: Kind, node: Node, parent: number): number {
    const outline = this.#outline;
    const at = outline.count;
    if (at + 1 >= this.#size) this.#grow();
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

  #grow(): void {
    const outline = this.#outline;
    this.#size *= 4;
    const larger = <T extends Uint8Array | Int32Array>(array: T, grown: T): T => {
      grown.set(array);
      return grown;
    };
    outline.kind = larger(outline.kind, new Uint8Array(this.#size));
    outline.parent = larger(outline.parent, new Int32Array(this.#size));
    outline.end = larger(outline.end, new Int32Array(this.#size));
    outline.place = larger(outline.place, new Int32Array(this.#size));
    outline.leaves = larger(outline.leaves, new Int32Array(this.#size + 1));
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
    this.#outline.place[at] = -1;
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
  #contentOf(node: Node, at: number): Node | null {
    const first = this.#dom.firstChild.call(node);
    if (this.#hosting === 0 || (this.#hosting === 1 && first !== null)) return first;
    const shadow = this.#dom.shadowRoot.call(node) ?? this.shadowRootOf?.(node as Element) ?? null;
    if (shadow === null) return first;
    this.#outline.hosts.add(at);
    return this.#dom.firstChild.call(shadow);
  }

  #spent(): boolean {
    const outline = this.#outline;
    if (outline.stoppedEarly !== undefined) return true;
    if (this.#visited > this.budget.nodes) outline.stoppedEarly = 'nodeBudget';
    else if (this.#textLength > this.budget.textLength) outline.stoppedEarly = 'textBudget';
    else if (performance.now() > this.#deadline) outline.stoppedEarly = 'timeBudget';
    return outline.stoppedEarly !== undefined;
  }
}

import { OWN_NODE } from '../domain/own-node';
import type { Allowance } from './allowance';
import { attributeOf, dataOf, firstChildOf, localNameOf, nextSiblingOf, shadowRootOf } from './dom';
import { HOST, HOST_IF_EMPTY, Kind } from './kinds';
import { kindOfNode, NO_KIND } from './node-kind';
import { emptyOutline, makeRoom, type Outline, type Piece } from './outline';
import { isBlank, MAX_TEXT } from './text';

/** Returns the shadow root a page script keeps closed, where the browser lets an extension see it. */
export type ShadowRootOf = (element: Element) => ShadowRoot | null;

/** The shadow root of an element, a closed one too where it can be had; none of our own nodes, whose marks are no part of the page. */
export function shadowIn(element: Element, closed?: ShadowRootOf): ShadowRoot | null {
  if ((element as { [OWN_NODE]?: unknown })[OWN_NODE] === true) return null;
  return shadowRootOf.call(element) ?? closed?.(element) ?? null;
}

export interface WalkOptions {
  allowance: Allowance;
  shadowRootOf?: ShadowRootOf;
}

/** Types of controls that hold no value to read; what stands in a password field is never looked at. */
const NO_VALUE = new Set(['hidden', 'button', 'submit', 'reset', 'image', 'file', 'password']);
/** Shadow roots inside one another that are entered. */
const MAX_SHADOWS = 32;

/** The outline of a piece; holds until the next one is begun. */
export function walkOutline(piece: Piece, options: WalkOptions): Outline {
  return new OutlineWalk(piece, options).run();
}

/** One pass over the nodes of a piece in document order, without recursion and without asking for style or layout. */
class OutlineWalk {
  readonly #outline = emptyOutline();
  /** The open entry. */
  #container = 0;
  /** Number of the next child element, here and in the entries around. */
  #sibling: number;
  readonly #siblings: number[] = [];
  #shadows = 0;
  #leafCount = 0;
  #visited = 0;
  #textLength = 0;
  #gap = false;

  constructor(
    private readonly piece: Piece,
    private readonly options: WalkOptions,
  ) {
    this.#sibling = piece.first ?? 0;
  }

  run(): Outline {
    const { container, children } = this.piece;
    const outline = this.#outline;
    this.#add(Kind.block, container, -1);
    if (children === undefined) this.#walk(firstChildOf.call(container), null);
    else if (children.length > 0) this.#walk(children[0] as Node, nextSiblingOf.call(children[children.length - 1]));
    outline.end[0] = outline.count;
    outline.node.length = outline.text.length = outline.count;
    this.options.allowance.take(this.#visited, this.#textLength);
    return outline;
  }

  /** Visits siblings in the open entry from one up to another (`null`: all), and all below them; where the allowance is spent, as far as that goes. */
  #walk(from: Node | null, stop: Node | null): void {
    const outermost = this.#container;
    let node = from;
    while (this.#container > outermost || (node !== null && node !== stop)) {
      if (node === null) node = nextSiblingOf.call(this.#close());
      else if ((this.#visited & 127) === 127 && this.#isSpent()) break;
      else node = this.#visit(node);
    }
    while (this.#container > outermost) this.#close();
  }

  #isSpent(): boolean {
    const spent = this.options.allowance.take(this.#visited, this.#textLength);
    this.#visited = this.#textLength = 0;
    return spent;
  }

  /** Adds what a node contributes; returns the node to go on with: its first child, else the next sibling, `null` behind the last. */
  #visit(node: Node): Node | null {
    this.#visited += 1;
    const told = kindOfNode(node);
    if (told === Kind.text) this.#addText(node);
    else if (told !== NO_KIND && this.#addElement(node, told)) return this.#firstInside(node, told);
    return nextSiblingOf.call(node);
  }

  /** Adds an element; returns whether it is open now: its children come next. */
  #addElement(node: Node, told: number): boolean {
    const kind = (told & 63) as Kind;
    const place = this.#sibling;
    this.#sibling = place + 1;
    if (kind === Kind.skipped) return false;
    const at = this.#add(kind, node, this.#container);
    this.#outline.place[at] = place;
    if (kind >= Kind.inline) {
      this.#siblings.push(this.#sibling);
      this.#sibling = 0;
      this.#container = at;
      return true;
    }
    if (kind === Kind.control) this.#addControl(node, at);
    this.#leaf(kind, at);
    return false;
  }

  /** The first child of the element just opened; `null` where its shadow root was visited in place of its children. */
  #firstInside(node: Node, told: number): Node | null {
    return told >= HOST && this.#enterShadow(node as Element, this.#container) ? null : firstChildOf.call(node);
  }

  /** Visits the shadow root of the open element, where it has one. */
  #enterShadow(element: Element, at: number): boolean {
    if (this.#shadows >= MAX_SHADOWS || this.#outline.hosts.has(at)) return false;
    const shadow = shadowIn(element, this.options.shadowRootOf);
    if (shadow === null) return false;
    this.#outline.hosts.set(at, shadow);
    this.#sibling = 0;
    this.#shadows += 1;
    this.#walk(firstChildOf.call(shadow), null);
    this.#shadows -= 1;
    return true;
  }

  #addControl(node: Node, at: number): void {
    const outline = this.#outline;
    const name = localNameOf.call(node);
    const type = name === 'input' ? (attributeOf(node, 'type') ?? 'text').toLowerCase() : name;
    outline.controlTypes.set(at, type);
    const option = type === 'checkbox' || type === 'radio';
    if (!NO_VALUE.has(type) && (option || attributeOf(node, 'aria-hidden') !== 'true')) outline.controls.push(at);
  }

  #leaf(kind: Kind, at: number): void {
    this.#outline.end[at] = at + 1;
    if (kind !== Kind.break) this.#leafCount += 1;
    this.#outline.leaves[at + 1] = this.#leafCount;
    this.#gap = false;
  }

  #add(kind: Kind, node: Node, parent: number): number {
    const outline = this.#outline;
    const at = outline.count;
    if (at + 1 >= outline.kind.length) makeRoom(outline);
    outline.count = at + 1;
    outline.kind[at] = kind;
    outline.node[at] = node;
    outline.parent[at] = parent;
    outline.text[at] = '';
    outline.leaves[at + 1] = this.#leafCount;
    if (kind >= Kind.block) this.#gap = false;
    if (kind === Kind.table) outline.tables.push(at);
    else if (kind === Kind.list) outline.lists.push(at);
    else if (kind === Kind.label) outline.labels.push(at);
    else if (kind === Kind.heading) outline.headings.push(at);
    return at;
  }

  #addText(node: Node): void {
    const data = dataOf.call(node);
    if (isBlank(data) || this.#isIcon(data)) {
      this.#gap ||= data !== '';
      return;
    }
    const kept = data.length > MAX_TEXT ? data.slice(0, MAX_TEXT) : data;
    this.#textLength += kept.length;
    const gap = this.#gap;
    const at = this.#add(Kind.text, node, this.#container);
    this.#outline.text[at] = gap ? ` ${kept}` : kept;
    this.#outline.place[at] = -1;
    this.#leaf(Kind.text, at);
  }

  /** One private-use character alone in an inline element is a drawn icon. */
  #isIcon(data: string): boolean {
    const code = data.charCodeAt(0);
    return data.length === 1 && code >= 0xe000 && code <= 0xf8ff && (this.#outline.kind[this.#container] as Kind) < Kind.block;
  }

  /** Closes the open entry, once the shadow root of one without content was visited, and returns its node. Empty inline elements (icons, spacers) leave no entry behind. */
  #close(): Node {
    const outline = this.#outline;
    const at = this.#container;
    const node = outline.node[at] as Node;
    if (at === outline.count - 1) this.#closeEmpty(node as Element, at);
    else outline.end[at] = outline.count;
    this.#container = outline.parent[at] as number;
    this.#sibling = this.#siblings.pop() as number;
    return node;
  }

  #closeEmpty(element: Element, at: number): void {
    const outline = this.#outline;
    const kind = outline.kind[at] as Kind;
    if (isPlainHost(element)) this.#enterShadow(element, at);
    if (at === outline.count - 1 && kind < Kind.block && kind !== Kind.label) {
      outline.count = at;
      outline.hosts.delete(at);
    } else outline.end[at] = outline.count;
  }
}

/** Whether an element may carry a shadow root without being a custom one: it is asked only where it has nothing else in it. */
function isPlainHost(element: Element): boolean {
  const told = kindOfNode(element);
  return told >= HOST_IF_EMPTY && told < HOST;
}

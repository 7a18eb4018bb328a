import { OWN_NODE } from '../../domain/own-node';
import { PICK_CSS } from './pick.css';

/** Name of our element on the page while a label is picked. */
export const PICK_ELEMENT = 'countercheck-pick';

/**
 * A clear pane over the whole page, in a closed shadow root: pointer events reach it and nothing
 * beneath. Takes no room; nothing of the page is moved or focused.
 */
export class Shield {
  readonly #host: HTMLElement;
  readonly #pane: HTMLElement;
  readonly #outline: HTMLElement;

  constructor(private readonly document: Document, hint: string) {
    this.#host = Object.assign(document.createElement(PICK_ELEMENT), { [OWN_NODE]: true });
    const style = document.createElement('style');
    style.textContent = PICK_CSS;
    this.#pane = boxOf(document, 'shield');
    this.#outline = boxOf(document, 'outline');
    const words = boxOf(document, 'hint');
    words.setAttribute('role', 'status');
    this.#host.attachShadow({ mode: 'closed' }).append(style, this.#pane, this.#outline, words);
    // What lies outside an open modal dialog gets no pointer.
    (document.querySelector('dialog:modal') ?? document.documentElement).append(this.#host);
    // A live region is heard only when its text comes after it.
    words.textContent = hint;
  }

  /** The text or element of the page beneath a point, through open shadow roots. A frame is let through: it has a pane of its own. */
  beneath(x: number, y: number): { node: Node; offset: number } | undefined {
    this.through(true);
    const element = deepestAt(this.document, x, y);
    const text = this.document.caretPositionFromPoint?.(x, y);
    const isFrame = element !== null && /^i?frame$/i.test(element.localName);
    this.through(isFrame);
    if (element === null || isFrame) return undefined;
    return text && element.contains(text.offsetNode) ? { node: text.offsetNode, offset: text.offset } : { node: element, offset: 0 };
  }

  /** Lets the pointer through to the page, or keeps it. */
  through(open: boolean): void {
    this.#pane.style.pointerEvents = open ? 'none' : 'auto';
  }

  /** Draws the outline around a text or element with the label's name; none to take it away. */
  outline(node: Node | undefined, label = ''): void {
    this.#outline.replaceChildren();
    if (node === undefined) return;
    const range = this.document.createRange();
    range.selectNodeContents(node);
    const { left, top, width, height } = range.getBoundingClientRect();
    this.#outline.style.cssText = `left:${left}px;top:${top}px;width:${width}px;height:${height}px`;
    const name = boxOf(this.document, top < ROOM_ABOVE ? 'name below' : 'name');
    name.textContent = label;
    this.#outline.append(name);
  }

  remove(): void {
    this.#host.remove();
  }
}

/** The innermost element at a point, through open shadow roots. */
function deepestAt(root: DocumentOrShadowRoot, x: number, y: number): Element | null {
  const element = root.elementFromPoint(x, y);
  const inner = element?.shadowRoot ? deepestAt(element.shadowRoot, x, y) : null;
  return inner ?? element;
}

/** Pixels the name needs above its outline. */
const ROOM_ABOVE = 32;

function boxOf(document: Document, className: string): HTMLElement {
  return Object.assign(document.createElement('div'), { className });
}

import { Shield } from './shield';

/** A label on the page and where it stands. */
export interface Pickable {
  label: string;
  node: Node;
}

export interface PickOptions {
  document: Document;
  hint: string;
  /** The label at a place of the page; `undefined` where there is none. */
  labelAt(at: { node: Node; offset: number }): string | undefined;
  /** Labels the arrow keys go through, in the order of the page. */
  labels(): readonly Pickable[];
  onPick(label: string): void;
  onLeave(): void;
}

/** Everything a person can do to a page with a pointer or keys: kept from the page while a label is picked. */
const POINTER = ['pointerdown', 'pointerup', 'pointermove', 'mousedown', 'mouseup', 'mousemove', 'click', 'auxclick', 'dblclick', 'contextmenu', 'touchstart', 'touchend', 'dragstart'];
const KEYS = ['keydown', 'keyup', 'keypress', 'beforeinput'];

/**
 * Lets a person point at a label: hovering outlines, a click or Enter picks, arrow keys go from
 * label to label, Esc leaves. Only what a person does counts; the page sees none of it.
 */
export class PickMode {
  readonly #shield: Shield;
  readonly #listening = new AbortController();
  #current: Pickable | undefined;

  constructor(private readonly options: PickOptions) {
    this.#shield = new Shield(options.document, options.hint);
    const view = options.document.defaultView!;
    const listen = (types: readonly string[], run: (event: Event) => void): void => {
      for (const type of types) view.addEventListener(type, run, { capture: true, passive: false, signal: this.#listening.signal });
    };
    listen(POINTER, (event) => this.#onPointer(event as MouseEvent));
    listen(KEYS, (event) => this.#onKey(event as KeyboardEvent));
    listen(['scroll', 'resize'], () => this.#shield.outline(this.#current?.node, this.#current?.label));
  }

  /** Takes everything back out of the page. */
  end(): void {
    this.#listening.abort();
    this.#shield.remove();
  }

  #onPointer(event: MouseEvent): void {
    if (!event.isTrusted) return;
    if (event.cancelable) event.preventDefault();
    event.stopImmediatePropagation();
    if (event.type === 'pointermove' || event.type === 'pointerdown') this.#point(event.clientX, event.clientY);
    if (event.type === 'click') this.#pick();
  }

  #point(x: number, y: number): void {
    const at = this.#shield.beneath(x, y);
    const label = at && this.options.labelAt(at);
    this.#show(label === undefined ? undefined : { label, node: at!.node });
  }

  #show(pickable: Pickable | undefined): void {
    this.#current = pickable;
    this.#shield.outline(pickable?.node, pickable?.label);
  }

  #onKey(event: KeyboardEvent): void {
    if (!event.isTrusted) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (event.type !== 'keydown') return;
    if (event.key === 'Escape') this.options.onLeave();
    else if (event.key === 'Enter') this.#pick();
    else if (event.key === 'ArrowDown') this.#step(1);
    else if (event.key === 'ArrowUp') this.#step(-1);
  }

  #step(by: number): void {
    const labels = this.options.labels();
    const at = labels.findIndex(({ node }) => node === this.#current?.node);
    const next = labels[at < 0 && by < 0 ? labels.length - 1 : Math.min(Math.max(at + by, 0), labels.length - 1)];
    if (next === undefined) return;
    const element = next.node.nodeType === 1 ? (next.node as Element) : next.node.parentElement;
    element?.scrollIntoView({ block: 'nearest', behavior: 'instant' });
    this.#show(next);
  }

  #pick(): void {
    if (this.#current !== undefined) this.options.onPick(this.#current.label);
  }
}

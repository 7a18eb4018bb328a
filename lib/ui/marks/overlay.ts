import { OWN_NODE } from '../../domain/own-node';
import type { Pointed } from '../../messages/page-door';
import { type MarkedValue, boxOnScreen, drawMark } from './draw-mark';
import { MARKS_CSS } from './marks.css';

const NOTE_MS = 6000;

/** Name of our element on the page. */
export const OVERLAY_ELEMENT = 'countercheck-marks';

interface Parts {
  host: HTMLElement;
  layer: HTMLElement;
  note: HTMLElement;
}

/**
 * The one thing of ours in a page: an empty element that takes no room, with everything in a
 * closed shadow root. Nothing is added before there is something to show.
 */
export class Overlay {
  private parts: Parts | undefined;
  private values: readonly MarkedValue[] = [];
  private pointed: MarkedValue | undefined;
  private noteTimer = 0;
  private frame = 0;
  private readonly view: Window;
  private readonly resize: ResizeObserver;

  constructor(private readonly document: Document) {
    this.view = document.defaultView!;
    // Scrolling inside the page's own boxes, and any resize, move values without a mutation.
    this.resize = new ResizeObserver(this.placeSoon);
    this.resize.observe(document.documentElement);
    document.addEventListener('scroll', this.placeSoon, { capture: true, passive: true });
    document.addEventListener('click', this.placeSoon, { capture: true, passive: true });
  }

  /** Replaces all marks by these. */
  draw(values: readonly MarkedValue[]): void {
    this.values = values;
    if (values.length > 0 || this.parts !== undefined) this.place();
  }

  /** Brings one value into view and marks it until another is, or until the page is pressed. */
  point(node: Node, text: string): Pointed {
    const element = node.nodeType === Node.ELEMENT_NODE ? (node as Element) : node.parentElement;
    element?.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
    if (boxOnScreen(this.document, node) === undefined) return 'notDrawn';
    this.pointed = { node, severity: 'pointed', text };
    this.place();
    this.document.addEventListener('pointerdown', this.unpoint, { capture: true, passive: true, once: true });
    return 'pointed';
  }

  /** Shows a short notice in the corner, read out to screen readers, gone after some seconds. */
  say(text: string): void {
    const { note } = this.attached();
    this.view.clearTimeout(this.noteTimer);
    note.textContent = text;
    this.noteTimer = this.view.setTimeout(() => note.replaceChildren(), NOTE_MS);
  }

  /** Takes everything out of sight, or brings it back; resolves once the page is drawn that way. */
  async hide(hidden: boolean): Promise<void> {
    if (this.parts === undefined) return;
    this.parts.host.style.display = hidden ? 'none' : '';
    // The second frame begins when the first has been drawn.
    await new Promise((resolve) => this.view.requestAnimationFrame(() => this.view.requestAnimationFrame(resolve)));
  }

  /** Takes everything back out of the page. */
  remove(): void {
    this.resize.disconnect();
    this.document.removeEventListener('pointerdown', this.unpoint, { capture: true });
    this.document.removeEventListener('scroll', this.placeSoon, { capture: true });
    this.document.removeEventListener('click', this.placeSoon, { capture: true });
    this.view.cancelAnimationFrame(this.frame);
    this.view.clearTimeout(this.noteTimer);
    this.parts?.host.remove();
  }

  private readonly unpoint = (): void => {
    this.pointed = undefined;
    this.place();
  };

  private readonly placeSoon = (): void => {
    if (this.marked.length > 0 && this.frame === 0) this.frame = this.view.requestAnimationFrame(() => this.place());
  };

  private get marked(): readonly MarkedValue[] {
    return this.pointed === undefined ? this.values : [...this.values, this.pointed];
  }

  private place(): void {
    this.frame = 0;
    const { host, layer } = this.attached();
    const origin = host.getBoundingClientRect();
    layer.replaceChildren(...this.marked.flatMap((value) => drawMark(this.document, value, origin)));
  }

  private attached(): Parts {
    this.parts ??= buildParts(this.document);
    // A page that renders itself anew throws our element out with its own.
    if (!this.parts.host.isConnected) this.document.documentElement.append(this.parts.host);
    return this.parts;
  }
}

function buildParts(document: Document): Parts {
  const host = Object.assign(document.createElement(OVERLAY_ELEMENT), { [OWN_NODE]: true });
  const style = document.createElement('style');
  style.textContent = MARKS_CSS;
  const layer = document.createElement('div');
  layer.setAttribute('role', 'list');
  const note = document.createElement('div');
  note.className = 'note';
  note.setAttribute('role', 'status');
  host.attachShadow({ mode: 'closed' }).append(style, layer, note);
  return { host, layer, note };
}

import type { Severity } from '../../domain/check';
import { MARKS_CSS } from './marks.css';

/** A value on the page to mark: where it stands is asked again whenever the page may have moved it. */
export interface MarkedValue {
  node: Node;
  severity: Severity;
  text: string;
}

/** The one thing of ours in the page: an empty box that takes no room, with everything in a closed shadow root. */
export interface Overlay {
  draw(values: readonly MarkedValue[]): void;
  say(text: string): void;
  remove(): void;
}

/** Octagon, triangle, circle-i, as outlines in a 24 px box. */
const SHAPES: Record<Severity, string> = {
  critical: 'M8 2.8h8L21.2 8v8L16 21.2H8L2.8 16V8zM9 9l6 6M15 9l-6 6',
  warning: 'M12 3.5L22 20H2zM12 10v4.5M12 17.2v.1',
  notice: 'M12 3a9 9 0 1 0 0 18a9 9 0 1 0 0-18M12 11v5M12 7.8v.1',
};
const SVG = 'http://www.w3.org/2000/svg';
const TAG_ROOM = 160;
const NOTE_MS = 6000;

/** Makes the overlay of a document. Nothing is added to the page before there is something to show. */
export function createOverlay(document: Document): Overlay {
  const view = document.defaultView!;
  let host: HTMLElement | undefined;
  let layer: HTMLElement | undefined;
  let note: HTMLElement | undefined;
  let values: readonly MarkedValue[] = [];
  let noteTimer = 0;
  let frame = 0;

  const attach = (): void => {
    if (host?.isConnected) return;
    host = document.createElement('countercheck-marks');
    const root = host.attachShadow({ mode: 'closed' });
    const style = document.createElement('style');
    style.textContent = MARKS_CSS;
    layer = document.createElement('div');
    layer.setAttribute('role', 'list');
    note = document.createElement('div');
    note.className = 'note';
    note.setAttribute('role', 'status');
    root.append(style, layer, note);
    document.documentElement.append(host);
  };
  const place = (): void => {
    frame = 0;
    if (layer === undefined) return;
    const origin = host!.getBoundingClientRect();
    layer.replaceChildren(...values.flatMap((value) => drawMark(document, value, origin)));
  };
  // Scrolling inside the page's own boxes and any resize move values without a mutation.
  const placeSoon = (): void => {
    if (values.length > 0 && frame === 0) frame = view.requestAnimationFrame(place);
  };
  const resize = new view.ResizeObserver(placeSoon);
  document.addEventListener('scroll', placeSoon, { capture: true, passive: true });
  document.addEventListener('click', placeSoon, { capture: true, passive: true });
  resize.observe(document.documentElement);

  return {
    draw(next) {
      values = next;
      if (values.length > 0) attach();
      place();
    },
    say(text) {
      attach();
      view.clearTimeout(noteTimer);
      note!.textContent = text;
      noteTimer = view.setTimeout(() => note!.replaceChildren(), NOTE_MS);
    },
    remove() {
      resize.disconnect();
      document.removeEventListener('scroll', placeSoon, { capture: true });
      document.removeEventListener('click', placeSoon, { capture: true });
      view.cancelAnimationFrame(frame);
      view.clearTimeout(noteTimer);
      host?.remove();
    },
  };
}

function drawMark(document: Document, value: MarkedValue, origin: DOMRect): HTMLElement[] {
  const box = boxOnScreen(document, value.node);
  if (box === undefined) return [];
  const mark = document.createElement('div');
  mark.className = `mark ${value.severity}`;
  mark.setAttribute('role', 'listitem');
  mark.style.cssText = `left:${box.left - origin.left}px;top:${box.top - origin.top}px;width:${box.width}px;height:${box.height}px`;
  const tag = document.createElement('span');
  tag.className = `tag ${tagSide(document, box)}`;
  tag.append(drawShape(document, value.severity), value.text);
  mark.append(tag);
  return [mark];
}

function drawShape(document: Document, severity: Severity): SVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS(SVG, 'path');
  path.setAttribute('d', SHAPES[severity]);
  svg.append(path);
  return svg;
}

/** The box of a value in the viewport, or nothing while it is not drawn (a closed tab panel). */
function boxOnScreen(document: Document, node: Node): DOMRect | undefined {
  const box = node.nodeType === node.ELEMENT_NODE && isControl(node as Element) ? (node as Element).getBoundingClientRect() : textBox(document, node);
  return box.width > 0 && box.height > 0 ? box : undefined;
}

const isControl = (element: Element): boolean => /^(?:input|select|textarea)$/i.test(element.localName);

/** A cell is wider than its text: mark the text. */
function textBox(document: Document, node: Node): DOMRect {
  const range = document.createRange();
  range.selectNodeContents(node);
  return range.getBoundingClientRect();
}

function tagSide(document: Document, box: DOMRect): string {
  const width = document.documentElement.clientWidth;
  if (box.right + TAG_ROOM < width) return 'right';
  return box.left > TAG_ROOM ? 'left' : 'below';
}

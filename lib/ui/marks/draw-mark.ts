import type { Severity } from '../../domain/check';

/** How a mark looks: by its severity, or as the one value a person asked to see. */
export type MarkLook = Severity | 'pointed';

/** A value on the page to mark: where it stands is asked again whenever the page may have moved it. */
export interface MarkedValue {
  node: Node;
  severity: MarkLook;
  text: string;
}

/** Octagon, triangle, circle-i, as outlines in a 24 px box. */
const SHAPES: Record<MarkLook, string> = {
  critical: 'M8 2.8h8L21.2 8v8L16 21.2H8L2.8 16V8zM9 9l6 6M15 9l-6 6',
  warning: 'M12 3.5L22 20H2zM12 10v4.5M12 17.2v.1',
  pointed: 'M12 3v5M12 16v5M3 12h5M16 12h5M12 7a5 5 0 1 0 0 10a5 5 0 1 0 0-10',
  notice: 'M12 3a9 9 0 1 0 0 18a9 9 0 1 0 0-18M12 11v5M12 7.8v.1',
};
const SVG = 'http://www.w3.org/2000/svg';
/** Room a tag wants beside its value, in CSS pixels; with less it goes to the other side or below. */
const TAG_ROOM = 200;

/** The mark of one value relative to the overlay's origin, or nothing while the value is not drawn (a closed tab panel). */
export function drawMark(document: Document, value: MarkedValue, origin: DOMRect): HTMLElement[] {
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

function drawShape(document: Document, severity: MarkLook): SVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS(SVG, 'path');
  path.setAttribute('d', SHAPES[severity]);
  svg.append(path);
  return svg;
}

/** Where a value is drawn in the window; nothing while it is not drawn. */
export function boxOnScreen(document: Document, node: Node): DOMRect | undefined {
  const control = node.nodeType === node.ELEMENT_NODE && /^(?:input|select|textarea)$/i.test((node as Element).localName);
  const box = control ? (node as Element).getBoundingClientRect() : textBox(document, node);
  return box.width > 0 && box.height > 0 ? box : undefined;
}

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

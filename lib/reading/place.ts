import { domAccess } from './dom';
import type { Outline } from './outline';

/** A box in CSS pixels, measured from the top left corner of the document. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Paths of more steps than this are not written: the place of such a value is not stored. */
const MAX_DEPTH = 2_000;

/**
 * Places of entries as child-element indexes from the document element: "1.0.3.2"; "s" where a
 * shadow root is entered. A text has the place of its element. `rootPath` is the place of entry 0.
 */
export function placesOf(outline: Outline, rootPath: string): (at: number) => string {
  const known = new Map<number, string>([[0, rootPath]]);
  return (at) => {
    const element = (outline.place[at] as number) < 0 ? (outline.parent[at] as number) : at;
    const steps: number[] = [];
    let level = element;
    while (!known.has(level) && steps.length < MAX_DEPTH) {
      steps.push(level);
      level = outline.parent[level] as number;
    }
    let path = known.get(level) ?? '';
    for (const step of steps.toReversed()) {
      path = `${path}${outline.hosts.has(outline.parent[step] as number) ? '.s' : ''}.${outline.place[step]}`;
      known.set(step, path);
    }
    return path;
  };
}

/** Place of the element the outline starts at: the body among its siblings, or '' for the document element. */
export function rootPlace(root: Element): string {
  const parent = domAccess().parentNode.call(root);
  if (parent === null || domAccess().nodeType.call(parent) !== 1) return '';
  let index = 0;
  for (let before = root.previousElementSibling; before !== null; before = before.previousElementSibling) index += 1;
  return String(index);
}

/** The element at a path written by `placesOf`, or `null` when the page has changed too much. */
export function resolvePlace(document: Document, path: string): Element | null {
  const { documentElement, children, shadowRoot } = domAccess();
  let level: Element | ShadowRoot | null = documentElement.call(document);
  if (path === '') return level;
  for (const step of path.split('.')) {
    if (level === null) return null;
    if (step === 's') level = shadowRoot.call(level);
    else level = (level.nodeType === 11 ? (level as ShadowRoot).children : children.call(level))[Number(step)] ?? null;
  }
  return level as Element | null;
}

/** Where a value is drawn, in document coordinates; `null` where it is not drawn. */
export function boxOf(node: Node): Box | null {
  const { ownerDocument, defaultView, nodeType } = domAccess();
  const document = ownerDocument.call(node);
  const view = document === null ? null : defaultView.call(document);
  if (document === null || view === null) return null;
  const rect = nodeType.call(node) === 1 ? Element.prototype.getBoundingClientRect.call(node) : textRect(document, node);
  if (rect.width === 0 && rect.height === 0) return null;
  return { x: rect.x + view.scrollX, y: rect.y + view.scrollY, width: rect.width, height: rect.height };
}

function textRect(document: Document, node: Node): DOMRect {
  const range = Document.prototype.createRange.call(document);
  range.selectNodeContents(node);
  return range.getBoundingClientRect();
}

import { childrenOf, documentElementOf, isElement, nodeTypeOf, ownerDocumentOf, parentOf, viewOf } from './dom';
import { shadowIn, type ShadowRootOf } from './outline-walk';
import type { Outline } from './outline';

/** A box in CSS pixels, measured from the top left corner of the document. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Longer places than this are not written (''): they would not fit a message. No page a person works with is so deep. */
const MAX_PATH = 2_000;

/**
 * Places of entries as child-element indexes from the document element: "1.0.3.2"; "s" where a
 * shadow root is entered. A text has the place of its element. `rootPath` is the place of entry 0.
 */
export function placesOf(outline: Outline, rootPath: string): (at: number) => string {
  const known = new Map([[0, rootPath]]);
  return (at) => {
    const element = (outline.place[at] as number) < 0 ? (outline.parent[at] as number) : at;
    const steps: number[] = [];
    let level = element;
    let path = known.get(level);
    // A step takes at least two characters.
    while (path === undefined && steps.length < MAX_PATH / 2) {
      steps.push(level);
      level = outline.parent[level] as number;
      path = known.get(level);
    }
    if (path === undefined) return '';
    for (let step = steps.pop(); step !== undefined; step = steps.pop()) {
      path = `${path}${outline.hosts.has(outline.parent[step] as number) ? '.s' : ''}.${outline.place[step]}`;
      known.set(step, path);
    }
    return path.length > MAX_PATH ? '' : path;
  };
}

/** Place of an element or shadow root, written the same way. */
export function placeOf(root: Element | ShadowRoot): string {
  const steps: (number | string)[] = [];
  for (let level: Node = root; ; ) {
    const parent = parentOf.call(level);
    if (!isElement(level)) {
      steps.push('s');
      level = (level as ShadowRoot).host;
    } else if (parent === null || nodeTypeOf.call(parent) === 9) {
      return steps.toReversed().join('.');
    } else {
      steps.push(Array.prototype.indexOf.call(childrenOf(parent), level));
      level = parent;
    }
  }
}

/** The element at a path written by `placesOf`, or `null` when the page has changed too much. */
export function resolvePlace(document: Document, path: string, closed?: ShadowRootOf): Element | null {
  let level: Element | ShadowRoot | null = documentElementOf.call(document);
  for (const step of path === '' ? [] : path.split('.')) {
    if (level === null) return null;
    level = step === 's' ? shadowIn(level as Element, closed) : (childrenOf(level)[Number(step)] ?? null);
  }
  return level as Element | null;
}

/** Where a value is drawn, in document coordinates; `null` where it is not drawn. */
export function boxOf(node: Node): Box | null {
  const document = ownerDocumentOf.call(node);
  const view = document === null ? null : viewOf.call(document);
  if (document === null || view === null) return null;
  const rect = isElement(node) ? Element.prototype.getBoundingClientRect.call(node) : textRect(document, node);
  if (rect.width === 0 && rect.height === 0) return null;
  return { x: rect.x + view.scrollX, y: rect.y + view.scrollY, width: rect.width, height: rect.height };
}

function textRect(document: Document, node: Node): DOMRect {
  const range = Document.prototype.createRange.call(document);
  range.selectNodeContents(node);
  return range.getBoundingClientRect();
}

import { domAccess } from './dom';

/** A box in CSS pixels, measured from the top left corner of the document. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Paths deeper than this are not written: the place of such a value is not stored. */
const MAX_DEPTH = 2_000;

/**
 * The place of a node as child-element indexes from the document element: "1.0.3.2"; "s" where a
 * shadow root is entered. A text node has the place of its element. '' is the document element.
 */
export class Places {
  readonly #paths = new Map<Node, string>();
  readonly #indexes = new Map<Node, number>();

  /** Path of a node; '' where it is not in the document or too deep. */
  pathOf(node: Node): string {
    const steps: string[] = [];
    let level: Node | null = this.#elementOf(node);
    let known = '';
    for (let depth = 0; level !== null && depth < MAX_DEPTH; depth += 1) {
      const found = this.#paths.get(level);
      if (found !== undefined) {
        known = found;
        break;
      }
      const parent: Node | null = domAccess().parentNode.call(level);
      if (parent === null || parent.nodeType === 9) break;
      steps.push(String(this.#indexOf(level)));
      level = parent.nodeType === 11 ? this.#host(parent, steps) : parent;
    }
    const path = [...(known === '' ? [] : [known]), ...steps.reverse()].join('.');
    this.#paths.set(this.#elementOf(node) ?? node, path);
    return path;
  }

  #host(root: Node, steps: string[]): Node | null {
    steps.push('s');
    return (root as ShadowRoot).host ?? null;
  }

  #elementOf(node: Node): Node | null {
    return domAccess().nodeType.call(node) === 1 ? node : domAccess().parentNode.call(node);
  }

  /** Index among element siblings. All siblings before it are numbered on the way, so long lists stay linear. */
  #indexOf(element: Node): number {
    const passed: Node[] = [];
    let sibling: Element | null = element as Element;
    let base = -1;
    while (sibling !== null) {
      const known = this.#indexes.get(sibling);
      if (known !== undefined) {
        base = known;
        break;
      }
      passed.push(sibling);
      sibling = (sibling as Element).previousElementSibling;
    }
    for (let at = passed.length - 1; at >= 0; at -= 1) this.#indexes.set(passed[at] as Node, (base += 1));
    return base;
  }
}

/** The element at a path written by `Places`, or `null` when the page has changed too much. */
export function resolvePlace(document: Document, path: string): Element | null {
  let level: Element | ShadowRoot | null = document.documentElement;
  if (path === '') return level;
  for (const step of path.split('.')) {
    if (level === null) return null;
    level = step === 's' ? (level as Element).shadowRoot : (level.children[Number(step)] ?? null);
  }
  return level as Element | null;
}

/** Where a value is drawn, in document coordinates; `null` where it is not drawn. */
export function boxOf(node: Node): Box | null {
  const document = node.ownerDocument;
  const view = document?.defaultView;
  if (document === null || view === null || view === undefined) return null;
  const rect = node.nodeType === 1 ? (node as Element).getBoundingClientRect() : textRect(document, node);
  if (rect.width === 0 && rect.height === 0) return null;
  return { x: rect.x + view.scrollX, y: rect.y + view.scrollY, width: rect.width, height: rect.height };
}

function textRect(document: Document, node: Node): DOMRect {
  const range = document.createRange();
  range.selectNodeContents(node);
  return range.getBoundingClientRect();
}

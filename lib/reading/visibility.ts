import { attributeOf, domAccess } from './dom';

/**
 * Whether an element is drawn: the markup must not hide it (`hidden`, inline display:none, on it or
 * above it), nor the browser's own account of its styles, where there is layout at all.
 */
export function isDrawn(node: Node): boolean {
  const { nodeType, parentNode } = domAccess();
  const element = nodeType.call(node) === 1 ? node : parentNode.call(node);
  if (element === null) return false;
  const check = (Element.prototype as { checkVisibility?: (options: object) => boolean }).checkVisibility;
  if (check?.call(element, { visibilityProperty: true, opacityProperty: true }) === false) return false;
  for (let level: Node | null = element, depth = 0; level !== null && depth < MAX_DEPTH; level = domAccess().parentNode.call(level), depth += 1) {
    if (domAccess().nodeType.call(level) === 1 && isHiddenInMarkup(level)) return false;
  }
  return true;
}

const MAX_DEPTH = 200;

/** Whether an element's own markup hides it. */
export function isHiddenInMarkup(element: Node): boolean {
  return attributeOf(element, 'hidden') !== null || /display\s*:\s*none/i.test(attributeOf(element, 'style') ?? '');
}

import { attributeOf, domAccess } from './dom';

/**
 * Whether an element is drawn: the markup must not hide it (`hidden`, inline display:none, on it or
 * above it), nor the browser's own account of its styles, where there is layout at all.
 */
export function isDrawn(node: Node): boolean {
  const element = domAccess().nodeType.call(node) === 1 ? (node as Element) : (domAccess().parentNode.call(node) as Element | null);
  if (element === null) return false;
  const check = (Element.prototype as { checkVisibility?: (options: object) => boolean }).checkVisibility;
  if (check?.call(element, { visibilityProperty: true, opacityProperty: true }) === false) return false;
  for (let level: Node | null = element, depth = 0; level !== null && depth < 200; level = domAccess().parentNode.call(level), depth += 1) {
    if (domAccess().nodeType.call(level) !== 1) continue;
    if (attributeOf(level, 'hidden') !== null || /display\s*:\s*none/i.test(attributeOf(level, 'style') ?? '')) return false;
  }
  return true;
}

import { attributeOf, domAccess } from './dom';

/**
 * Whether an element is drawn. Asks the browser; where there is no layout (saved markup in tests)
 * the `hidden` attribute and inline display:none of the element and its ancestors decide.
 */
export function isDrawn(node: Node): boolean {
  const element = domAccess().nodeType.call(node) === 1 ? (node as Element) : (domAccess().parentNode.call(node) as Element | null);
  if (element === null) return false;
  const check = (Element.prototype as { checkVisibility?: (options: object) => boolean }).checkVisibility;
  if (check !== undefined) return check.call(element, { visibilityProperty: true, opacityProperty: true });
  for (let level: Node | null = element, depth = 0; level !== null && depth < 200; level = domAccess().parentNode.call(level), depth += 1) {
    if (domAccess().nodeType.call(level) !== 1) continue;
    if (attributeOf(level, 'hidden') !== null || /display\s*:\s*none/i.test(attributeOf(level, 'style') ?? '')) return false;
  }
  return true;
}

import { attributeOf, isElement, parentOf } from './dom';

/**
 * Whether an element is drawn: the markup must not hide it (`hidden`, inline display:none, on it or
 * above it), nor the browser's own account of its styles, where there is layout at all.
 */
export function isDrawn(node: Node): boolean {
  const element = isElement(node) ? node : parentOf.call(node);
  if (element === null) return false;
  const check = (Element.prototype as { checkVisibility?: (options: object) => boolean }).checkVisibility;
  if (check?.call(element, { visibilityProperty: true, opacityProperty: true }) === false) return false;
  for (let level: Node | null = element, depth = 0; level !== null && depth < MAX_DEPTH; level = parentOf.call(level), depth += 1) {
    if (isElement(level) && hides((name) => attributeOf(level as Node, name))) return false;
  }
  return true;
}

const MAX_DEPTH = 200;

/** Whether an element's own markup hides it. */
export function hides(attribute: (name: string) => string | null): boolean {
  return attribute('hidden') !== null || /display\s*:\s*none/i.test(attribute('style') ?? '');
}

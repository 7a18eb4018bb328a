/**
 * A property of a node read through its prototype's getter: a form control named "firstChild"
 * replaces the property on its form (DOM clobbering), and the getter still tells the truth.
 */
function read(prototype: object, name: string, node: Node): unknown {
  try {
    return Reflect.get(prototype, name, node);
  } catch {
    // Another kind of element under a known name, as in <svg><input>: it has no such property.
    return undefined;
  }
}

export const typeOf = (node: Node): number => read(Node.prototype, 'nodeType', node) as number;
export const nameOf = (element: Node): string => (read(Element.prototype, 'localName', element) as string).toLowerCase();
export const textOf = (node: Node): string => read(CharacterData.prototype, 'data', node) as string;
export const shadowOf = (element: Node): ShadowRoot | null => (read(Element.prototype, 'shadowRoot', element) as ShadowRoot | null) ?? null;
export const valueOf = (control: Node, type: { prototype: object }): string => String(read(type.prototype, 'value', control) ?? '');
export const isOn = (control: Node, type: { prototype: object }, name: 'checked' | 'selected'): boolean => read(type.prototype, name, control) === true;
export const sheetOf = (element: Node): CSSStyleSheet | null | undefined =>
  read(nameOf(element) === 'link' ? HTMLLinkElement.prototype : HTMLStyleElement.prototype, 'sheet', element) as CSSStyleSheet | null | undefined;

export const attributeNames = (element: Node): string[] => Element.prototype.getAttributeNames.call(element);
export const attributeOf = (element: Node, name: string): string => Element.prototype.getAttribute.call(element, name) ?? '';
export const boundsOf = (element: Node): DOMRect => Element.prototype.getBoundingClientRect.call(element);

/** The children of a node, in order. */
export function childrenOf(node: Node): Node[] {
  const children: Node[] = [];
  let child = read(Node.prototype, 'firstChild', node) as Node | null;
  while (child) {
    children.push(child);
    child = read(Node.prototype, 'nextSibling', child) as Node | null;
  }
  return children;
}

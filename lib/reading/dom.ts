/**
 * DOM properties read through the prototypes' own getters. A form control named "firstChild" or
 * an image named "body" replaces the property on the form or document itself (DOM clobbering); the
 * prototype's getter still tells the truth. Call them with `.call(node)`.
 */
export type Getter<T> = (this: unknown) => T;

const interfaces = globalThis as unknown as Partial<Record<string, { prototype: object }>>;

function getter<T>(interfaceName: string, property: string): Getter<T> {
  const prototype = interfaces[interfaceName]?.prototype ?? null;
  for (let level: object | null = prototype; level !== null; level = Object.getPrototypeOf(level) as object | null) {
    const found = Object.getOwnPropertyDescriptor(level, property)?.get;
    if (found !== undefined) return found as Getter<T>;
  }
  return () => undefined as T;
}

export const firstChildOf = getter<Node | null>('Node', 'firstChild');
export const nextSiblingOf = getter<Node | null>('Node', 'nextSibling');
export const parentOf = getter<Node | null>('Node', 'parentNode');
export const nodeTypeOf = getter<number>('Node', 'nodeType');
export const ownerDocumentOf = getter<Document | null>('Node', 'ownerDocument');
export const textContentOf = getter<string | null>('Node', 'textContent');
export const dataOf = getter<string>('CharacterData', 'data');
export const localNameOf = getter<string>('Element', 'localName');
export const shadowRootOf = getter<ShadowRoot | null>('Element', 'shadowRoot');
export const bodyOf = getter<HTMLElement | null>('Document', 'body');
export const documentElementOf = getter<HTMLElement>('Document', 'documentElement');
export const titleOf = getter<string>('Document', 'title');
export const readyStateOf = getter<DocumentReadyState>('Document', 'readyState');
export const viewOf = getter<(Window & typeof globalThis) | null>('Document', 'defaultView');
export const fontsOf = getter<FontFaceSet | undefined>('Document', 'fonts');
export const childElementCountOf = getter<number>('Element', 'childElementCount');

const elementChildrenOf = getter<HTMLCollection>('Element', 'children');
const shadowChildrenOf = getter<HTMLCollection>('DocumentFragment', 'children');

export const isElement = (node: Node): node is Element => nodeTypeOf.call(node) === 1;

/** Child elements of an element or shadow root. */
export const childrenOf = (container: Node): HTMLCollection => (isElement(container) ? elementChildrenOf : shadowChildrenOf).call(container);

const inputValueOf = getter<string>('HTMLInputElement', 'value');
const areaValueOf = getter<string>('HTMLTextAreaElement', 'value');

/** What stands in a text control now (its live value, not the attribute). */
export function controlText(control: Node): string {
  return String((localNameOf.call(control) === 'textarea' ? areaValueOf : inputValueOf).call(control) ?? '');
}

const checkedOf = getter<boolean>('HTMLInputElement', 'checked');
const selectedIndexOf = getter<number>('HTMLSelectElement', 'selectedIndex');
const optionTypeOf = getter<string>('HTMLInputElement', 'type');

/** What tells the content of a control: the getter to call on it, now and later. */
export function contentGetter(control: Node): Getter<string | number | boolean> {
  const name = localNameOf.call(control);
  if (name === 'select') return selectedIndexOf;
  if (name === 'textarea') return areaValueOf;
  return /^(?:checkbox|radio)$/.test(optionTypeOf.call(control)) ? checkedOf : inputValueOf;
}

const PARENTS: Readonly<Record<number, () => ParentNode>> = { 1: () => Element.prototype, 9: () => Document.prototype, 11: () => DocumentFragment.prototype };

/** Elements below a node that match, whatever the page has named "querySelectorAll". */
export function selectAll(root: Node, selector: string): ArrayLike<Element> & Iterable<Element> {
  return (PARENTS[nodeTypeOf.call(root)] as () => ParentNode)().querySelectorAll.call(root, selector);
}

/** How many elements stand below a node, shadow roots kept out. */
export const elementCount = (root: Node): number => selectAll(root, '*').length;

/** An attribute, whatever the element has been made to look like. */
export function attributeOf(element: Node, name: string): string | null {
  return Element.prototype.getAttribute.call(element, name);
}

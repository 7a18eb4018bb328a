/**
 * DOM properties read through the prototypes' own getters. A form control named "firstChild" or
 * an image named "body" replaces the property on the element itself (DOM clobbering); the
 * prototype's getter still tells the truth.
 */
type Getter<T> = (this: unknown) => T;

function getter<T>(prototype: object, name: string): Getter<T> {
  for (let level: object | null = prototype; level !== null; level = Object.getPrototypeOf(level) as object | null) {
    const found = Object.getOwnPropertyDescriptor(level, name)?.get;
    if (found !== undefined) return found as Getter<T>;
  }
  return () => undefined as T;
}

/** The few properties the reader needs, each as an unbound getter to be called with `.call(node)`. */
export interface DomAccess {
  firstChild: Getter<Node | null>;
  nextSibling: Getter<Node | null>;
  parentNode: Getter<Node | null>;
  nodeType: Getter<number>;
  localName: Getter<string>;
  data: Getter<string>;
  shadowRoot: Getter<ShadowRoot | null>;
  className: Getter<unknown>;
  id: Getter<string>;
}

let access: DomAccess | undefined;

/** The getters of this realm, looked up once. */
export function domAccess(): DomAccess {
  access ??= {
    firstChild: getter(Node.prototype, 'firstChild'),
    nextSibling: getter(Node.prototype, 'nextSibling'),
    parentNode: getter(Node.prototype, 'parentNode'),
    nodeType: getter(Node.prototype, 'nodeType'),
    localName: getter(Element.prototype, 'localName'),
    data: getter(CharacterData.prototype, 'data'),
    shadowRoot: getter(Element.prototype, 'shadowRoot'),
    className: getter(Element.prototype, 'className'),
    id: getter(Element.prototype, 'id'),
  };
  return access;
}

let inputValue: Getter<string> | undefined;
let areaValue: Getter<string> | undefined;

/** What stands in a text control now (its live value, not the attribute). */
export function controlText(control: Node): string {
  inputValue ??= getter(HTMLInputElement.prototype, 'value');
  areaValue ??= getter(HTMLTextAreaElement.prototype, 'value');
  const area = domAccess().localName.call(control) === 'textarea';
  return String((area ? areaValue : inputValue).call(control) ?? '');
}

/** An attribute, whatever the element has been made to look like. */
export function attributeOf(element: Node, name: string): string | null {
  return Element.prototype.getAttribute.call(element, name);
}

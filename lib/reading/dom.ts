/**
 * DOM properties read through the prototypes' own getters. A form control named "firstChild" or
 * an image named "body" replaces the property on the form or document itself (DOM clobbering); the
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
  id: Getter<string>;
  ownerDocument: Getter<Document | null>;
  children: Getter<HTMLCollection>;
  body: Getter<HTMLElement | null>;
  documentElement: Getter<HTMLElement>;
  title: Getter<string>;
  readyState: Getter<DocumentReadyState>;
  defaultView: Getter<(Window & typeof globalThis) | null>;
  fonts: Getter<FontFaceSet | undefined>;
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
    id: getter(Element.prototype, 'id'),
    ownerDocument: getter(Node.prototype, 'ownerDocument'),
    children: getter(Element.prototype, 'children'),
    body: getter(Document.prototype, 'body'),
    documentElement: getter(Document.prototype, 'documentElement'),
    title: getter(Document.prototype, 'title'),
    readyState: getter(Document.prototype, 'readyState'),
    defaultView: getter(Document.prototype, 'defaultView'),
    fonts: getter(Document.prototype, 'fonts'),
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

/** Elements of a document that match, whatever the page has named "querySelectorAll". */
export function selectAll(document: Document, selector: string): Element[] {
  return [...Document.prototype.querySelectorAll.call(document, selector)];
}

/** An attribute, whatever the element has been made to look like. */
export function attributeOf(element: Node, name: string): string | null {
  return Element.prototype.getAttribute.call(element, name);
}

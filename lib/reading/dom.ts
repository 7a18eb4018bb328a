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
    ...getters(Node.prototype, ['firstChild', 'nextSibling', 'parentNode', 'nodeType', 'ownerDocument']),
    ...getters(Element.prototype, ['localName', 'shadowRoot', 'id', 'children']),
    ...getters(CharacterData.prototype, ['data']),
    ...getters(Document.prototype, ['body', 'documentElement', 'title', 'readyState', 'defaultView', 'fonts']),
  } as DomAccess;
  return access;
}

function getters(prototype: object, names: readonly (keyof DomAccess)[]): Partial<DomAccess> {
  return Object.fromEntries(names.map((name) => [name, getter(prototype, name)]));
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

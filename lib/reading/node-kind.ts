import { localNameOf, nodeTypeOf } from './dom';
import { Kind, kindOfName } from './kinds';

/** Neither text nor element: a comment, a processing instruction. */
export const NO_KIND = -1;

/** Common elements whose interface is theirs alone, by the middle of its name (HTML…Element). */
const INTERFACES = { Div: 'div', Span: 'span', Paragraph: 'p', Anchor: 'a', LI: 'li', TableRow: 'tr', BR: 'br', Label: 'label', UList: 'ul', Image: 'img', Input: 'input', DList: 'dl', Heading: 'h1' };

let kinds: Map<object | null, number> | undefined;
/** Kept apart from the others: every second node is a text. */
let textPrototype: object | undefined;

/** Kinds by prototype: looking at it never leaves the script engine, asking a node for its type and name does. */
function kindsByPrototype(): Map<object | null, number> {
  textPrototype = Text.prototype;
  const found = new Map<object | null, number>([[textPrototype, Kind.text]]);
  const world = globalThis as unknown as Record<string, { prototype: object } | undefined>;
  for (const [name, element] of Object.entries(INTERFACES)) {
    const own = world[`HTML${name}Element`];
    if (own !== undefined) found.set(own.prototype, kindOfName(element));
  }
  return found;
}

/** Kind of a node as `kindOfName` gives it, `NO_KIND` where it has none. */
export function kindOfNode(node: Node): number {
  const prototype = Object.getPrototypeOf(node) as object | null;
  if (prototype === textPrototype) return Kind.text;
  kinds ??= kindsByPrototype();
  return kinds.get(prototype) ?? askedKind(node);
}

function askedKind(node: Node): number {
  const type = nodeTypeOf.call(node);
  if (type === 1) return kindOfName(localNameOf.call(node));
  return type === 3 ? Kind.text : NO_KIND;
}

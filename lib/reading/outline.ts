import { attributeOf } from './dom';
import { Kind } from './kinds';

/** A piece of the page: everything in a container, or some of its children that stand side by side. */
export interface Piece {
  container: Element;
  children?: readonly Node[];
  /** Number of the first of these children among the container's elements. */
  first?: number;
  /** Elements in it when the page was divided. */
  size: number;
}

/**
 * A piece of the page as flat arrays in document order: one entry per element that structures text
 * and per leaf (text, control, picture, line break); entry 0 is the container. A subtree is the
 * range `at … end[at] - 1`, so no later step needs the DOM or recursion; an entry's node is looked
 * up only where layout or a live value is asked for.
 */
export interface Outline {
  count: number;
  kind: Uint8Array;
  parent: Int32Array;
  /** Index behind the last entry of the subtree. */
  end: Int32Array;
  /** Number among the element siblings in the DOM; −1 for text. */
  place: Int32Array;
  /** Leaves that carry content (text, control, picture) before each index; one entry longer than the others. */
  leaves: Int32Array;
  /** Text of a text leaf, with one space in front where white space separates it; '' elsewhere. */
  text: string[];
  labels: number[];
  /** Controls that can hold a value a person may read, with their types beside them. */
  controls: number[];
  controlTypes: Map<number, string>;
  /** Entries whose children stand in a shadow root. */
  hosts: Map<number, ShadowRoot>;
  tables: number[];
  lists: number[];
  headings: number[];
  node: Node[];
}

/** Entries there is room for at first, and at most between two outlines: what a huge page took is given back. */
const FIRST_SIZE = 4_096;
const KEPT_SIZE = 65_536;

const numbers = (size: number): Int32Array => new Int32Array(size);

function madeFor(size: number): Pick<Outline, 'kind' | 'parent' | 'end' | 'place' | 'leaves'> {
  return { kind: new Uint8Array(size), parent: numbers(size), end: numbers(size), place: numbers(size), leaves: numbers(size + 1) };
}

let arrays = madeFor(FIRST_SIZE);

/** An outline without entries. Outlines share their arrays: one holds only until the next is begun. */
export function emptyOutline(): Outline {
  if (arrays.kind.length > KEPT_SIZE) arrays = madeFor(FIRST_SIZE);
  return { count: 0, ...arrays, text: [], node: [], labels: [], controls: [], controlTypes: new Map(), hosts: new Map(), tables: [], lists: [], headings: [] };
}

/** Makes room for one more entry. */
export function makeRoom(outline: Outline): void {
  const larger = madeFor(outline.kind.length * 4);
  for (const name of ['kind', 'parent', 'end', 'place', 'leaves'] as const) larger[name].set(outline[name]);
  arrays = larger;
  Object.assign(outline, larger);
}

/** The node of an entry. */
export const nodeAt = ({ node }: Outline, at: number): Node => node[at] as Node;

/** The element an entry is or stands in. */
export function elementAt({ node, parent, place }: Outline, at: number): Element {
  return node[(place[at] as number) < 0 ? (parent[at] as number) : at] as Element;
}

/** How many of some entries, in document order, stand before an entry. */
export function countBefore(entries: readonly number[], at: number): number {
  let low = 0;
  let high = entries.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((entries[middle] as number) < at) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** An attribute of an entry's element, `null` where it has none of that name (lower case) or is a text. */
export function attributeAt({ node, kind }: Outline, at: number, name: string): string | null {
  return kind[at] === Kind.text ? null : attributeOf(node[at] as Element, name);
}

import { elementCount, firstChildOf, isElement, nextSiblingOf, selectAll, textContentOf } from './dom';
import { Kind } from './kinds';
import { kindOfNode } from './node-kind';
import type { Piece } from './outline';

/** A container of at most so many elements is read as one piece. */
const WHOLE = 1_500;
/** A piece of a larger one ends behind the child that brings it to so many elements. */
const ENOUGH = 350;
/** A child with fewer elements may belong together with what follows it: a label, a line of a list. */
const SMALL = 8;
/** A table with fewer elements may be the heading of the table behind it. */
const SMALL_TABLE = 300;
/** Containers inside one another that are divided; what lies deeper is read as one piece. */
const MAX_DEPTH = 30;

/**
 * Divides a page into the pieces that are read, and read again, each by itself. They meet where
 * nothing on one side is the label of something on the other: between blocks that hold more than a
 * label. `startsRegion` tells the children at which an earlier division began a piece: keeping its
 * borders keeps its pieces.
 */
export function divide(root: Element, startsRegion: (child: Node) => boolean): Piece[] {
  const regions: Piece[] = [];
  if (elementCount(root) <= WHOLE) regions.push({ container: root });
  else new Division(regions, root, startsRegion).run();
  return regions;
}

const kindOf = (element: Element): Kind => (kindOfNode(element) & 63) as Kind;
const DIVISIBLE = new Set<Kind>([Kind.block, Kind.item, Kind.detail]);

/** One container being divided. */
class Division {
  #run: Node[] = [];
  #size = 0;
  /** Elements of the container before the run, and up to the child being looked at. */
  #first = 0;
  #index = 0;

  constructor(
    private readonly regions: Piece[],
    private readonly container: Element,
    private readonly startsRegion: (child: Node) => boolean,
    private readonly depth = 0,
  ) {}

  run(): void {
    for (let child = firstChildOf.call(this.container); child !== null; child = nextSiblingOf.call(child)) {
      if (this.#run.length > 0 && this.startsRegion(child)) this.#end();
      if (isElement(child)) this.#element(child);
      else this.#run.push(child);
    }
    this.#end();
  }

  #element(child: Element): void {
    const size = elementCount(child) + 1;
    if (size > WHOLE && this.depth < MAX_DEPTH && DIVISIBLE.has(kindOf(child))) {
      this.#end();
      new Division(this.regions, child, this.startsRegion, this.depth + 1).run();
      this.#first = this.#index += 1;
      return;
    }
    this.#index += 1;
    this.#run.push(child);
    this.#size += size;
    if (this.#size >= ENOUGH && isBorder(child, size)) this.#end();
  }

  #end(): void {
    if (this.#run.length > 0) this.regions.push({ container: this.container, children: this.#run, first: this.#first });
    [this.#run, this.#size, this.#first] = [[], 0, this.#index];
  }
}

/** Whether a piece has become so large since the page was divided that it should be divided anew. */
export function isOvergrown({ container, children }: Piece): boolean {
  const roots = (children ?? [container]).filter(isElement);
  return roots.reduce((sum, root) => sum + elementCount(root), 0) > 2 * WHOLE;
}

/** Whether what stands before the end of this child has nothing to do with what follows. */
function isBorder(child: Element, size: number): boolean {
  if (kindOf(child) < Kind.block || kindOf(child) === Kind.heading) return false;
  if (size < SMALL) return /[。.！!？?]\s*$/.test(textContentOf.call(child) ?? '');
  return size > SMALL_TABLE || !hasTable(child);
}

const hasTable = (element: Element): boolean => kindOf(element) === Kind.table || selectAll(element, 'table').length > 0;

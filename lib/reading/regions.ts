import { childElementCountOf, elementCount, firstChildOf, isElement, nextSiblingOf, selectAll, textContentOf } from './dom';
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
 * borders keeps its pieces. A page of more elements than `most` is divided no further than that: what lies behind stands in no piece.
 */
export function divide(root: Element, startsRegion: (child: Node) => boolean, most: number): { pieces: Piece[]; isWhole: boolean } {
  const size = elementCount(root);
  const plan: Plan = { regions: [], startsRegion, left: most };
  if (size <= WHOLE) plan.regions.push({ container: root, size });
  else new Division(plan, root).run();
  return { pieces: plan.regions, isWhole: plan.left > 0 };
}

/** What the divisions of a page share. */
interface Plan {
  readonly regions: Piece[];
  readonly startsRegion: (child: Node) => boolean;
  /** Elements that may still be divided. */
  left: number;
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
    private readonly plan: Plan,
    private readonly container: Element,
    private readonly depth = 0,
  ) {}

  run(): void {
    for (let child = firstChildOf.call(this.container); child !== null && this.plan.left > 0; child = nextSiblingOf.call(child)) {
      if (this.#run.length > 0 && this.plan.startsRegion(child)) this.#end();
      if (isElement(child)) this.#element(child);
      else this.#run.push(child);
    }
    this.#end();
  }

  #element(child: Element): void {
    const size = childElementCountOf.call(child) === 0 ? 1 : elementCount(child) + 1;
    if (size > WHOLE && this.depth < MAX_DEPTH && DIVISIBLE.has(kindOf(child))) {
      this.#end();
      new Division(this.plan, child, this.depth + 1).run();
      this.#first = this.#index += 1;
      return;
    }
    this.#index += 1;
    this.#run.push(child);
    this.#size += size;
    this.plan.left -= size;
    if (this.#size >= ENOUGH && isBorder(child, size)) this.#end();
  }

  #end(): void {
    if (this.#run.length > 0) this.plan.regions.push({ container: this.container, children: this.#run, first: this.#first, size: this.#size });
    [this.#run, this.#size, this.#first] = [[], 0, this.#index];
  }
}

/** Whether a piece has become so large since the page was divided that it should be divided anew; one that could not be divided is not asked again until it has doubled. */
export function isOvergrown({ container, children, size }: Piece): boolean {
  const roots = (children ?? [container]).filter(isElement);
  return roots.reduce((sum, root) => sum + elementCount(root), 0) > 2 * Math.max(WHOLE, size);
}

/** Whether what stands before the end of this child has nothing to do with what follows. */
function isBorder(child: Element, size: number): boolean {
  if (kindOf(child) < Kind.block || kindOf(child) === Kind.heading) return false;
  if (size < SMALL) return /[。.！!？?]\s*$/.test(textContentOf.call(child) ?? '');
  return size > SMALL_TABLE || !hasTable(child);
}

const hasTable = (element: Element): boolean => kindOf(element) === Kind.table || selectAll(element, 'table').length > 0;

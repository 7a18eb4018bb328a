import { Kind } from './kinds';
import type { Outline } from './outline';
import { reusedArrays } from './reused-arrays';
import { tidy } from './text';

/**
 * The outline with wrappers seen through: an element whose only content is one element stands for
 * that element. Computed once, from the leaves up.
 */
export interface Units {
  outline: Outline;
  /** The innermost entry that still holds all content of the entry. */
  core: Int32Array;
  /** Children that carry content. */
  kids: Int32Array;
  /** 1 where a block, table or line break lies inside. */
  broken: Uint8Array;
  /** The sibling with content before an entry with content, −1 for the first. */
  previous: Int32Array;
}

const arraysFor = reusedArrays((size) => ({ core: new Int32Array(size), kids: new Int32Array(size), broken: new Uint8Array(size), lastKid: new Int32Array(size), previous: new Int32Array(size) }));

export function findUnits(outline: Outline): Units {
  const { count, kind, parent, leaves, end } = outline;
  const { core, kids, broken, lastKid, previous } = arraysFor(count);
  kids.fill(0, 0, count);
  broken.fill(0, 0, count);
  lastKid.fill(-1, 0, count);
  previous.fill(-1, 0, count);
  for (let at = count - 1; at >= 0; at -= 1) {
    core[at] = kids[at] === 1 ? (core[lastKid[at] as number] as number) : at;
    const above = parent[at] as number;
    if (above < 0) continue;
    if (breaks(kind[at] as Kind) || broken[at] === 1) broken[above] = 1;
    if ((leaves[end[at] as number] as number) === (leaves[at] as number)) continue;
    kids[above] = (kids[above] as number) + 1;
    const next = lastKid[above] as number;
    if (next >= 0) previous[next] = at;
    lastKid[above] = at;
  }
  return { outline, core, kids, broken, previous };
}

/** Whether an entry of this kind parts the texts around it. */
export function breaks(kind: Kind): boolean {
  return kind === Kind.break || kind >= Kind.block;
}

/** Number of leaves in the entry's subtree. */
export function leafCount({ leaves, end }: Outline, at: number): number {
  return (leaves[end[at] as number] as number) - (leaves[at] as number);
}

/** Whether the entry holds text, a control or a picture. */
export function hasContent(outline: Outline, at: number): boolean {
  return leafCount(outline, at) > 0;
}

/** Children of an entry that carry content, at most `limit` of them. */
export function contentChildren(outline: Outline, at: number, limit = 10_000): number[] {
  const children: number[] = [];
  for (let child = at + 1; child < (outline.end[at] as number) && children.length < limit; child = outline.end[child] as number) {
    if (hasContent(outline, child)) children.push(child);
  }
  return children;
}

/** At most this many leaves are joined to one text. */
const MAX_LEAVES = 400;

/** Text of the range `from … to - 1`, tidied; a space stands where a block, cell or line break parts two texts. */
export function textBetween(outline: Outline, from: number, to: number): string {
  let text = '';
  let leaves = 0;
  let parted = false;
  for (let at = from; at < to && leaves < MAX_LEAVES; at += 1) {
    const kind = outline.kind[at] as Kind;
    if (kind === Kind.text) {
      text += parted && text !== '' ? ` ${outline.text[at]}` : (outline.text[at] as string);
      leaves += 1;
      parted = false;
    } else parted ||= breaks(kind);
  }
  return tidy(text);
}

/** Text of one entry's subtree. */
export function textOf(outline: Outline, at: number): string {
  const single = outline.kind[at] === Kind.text;
  return single ? tidy(outline.text[at] as string) : textBetween(outline, at, outline.end[at] as number);
}

/** Ancestors farther than this do not shape a text. */
const MAX_CLIMB = 100;

/** Nearest ancestor (or the entry itself) of a kind, −1 if there is none near. */
export function closest({ kind, parent }: Outline, at: number, wanted: Kind): number {
  for (let level = at, step = 0; level >= 0 && step < MAX_CLIMB; level = parent[level] as number, step += 1) {
    if (kind[level] === wanted) return level;
  }
  return -1;
}

/** Whether `inner` lies in the subtree of `outer`. */
export function contains(outline: Outline, outer: number, inner: number): boolean {
  return inner >= outer && inner < (outline.end[outer] as number);
}

import { Kind } from './kinds';
import type { Outline } from './outline';
import { breaks } from './units';

/** A run of text without a block edge or line break inside: entries `from … to - 1`. */
export interface Line {
  from: number;
  to: number;
  /** Entries of the text leaves. */
  leaves: number[];
  /** Nearest block around the line. */
  block: number;
}

/** The lines that hold one of these texts (in document order). */
export function linesWith(outline: Outline, texts: readonly number[]): Line[] {
  const lines: Line[] = [];
  let next = 0;
  let seen = 0;
  const keep = (leaves: readonly number[], block: number): boolean => {
    const last = leaves[leaves.length - 1] as number;
    if ((texts[next] as number) <= last) lines.push(lineOf(leaves, block));
    while ((texts[next] as number) <= last) next += 1;
    return next < texts.length;
  };
  while (next < texts.length) {
    const box = blockAround(outline, texts[next] as number);
    eachLine(outline, box, keep, Math.max(box + 1, seen));
    seen = outline.end[box] as number;
  }
  return lines;
}

/** The first two lines inside an entry. */
export function firstLines(outline: Outline, box: number): Line[] {
  const lines: Line[] = [];
  eachLine(outline, box, (leaves, block) => lines.push(lineOf(leaves, block)) < 2, box + 1);
  return lines;
}

function lineOf(leaves: readonly number[], block: number): Line {
  return { from: leaves[0] as number, to: (leaves[leaves.length - 1] as number) + 1, leaves: [...leaves], block };
}

/** Calls `visit` with the text leaves of every line inside `box` (from an entry on) and the block around it, until it returns false. The array is used again for the next line. */
function eachLine(outline: Outline, box: number, visit: (leaves: readonly number[], block: number) => boolean, from: number): void {
  const { kind: kinds, end } = outline;
  const leaves: number[] = [];
  const stop = end[box] as number;
  let block = box;
  let blockEnd = stop;
  for (let at = from; at < stop; at += 1) {
    const kind = kinds[at] as Kind;
    if (at >= blockEnd || breaks(kind)) {
      if (leaves.length > 0 && !visit(leaves, block)) return;
      leaves.length = 0;
      if (kind >= Kind.block) block = at;
      else if (at >= blockEnd) block = blockAround(outline, at);
      blockEnd = end[block] as number;
    }
    if (kind === Kind.text) leaves.push(at);
  }
  if (leaves.length > 0) visit(leaves, block);
}

function blockAround({ kind, parent }: Outline, at: number): number {
  let above = parent[at] as number;
  while (above > 0 && (kind[above] as Kind) < Kind.block) above = parent[above] as number;
  return Math.max(above, 0);
}

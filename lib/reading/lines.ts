import { Kind } from './kinds';
import type { Outline } from './outline';

/** A run of text without a block edge or line break inside: entries `from … to - 1`. */
export interface Line {
  from: number;
  to: number;
  /** Entries of the text leaves. */
  leaves: number[];
  /** Nearest block around the line. */
  block: number;
}

/** Every line of the outline, in document order. */
export function findLines(outline: Outline): Line[] {
  const lines: Line[] = [];
  let leaves: number[] = [];
  let block = 0;
  const flush = (): void => {
    if (leaves.length > 0) lines.push({ from: leaves[0] as number, to: (leaves[leaves.length - 1] as number) + 1, leaves, block });
    leaves = [];
  };
  let blockEnd = outline.end[0] as number;
  for (let at = 1; at < outline.count; at += 1) {
    const kind = outline.kind[at] as Kind;
    while (at >= blockEnd) {
      flush();
      block = blockAbove(outline, block);
      blockEnd = outline.end[block] as number;
    }
    if (kind >= Kind.block) {
      flush();
      block = at;
      blockEnd = outline.end[at] as number;
    } else if (kind === Kind.break) flush();
    else if (kind === Kind.text) leaves.push(at);
  }
  flush();
  return lines;
}

function blockAbove(outline: Outline, at: number): number {
  let above = outline.parent[at] as number;
  while (above > 0 && (outline.kind[above] as Kind) < Kind.block) above = outline.parent[above] as number;
  return Math.max(above, 0);
}

import type { FindTexts } from './find-texts';
import { Kind } from './kinds';
import type { Outline } from './outline';
import { leafCount } from './units';

const IMPRINT = /版权所有|版權所有|copyright|©|ICP备|ICP證|公网安备|主办单位|技术支持|备案序号/i;

const MAX_RANGES = 40;

/** Ranges of the outline that speak of the site and not of a company: footers, imprints. `all`: how many leaves the page has. */
export function siteRanges(outline: Outline, find: FindTexts, all: number): [number, number][] {
  const ranges: [number, number][] = [];
  for (const at of find(IMPRINT)) {
    if (ranges.length >= MAX_RANGES) break;
    if (!ranges.some(([from, to]) => at >= from && at < to)) ranges.push(imprintAround(outline, at, all));
  }
  return ranges;
}

/** The widest box around an imprint that is still a small part of the page. */
function imprintAround(outline: Outline, at: number, all: number): [number, number] {
  let box = at;
  for (let level = at; level > 0; level = outline.parent[level] as number) {
    if (leafCount(outline, level) > Math.max(6, all * 0.2)) break;
    if (outline.kind[level] === Kind.table || outline.kind[level] === Kind.list) break;
    box = level;
  }
  return [box, outline.end[box] as number];
}

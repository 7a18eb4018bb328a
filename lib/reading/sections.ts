import type { Outline } from './outline';
import { textOf } from './units';

const MAX_SECTION = 60;

/** The heading, caption or legend an entry stands under: the nearest one before it. */
export function sectionsOf(outline: Outline): (at: number) => string | undefined {
  const texts = new Map<number, string>();
  return (at) => {
    const heading = lastBefore(outline.headings, at);
    if (heading === undefined) return undefined;
    let text = texts.get(heading);
    if (text === undefined) texts.set(heading, (text = textOf(outline, heading).slice(0, MAX_SECTION)));
    return text || undefined;
  };
}

function lastBefore(sorted: readonly number[], limit: number): number | undefined {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as number) < limit) low = middle + 1;
    else high = middle;
  }
  return sorted[low - 1];
}

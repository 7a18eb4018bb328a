import type { Outline } from './outline';

/** The entries of all texts a pattern matches, in document order. The pattern must match a character or more, and no line feed. */
export type FindTexts = (pattern: RegExp) => number[];

const searches = new WeakMap<RegExp, RegExp>();

/** The pattern as one that goes on where it found something last. */
function searchFor(pattern: RegExp): RegExp {
  let search = searches.get(pattern);
  if (search === undefined) searches.set(pattern, (search = new RegExp(pattern, `${pattern.flags}g`)));
  search.lastIndex = 0;
  return search;
}

/**
 * Searches all texts of an outline at once: one search through a long text costs far less than
 * asking thousands of short ones, most of which hold nothing that is looked for.
 */
export function textFinder({ text }: Outline): FindTexts {
  const all = text.join('\n');
  return (pattern) => {
    const search = searchFor(pattern);
    const found: number[] = [];
    let at = 0;
    let end = text[0]?.length ?? 0;
    for (let match = search.exec(all); match !== null; match = search.exec(all)) {
      while (end < match.index) end += (text[(at += 1)] as string).length + 1;
      found.push(at);
      search.lastIndex = end;
    }
    return found;
  };
}

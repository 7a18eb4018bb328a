import { countBefore, type Outline } from './outline';
import { textOf } from './units';

const MAX_SECTION = 60;

/** The heading, caption or legend an entry stands under: the nearest one before it. */
export function sectionsOf(outline: Outline): (at: number) => string | undefined {
  const texts = new Map<number, string>();
  return (at) => {
    const heading = outline.headings[countBefore(outline.headings, at) - 1];
    if (heading === undefined) return undefined;
    let text = texts.get(heading);
    if (text === undefined) texts.set(heading, (text = textOf(outline, heading).slice(0, MAX_SECTION)));
    return text || undefined;
  };
}

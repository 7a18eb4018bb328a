import { closest } from './units';
import { Kind } from './kinds';
import { attributeAt, type Outline } from './outline';
import { tidy } from './text';
import { hides } from './visibility';

const COMMAND_LINK = /^(?:查看|more|show|view|edit|details?|copy|change|map)/i;
const SHORT_CHINESE = /^[\u3400-\u9fff]{2,6}\s*[>»›]?$/;
const SHORTENED = /(?:…|\.{3,}|。{2,})\s*$/;
const MAX_LEAVES = 400;

/**
 * Text of a value: what the entry prints, without the links to actions that stand behind it
 * (查看地图) and without the shortened copy that folding text keeps beside the whole.
 */
export function valueText(outline: Outline, at: number): string {
  if (outline.kind[at] === Kind.text) return tidy(outline.text[at] as string);
  const leaves = textLeaves(outline, at);
  if (leaves.length === 1) return tidy(outline.text[leaves[0] as number] as string);
  const kept = withoutShortenedCopies(outline, withoutActions(outline, withoutHidden(outline, at, leaves)));
  let text = '';
  let before = -1;
  for (const leaf of kept) {
    if (before >= 0 && parted(outline, before, leaf)) text += ' ';
    text += outline.text[leaf];
    before = leaf;
  }
  return tidy(text);
}

/** How many links everything between two entries stands in; 0 where some of it stands in none. */
export function linksAround(outline: Outline, from: number, to: number): number {
  const links = new Set<number>();
  for (let at = from; at < to && links.size < MAX_LEAVES; at += 1) {
    if (outline.kind[at] !== Kind.text) continue;
    const link = closest(outline, at, Kind.link);
    if (link >= 0) links.add(link);
    else if (/[^\s,，、|/·>»]/.test(outline.text[at] as string)) return 0;
  }
  return links.size;
}

/** Whether an entry prints nothing but two or more links: navigation, not a value. */
export function isLinkList(outline: Outline, at: number): boolean {
  return linksAround(outline, at, outline.end[at] as number) > 1;
}

function textLeaves(outline: Outline, at: number): number[] {
  const leaves: number[] = [];
  for (let leaf = at; leaf < (outline.end[at] as number) && leaves.length < MAX_LEAVES; leaf += 1) {
    if (outline.kind[leaf] === Kind.text) leaves.push(leaf);
  }
  return leaves;
}

/** Whether a line break or the edge of a block lies between two leaves. */
function parted(outline: Outline, left: number, right: number): boolean {
  for (let at = left + 1; at < right; at += 1) {
    const kind = outline.kind[at] as Kind;
    if (kind === Kind.break || kind >= Kind.block) return true;
  }
  for (let at = outline.parent[left] as number; (outline.end[at] as number) <= right; at = outline.parent[at] as number) {
    if ((outline.kind[at] as Kind) >= Kind.block) return true;
  }
  return false;
}

/** Leaves under an element hidden in its own markup inside the value (a closed drop-down, a machine-readable copy) are not its text. */
function withoutHidden(outline: Outline, at: number, leaves: number[]): number[] {
  const kept = leaves.filter((leaf) => {
    for (let level = outline.parent[leaf] as number; level > at; level = outline.parent[level] as number) {
      if (hides((name) => attributeAt(outline, level, name))) return false;
    }
    return true;
  });
  return kept.length > 0 ? kept : leaves;
}

function withoutActions(outline: Outline, leaves: number[]): number[] {
  let last = leaves.length;
  while (last > 1 && isAction(outline, leaves[last - 1] as number)) last -= 1;
  const kept = leaves.slice(0, last);
  return kept.some((leaf) => closest(outline, leaf, Kind.link) < 0) ? kept : leaves;
}

function isAction(outline: Outline, leaf: number): boolean {
  if (closest(outline, leaf, Kind.link) < 0) return false;
  const text = tidy(outline.text[leaf] as string);
  return COMMAND_LINK.test(text) || SHORT_CHINESE.test(text);
}

function withoutShortenedCopies(outline: Outline, leaves: number[]): number[] {
  if (leaves.length > 12) return leaves;
  const texts = leaves.map((leaf) => tidy(outline.text[leaf] as string).replace(SHORTENED, ''));
  return leaves.filter((_, index) => {
    const text = texts[index] as string;
    if (text.length < 8) return true;
    return !texts.some((other, at) => at !== index && other.startsWith(text) && (other.length > text.length || at < index));
  });
}

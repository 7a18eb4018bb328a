import type { ValueState } from '../domain/reading';
import { domAccess } from './dom';
import { Kind } from './kinds';
import type { Outline } from './outline';
import type { FoundPair } from './pair-collector';
import { bare, LOADING } from './text';

const NOTHING = /^[\s\-–—_/\\]*$|^暂无$|^--+$/;
/** Mask characters of masked names, phones and codes: * ＊ × • ●, and X in runs beside digits. */
const MASKED = /[*＊×•●]{2,}|^[\u3400-\u9fff]{1,4}[*＊×•●]+[\u3400-\u9fff]{0,2}$|^[*＊×•●]+[\u3400-\u9fff]{1,3}$|\d[Xx]{3,}|[Xx]{3,}\d/;
const PRIVATE_USE = /[\ue000-\uf8ff]|[\udb80-\udbff][\udc00-\udfff]/;

/** What a found value is: shown, empty, masked, a picture… Looks at the pair's own elements only. */
export function stateOf(outline: Outline, pair: FoundPair): ValueState {
  if (pair.state !== undefined) return pair.state;
  const { value } = pair;
  if (value === '') return emptyState(outline, pair.valueAt);
  if (NOTHING.test(value)) return 'empty';
  if (value.length < 30 && LOADING.test(bare(value))) return 'loading';
  if (isPrivate(value) || (/\d/.test(value) && inOtherFont(outline, pair))) return 'privateFont';
  return MASKED.test(value) ? 'masked' : 'shown';
}

function emptyState(outline: Outline, at: number): ValueState {
  if (at < 0) return 'empty';
  for (let inner = at; inner < (outline.end[at] as number); inner += 1) {
    if (outline.kind[inner] === Kind.picture) return 'picture';
  }
  const node = outline.node[at] as Node;
  const holds = domAccess().nodeType.call(node) === 1 && Element.prototype.querySelector.call(node, 'script') !== null;
  return holds ? 'script' : 'empty';
}

/** Private-use characters, but for one before or behind ordinary text, which is an icon. */
function isPrivate(value: string): boolean {
  const rest = value.replace(/^[\ue000-\uf8ff]\s*|\s*[\ue000-\uf8ff]$/g, '');
  return PRIVATE_USE.test(rest) || (rest === '' && value !== '');
}

/**
 * Whether digits are drawn in a downloaded font the label is not drawn in. Portals against copying
 * ship such fonts with the digits exchanged, so what would be read is not what is seen.
 */
function inOtherFont(outline: Outline, { labelAt, valueAt }: FoundPair): boolean {
  const beside = elementAt(outline, labelAt);
  const own = elementAt(outline, digitsIn(outline, valueAt));
  const { fonts, ownerDocument } = domAccess();
  const faces = own === null || beside === null ? undefined : fonts.call(ownerDocument.call(own));
  if (own === null || beside === null || faces === undefined || !(faces.size > 0)) return false;
  const family = firstFamily(own);
  return family !== firstFamily(beside) && [...faces].some((face) => bareFamily(face.family) === family);
}

function elementAt({ node, parent }: Outline, at: number): Element | null {
  if (at < 0) return null;
  const own = node[at] as Node;
  return (domAccess().nodeType.call(own) === 1 ? own : node[parent[at] as number]) as Element;
}

/** The first text with digits in an entry. */
function digitsIn({ end, text }: Outline, at: number): number {
  for (let inner = at; inner >= 0 && inner < (end[at] as number); inner += 1) {
    if (/\d/.test(text[inner] as string)) return inner;
  }
  return at;
}

const bareFamily = (family: string): string => family.replace(/["']/g, '').trim();

function firstFamily(element: Element): string {
  return bareFamily(getComputedStyle(element).fontFamily.split(',')[0] ?? '');
}

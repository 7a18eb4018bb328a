import type { ValueState } from '../domain/reading';
import { fontsOf, isElement, ownerDocumentOf, selectAll } from './dom';
import { Kind } from './kinds';
import { elementAt, nodeAt, type Outline } from './outline';
import type { FoundPair } from './pair-collector';
import { isLoading, isPureChinese } from './text';

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
  if (isLoading(value)) return 'loading';
  if (isPureChinese(value)) return 'shown';
  if (isPrivate(value) || (/\d/.test(value) && inOtherFont(outline, pair))) return 'privateFont';
  return MASKED.test(value) ? 'masked' : 'shown';
}

function emptyState(outline: Outline, at: number): ValueState {
  if (at < 0) return 'empty';
  for (let inner = at; inner < (outline.end[at] as number); inner += 1) {
    if (outline.kind[inner] === Kind.picture) return 'picture';
  }
  const node = nodeAt(outline, at);
  const holds = isElement(node) && selectAll(node, 'script').length > 0;
  return holds ? 'script' : 'empty';
}

/** Private-use characters, but for one before or behind ordinary text, which is an icon. */
function isPrivate(value: string): boolean {
  if (!PRIVATE_USE.test(value)) return false;
  const rest = value.replace(/^[\ue000-\uf8ff]\s*|\s*[\ue000-\uf8ff]$/g, '');
  return PRIVATE_USE.test(rest) || (rest === '' && value !== '');
}

/**
 * Whether digits are drawn in a downloaded font the label is not drawn in. Portals against copying
 * ship such fonts with the digits exchanged, so what would be read is not what is seen.
 */
function inOtherFont(outline: Outline, { labelAt, valueAt }: FoundPair): boolean {
  const faces = fontsOf.call(ownerDocumentOf.call(nodeAt(outline, 0)));
  if (faces === undefined || !(faces.size > 0)) return false;
  if (labelAt < 0 || valueAt < 0) return false;
  const family = firstFamily(elementAt(outline, digitsIn(outline, valueAt)));
  return family !== firstFamily(elementAt(outline, labelAt)) && [...faces].some((face) => bareFamily(face.family) === family);
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

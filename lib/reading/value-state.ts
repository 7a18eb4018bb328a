import type { ValueState } from '../domain/reading';
import { fontsOf, isElement, ownerDocumentOf, selectAll } from './dom';
import { Kind } from './kinds';
import { elementAt, nodeAt, type Outline } from './outline';
import type { FoundPair } from './pair-collector';
import { isLoading, isPureChinese } from './text';

const NOTHING = /^[\s\-–—_/\\]*$/;
/** Mask characters of masked names, phones and codes: * ＊ × • ●, and X in runs beside digits. */
const MASKED = /[*＊×•●]{2,}|^[\u3400-\u9fff]{1,4}[*＊×•●]+[\u3400-\u9fff]{0,2}$|^[*＊×•●]+[\u3400-\u9fff]{1,3}$|\d[Xx]{3,}|[Xx]{3,}\d/;
const PRIVATE_USE = /[\ue000-\uf8ff]|[\udb80-\udbff][\udc00-\udfff]/;

/** Tells what a found value is: shown, empty, masked, a picture… Looks at the pair's own elements only, and once at the page's fonts. */
export function statesOf(outline: Outline): (pair: FoundPair) => ValueState {
  let families: string[] | undefined;
  const downloaded = (): string[] => (families ??= downloadedFamilies(outline));
  return (pair) => {
    const { value } = pair;
    if (pair.state !== undefined) return pair.state;
    if (value === '') return emptyState(outline, pair.valueAt);
    if (isLoading(value)) return 'loading';
    if (isPureChinese(value)) return value === '暂无' ? 'empty' : 'shown';
    if (NOTHING.test(value)) return 'empty';
    return isPrivate(value) || (/\d/.test(value) && inOtherFont(outline, pair, downloaded())) ? 'privateFont' : maskedOrShown(value);
  };
}

const maskedOrShown = (value: string): ValueState => (MASKED.test(value) ? 'masked' : 'shown');

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
function inOtherFont(outline: Outline, { labelAt, valueAt }: FoundPair, downloaded: readonly string[]): boolean {
  if (downloaded.length === 0 || labelAt < 0 || valueAt < 0) return false;
  const family = firstFamily(elementAt(outline, digitsIn(outline, valueAt)));
  return family !== firstFamily(elementAt(outline, labelAt)) && downloaded.includes(family);
}

function downloadedFamilies(outline: Outline): string[] {
  const faces = fontsOf.call(ownerDocumentOf.call(nodeAt(outline, 0)));
  return faces === undefined || !(faces.size > 0) ? [] : [...faces].map(({ family }) => bareFamily(family));
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

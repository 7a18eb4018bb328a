import type { ValueState } from '../domain/reading';
import { domAccess } from './dom';
import { Kind } from './kinds';
import type { Outline } from './outline';
import type { FoundPair } from './pair-collector';

const NOTHING = /^[\s\-–—_/\\]*$|^暂无$|^--+$/;
const LOADING = /^(?:数据)?(?:正在)?(?:加载|載入|读取|查询)中?[.。…\s]*$|^loading[.…\s]*$/i;
/** Mask characters of masked names, phones and codes: * ＊ × • ●, and X in runs beside digits. */
const MASKED = /[*＊×•●]{2,}|^[\u3400-\u9fff]{1,4}[*＊×•●]+[\u3400-\u9fff]{0,2}$|^[*＊×•●]+[\u3400-\u9fff]{1,3}$|\d[Xx]{3,}|[Xx]{3,}\d/;
const PRIVATE_USE = /[\ue000-\uf8ff]|[\udb80-\udbff][\udc00-\udfff]/;

/** What a found value is: shown, empty, masked, a picture… Looks at the pair's own elements only. */
export function stateOf(outline: Outline, pair: FoundPair): ValueState {
  if (pair.state !== undefined) return pair.state;
  const { value } = pair;
  if (NOTHING.test(value)) return value === '' ? emptyState(outline, pair.valueAt) : 'empty';
  if (LOADING.test(value)) return 'loading';
  if (PRIVATE_USE.test(value) && !isIcon(value)) return 'privateFont';
  if (/\d/.test(value) && inOtherFont(outline, pair)) return 'privateFont';
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

/** One private-use character before or behind ordinary text is an icon. */
function isIcon(value: string): boolean {
  const rest = value.replace(/^[\ue000-\uf8ff]\s*|\s*[\ue000-\uf8ff]$/g, '');
  return rest !== '' && !PRIVATE_USE.test(rest);
}

/**
 * Whether digits are drawn in a downloaded font the label is not drawn in. Portals against copying
 * ship such fonts with the digits exchanged, so what would be read is not what is seen.
 */
function inOtherFont(outline: Outline, pair: FoundPair): boolean {
  const own = elementAt(outline, pair.valueAt);
  const beside = elementAt(outline, pair.labelAt);
  const fonts = own === null ? undefined : domAccess().fonts.call(domAccess().ownerDocument.call(own));
  if (own === null || beside === null || fonts === undefined || !(fonts.size > 0)) return false;
  const family = firstFamily(innermost(outline, pair.valueAt) ?? own);
  if (family === firstFamily(beside)) return false;
  return [...fonts].some((face) => face.family.replace(/["']/g, '') === family);
}

function elementAt(outline: Outline, at: number): Element | null {
  if (at < 0) return null;
  const node = outline.node[at] as Node;
  return domAccess().nodeType.call(node) === 1 ? (node as Element) : (domAccess().parentNode.call(node) as Element | null);
}

function innermost(outline: Outline, at: number): Element | null {
  for (let inner = at; inner < (outline.end[at] as number); inner += 1) {
    if (outline.kind[inner] === Kind.text && /\d/.test(outline.text[inner] as string)) return elementAt(outline, inner);
  }
  return null;
}

function firstFamily(element: Element): string {
  const style = getComputedStyle(element);
  return (style.fontFamily.split(',')[0] ?? '').replace(/["']/g, '').trim();
}

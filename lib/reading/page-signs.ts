import type { PortalSigns } from '../domain/portal';
import type { PageWords, ReaderPortal, Sign } from '../domain/reader-knowledge';
import type { FindTexts } from './find-texts';
import { attributeAt, nodeAt, type Outline } from './outline';
import { bare, LOADING, tidy } from './text';

const NEAR_LOADING = /[载載读讀]|查询|稍|oad|OAD|ait/;
const MAX_SIGN = 80;
const MAX_RAW = 400;
/** Signs kept of one region: a page may hide thousands of loading words. */
const MAX_SIGNS = 200;

/** A text or control that tells what kind of page this is, if it is drawn. */
export interface FoundSign {
  sign: Sign;
  text: string;
  node: Node;
}

/** What one region shows of the kind of the page. */
export interface RegionSigns {
  loading: readonly FoundSign[];
  /** Password fields. */
  login: readonly FoundSign[];
  /** Fields for characters read off a picture, by their hint or name. */
  captcha: readonly FoundSign[];
}

/** Looks for what every page is asked. */
export function findSigns(outline: Outline, find: FindTexts, { words, portal }: SignOptions): RegionSigns {
  const controls = (sign: Sign, entries: number[], test: (at: number) => boolean): FoundSign[] =>
    entries.filter(test).slice(0, MAX_SIGNS).map((at) => ({ sign, text: tidy(hintOf(outline, at)).slice(0, MAX_SIGN), node: nodeAt(outline, at) }));
  return {
    loading: signsIn(outline, find, { wanted: { loading: LOADING }, near: NEAR_LOADING, portal }),
    login: controls('login', [...outline.controlTypes.keys()], (at) => outline.controlTypes.get(at) === 'password'),
    captcha: controls('captchaField', outline.controls, (at) => HINTS.some((name) => words.captchaHint.test(attributeAt(outline, at, name) ?? ''))),
  };
}

/** Looks for what only a page without a company is asked. */
export function findOtherSigns(outline: Outline, find: FindTexts, { words, portal }: SignOptions): FoundSign[] {
  const { near, captchaHint: _hint, ...wanted } = words;
  return signsIn(outline, find, { wanted, near, portal });
}

const HINTS = ['placeholder', 'name', 'id'];
const hintOf = (outline: Outline, at: number): string => HINTS.map((name) => attributeAt(outline, at, name) ?? '').join(' ');

export interface SignOptions {
  words: PageWords;
  portal?: ReaderPortal;
}

interface SignSearch {
  wanted: Partial<Record<Sign, RegExp>>;
  near: RegExp;
  portal?: ReaderPortal;
}

function signsIn(outline: Outline, find: FindTexts, { wanted, near, portal }: SignSearch): FoundSign[] {
  const own = portalWords(portal?.signs ?? {}).filter(([sign]) => sign in wanted);
  const found = find(own.length > 0 ? nearOwn(own, near) : near).flatMap((at) => signsOf(outline.text[at] as string, own, wanted).map((sign) => ({ sign, at })));
  return found.slice(0, MAX_SIGNS).map(({ sign, at }) => ({ sign, text: tidy(outline.text[at] as string), node: nodeAt(outline, at) }));
}

function portalWords(signs: PortalSigns): [Sign, string][] {
  return Object.entries(signs).flatMap(([sign, words]) => (words as readonly string[]).map((word): [Sign, string] => [sign as Sign, bare(word)]));
}

/** A pattern near a portal's own words as well: their first characters, and those that NFKC may turn into them. */
function nearOwn(own: readonly [Sign, string][], near: RegExp): RegExp {
  const first = own.map(([, word]) => `\\u${word.charCodeAt(0).toString(16).padStart(4, '0')}`).join('');
  return new RegExp(`${near.source}|[${first}\\uf900-\\uffef]`);
}

function signsOf(raw: string, own: readonly [Sign, string][], wanted: SignSearch['wanted']): Sign[] {
  if (raw.length > MAX_RAW) return [];
  const text = bare(raw);
  if (text.length > MAX_SIGN) return [];
  const signs = own.filter(([, word]) => text.includes(word)).map(([sign]) => sign);
  for (const [sign, words] of Object.entries(wanted)) if (words.test(text)) signs.push(sign as Sign);
  return signs;
}


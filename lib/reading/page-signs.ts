import type { PortalSigns } from '../domain/portal';
import type { ReaderPortal } from '../domain/reader-knowledge';
import type { FindTexts } from './find-texts';
import { attributeAt, nodeAt, type Outline } from './outline';
import { bare, LOADING, tidy } from './text';

export type Sign = 'loading' | 'login' | 'captcha' | 'captchaField' | 'noResult' | 'error';

/** General words of portals, matched against short texts without white space. Loading words must be the whole text. */
const WORDS: Record<Sign, RegExp> = {
  loading: LOADING,
  login: /请(?:先|重新)?登[录陆錄]|(?:登[录陆]|会话)已?(?:超时|过期|失效)|未登[录陆]|sessionhasexpired|please(?:login|signin)/i,
  captcha: /(?:完成|进行|通过)(?:安全|人机|滑[块动])?验证|[拖滑]动.{0,8}(?:滑块|验证)|(?:安全|人机)验证|向右滑动|verifyyouarehuman|checkingyourbrowser/i,
  captchaField: /^.{0,6}(?:验证码|驗證碼)/,
  noResult: /(?:没有|未|无)(?:查询|检索|找|搜索)?到?.{0,8}(?:数据|记录|结果|信息)$|没有符合条件的|未查询到|查无|^(?:no(?:data|results?|recordsfound)|0results)/i,
  error: /系统(?:繁忙|异常|错误|维护|升级)|服务器?(?:内部)?(?:错误|异常|繁忙)|访问(?:出错|过于频繁|异常|受限)|[网页][页面](?:不存在|找不到|无法访问)|网络(?:异常|繁忙)|(?:^|\D)(?:40[0-9]|50[0-4])(?:错误|error|notfound|forbidden|-)|internalservererror|badgateway|serviceunavailable|gatewaytime/i,
};
const NEAR_LOADING = /[载載读讀]|查询|稍|oad|OAD|ait/;
const NEAR_OTHER = /登[录陆錄]|会话|验证|滑|没有|[未无]|系统|服务|访问|[页网]|40\d|50\d|ession|ign in|og ?in|uman|rowser|[Nn]o[t ]|rror|ateway/;
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
export function findSigns(outline: Outline, find: FindTexts, portal?: ReaderPortal): RegionSigns {
  const controls = (sign: Sign, entries: number[], test: (at: number) => boolean): FoundSign[] =>
    entries.filter(test).slice(0, MAX_SIGNS).map((at) => ({ sign, text: tidy(hintOf(outline, at)).slice(0, MAX_SIGN), node: nodeAt(outline, at) }));
  return {
    loading: signsIn(outline, find, { wanted: ['loading'], near: NEAR_LOADING, portal }),
    login: controls('login', [...outline.controlTypes.keys()], (at) => outline.controlTypes.get(at) === 'password'),
    captcha: controls('captchaField', outline.controls, (at) => CAPTCHA_FIELD.test(hintOf(outline, at))),
  };
}

/** Looks for what only a page without a company is asked. */
export function findOtherSigns(outline: Outline, find: FindTexts, portal?: ReaderPortal): FoundSign[] {
  return signsIn(outline, find, { wanted: ['login', 'captcha', 'captchaField', 'noResult', 'error'], near: NEAR_OTHER, portal });
}

/** Whether a page's title tells of an error. */
export const tellsError = (title: string): boolean => WORDS.error.test(bare(title));

const CAPTCHA_FIELD = /验证码|驗證碼|captcha|(?:verify|check)code/i;
const hintOf = (outline: Outline, at: number): string => ['placeholder', 'name', 'id'].map((name) => attributeAt(outline, at, name) ?? '').join(' ');


interface SignSearch {
  wanted: readonly Sign[];
  near: RegExp;
  portal?: ReaderPortal;
}

function signsIn(outline: Outline, find: FindTexts, { wanted, near, portal }: SignSearch): FoundSign[] {
  const own = portalWords(portal?.signs ?? {}).filter(([sign]) => wanted.includes(sign));
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

function signsOf(raw: string, own: readonly [Sign, string][], wanted: readonly Sign[]): Sign[] {
  if (raw.length > MAX_RAW) return [];
  const text = bare(raw);
  if (text.length > MAX_SIGN) return [];
  const signs = own.filter(([, word]) => text.includes(word)).map(([sign]) => sign);
  for (const sign of wanted) {
    if (WORDS[sign].test(text)) signs.push(sign);
  }
  return signs;
}


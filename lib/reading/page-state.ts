import type { PortalDefinition, PortalPage, PortalSigns } from '../domain/portal';
import type { PageState, Reading, Subject } from '../domain/reading';
import { controlType } from './controls';
import { attributeOf, domAccess, selectAll } from './dom';
import type { Outline } from './outline';
import { bare, LOADING, tidy } from './text';
import { isDrawn } from './visibility';

export interface StateInput {
  document: Document;
  outline: Outline;
  subjects: readonly Subject[];
  portal?: PortalDefinition;
  page?: PortalPage;
}

export interface StateVerdict {
  state: PageState;
  stateText?: string;
}

type Sign = 'loading' | 'login' | 'captcha' | 'captchaField' | 'noResult' | 'error';

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
/** Texts whose visibility is asked for at most: a page may hide thousands of loading words. */
const MAX_ASKED = 200;

/** What kind of page this is, from what stands on it. */
export function judgePage(input: StateInput): StateVerdict {
  const loading = visibleSigns(input, ['loading']).get('loading') ?? busyText(input.document);
  if (loading !== undefined) return { state: 'loading', stateText: loading };
  if (isRead(input.subjects)) return { state: input.subjects.length > 1 ? 'severalCompanies' : 'read' };
  return signOfNoCompany(input, visibleSigns(input, ['login', 'captcha', 'captchaField', 'noResult', 'error'])) ?? { state: input.page?.shows === 'nothing' ? 'noCompany' : 'notRecognised' };
}

function signOfNoCompany(input: StateInput, signs: Map<Sign, string>): StateVerdict | undefined {
  const { document, outline } = input;
  const said = (sign: Sign, state: PageState): StateVerdict | undefined => {
    const stateText = signs.get(sign);
    return stateText === undefined ? undefined : { state, stateText };
  };
  return said('noResult', 'noResult')
    ?? said('error', 'portalError')
    ?? said('captcha', 'captcha')
    ?? loginForm(input)
    ?? said('login', 'login')
    ?? (input.page?.shows === 'nothing' ? undefined : said('captchaField', 'captcha') ?? captchaField(outline))
    ?? emptyPage(document, outline);
}

/** One company's identity, or several facts that only together make a company. */
function isRead(subjects: readonly Subject[]): boolean {
  if (subjects.length > 1) return true;
  const readings = subjects[0]?.readings.filter(({ raw }) => raw !== '') ?? [];
  const shown = new Set(readings.map(({ field }: Reading) => field));
  // A number that was typed in is no answer yet; one of which the register says something is.
  const answered = shown.has('eori') && shown.has('eoriStatus');
  return answered || ['uscc', 'customsCode', 'legalName', 'aeoCode'].some((field) => shown.has(field)) || shown.size >= 3;
}

function visibleSigns({ document, outline, portal }: StateInput, wanted: readonly Sign[]): Map<Sign, string> {
  const found = new Map<Sign, string>();
  const own = portalWords(portal?.signs ?? {}).filter(([sign]) => wanted.includes(sign));
  const words: Words = { own, wanted, near: wanted.includes('loading') ? NEAR_LOADING : NEAR_OTHER };
  if (wanted.includes('error')) addTitle(found, document);
  let asked = 0;
  for (let at = 0; at < outline.count && asked < MAX_ASKED; at += 1) {
    const raw = outline.text[at] as string;
    for (const sign of signsOf(raw, words).filter((each) => !found.has(each))) {
      asked += 1;
      if (isDrawn(outline.node[at] as Node)) found.set(sign, tidy(raw));
    }
  }
  return found;
}

function addTitle(found: Map<Sign, string>, document: Document): void {
  const title = tidy(domAccess().title.call(document) ?? '');
  if (WORDS.error.test(bare(title))) found.set('error', title);
}

function portalWords(signs: PortalSigns): [Sign, string][] {
  return Object.entries(signs).flatMap(([sign, words]) => (words as readonly string[]).map((word): [Sign, string] => [sign as Sign, bare(word)]));
}

interface Words {
  own: readonly [Sign, string][];
  wanted: readonly Sign[];
  /** Whether any general word may be near: one cheap test for every text before the exact ones. */
  near: RegExp;
}

function signsOf(raw: string, { own, wanted, near }: Words): Sign[] {
  if (raw === '' || raw.length > MAX_RAW || !(own.length > 0 || near.test(raw))) return [];
  const text = bare(raw);
  if (text.length > MAX_SIGN) return [];
  const signs = own.filter(([, word]) => text.includes(word)).map(([sign]) => sign);
  for (const sign of wanted) {
    if (WORDS[sign].test(text)) signs.push(sign);
  }
  return signs;
}

function busyText(document: Document): string | undefined {
  const busy = selectAll(document, '[aria-busy="true"]').slice(0, 20).find((element) => isDrawn(element));
  return busy === undefined ? undefined : tidy((busy.textContent ?? '').slice(0, 400)).slice(0, MAX_SIGN);
}

function loginForm({ outline }: StateInput): StateVerdict | undefined {
  const password = [...outline.controlTypes.keys()].find((at) => controlType(outline, at) === 'password' && isDrawn(outline.node[at] as Node));
  return password === undefined ? undefined : { state: 'login', stateText: '' };
}

/** A field for characters read off a picture, by its hint or its name. */
function captchaField(outline: Outline): StateVerdict | undefined {
  const hintOf = (at: number): string => ['placeholder', 'name', 'id'].map((name) => attributeOf(outline.node[at] as Node, name) ?? '').join(' ');
  const field = outline.controls.find((at) => /验证码|驗證碼|captcha|(?:verify|check)code/i.test(hintOf(at)) && isDrawn(outline.node[at] as Node));
  return field === undefined ? undefined : { state: 'captcha', stateText: tidy(hintOf(field)) };
}

/** A body that holds nothing but scripts is how anti-bot gates answer. */
function emptyPage(document: Document, outline: Outline): StateVerdict | undefined {
  if ((outline.leaves[outline.count] as number) > 0) return undefined;
  if (domAccess().readyState.call(document) === 'loading') return { state: 'loading' };
  const others = selectAll(document, 'body :not(script, noscript, meta, style, link)').length;
  return others === 0 && selectAll(document, 'script').length > 0 ? { state: 'captcha', stateText: '' } : undefined;
}

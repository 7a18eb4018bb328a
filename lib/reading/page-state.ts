import type { PortalPage } from '../domain/portal';
import type { PageState, Reading, Subject } from '../domain/reading';
import { attributeOf, bodyOf, documentElementOf, readyStateOf, selectAll, textContentOf, titleOf } from './dom';
import type { PageWords, Sign } from '../domain/reader-knowledge';
import type { FoundSign, RegionSigns } from './page-signs';
import { bare, tidy } from './text';
import { isDrawn } from './visibility';

export interface StateInput {
  document: Document;
  words: PageWords;
  /** Of every region, in document order. */
  signs: readonly RegionSigns[];
  /** Signs that only a page without a company is asked for. */
  otherSigns: () => readonly FoundSign[];
  /** Whether anything says that it is busy. */
  isBusy: boolean;
  /** Whether nothing at all is printed. */
  isEmpty: boolean;
  subjects: readonly Subject[];
  page?: PortalPage;
}

export interface StateVerdict {
  state: PageState;
  stateText?: string;
}

/** Signs whose visibility is asked for at most. */
const MAX_ASKED = 200;
const MAX_TEXT = 80;
const MAX_TITLE = 200;

/** What kind of page this is, from what stands on it. */
export function judgePage(input: StateInput): StateVerdict {
  const loading = firstDrawn(input.signs.flatMap((signs) => signs.loading)).get('loading') ?? busyText(input);
  if (loading !== undefined) return { state: 'loading', stateText: loading };
  if (isRead(input.subjects)) return { state: input.subjects.length > 1 ? 'severalCompanies' : 'read' };
  return withoutCompany(input) ?? { state: input.page?.shows === 'nothing' ? 'noCompany' : 'notRecognised' };
}

type Verdict = StateVerdict | undefined;
const saying = (state: PageState, stateText: string | undefined): Verdict => (stateText === undefined ? undefined : { state, stateText });

function withoutCompany(input: StateInput): Verdict {
  const said = firstDrawn(input.otherSigns());
  const title = tidy((titleOf.call(input.document) ?? '').slice(0, MAX_TITLE));
  const refused = saying('noResult', said.get('noResult')) ?? saying('portalError', input.words.error.test(bare(title)) ? title : said.get('error'));
  return refused ?? saying('captcha', said.get('captcha')) ?? loginOf(input, said) ?? captchaField(input, said) ?? emptyPage(input);
}

function loginOf({ signs }: StateInput, said: ReadonlyMap<Sign, string>): Verdict {
  const form = firstDrawn(signs.flatMap(({ login }) => login)).size > 0;
  return form ? { state: 'login', stateText: '' } : saying('login', said.get('login'));
}

/** A field for characters read off a picture; on a page that is a search form by design it is no gate. */
function captchaField({ signs, page }: StateInput, said: ReadonlyMap<Sign, string>): Verdict {
  if (page?.shows === 'nothing') return undefined;
  return saying('captcha', said.get('captchaField') ?? firstDrawn(signs.flatMap(({ captcha }) => captcha)).get('captchaField'));
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

/** The first text of each sign that is drawn. */
function firstDrawn(signs: readonly FoundSign[]): Map<Sign, string> {
  const found = new Map<Sign, string>();
  let asked = 0;
  for (const { sign, text, node } of signs) {
    if (found.has(sign) || asked >= MAX_ASKED) continue;
    asked += 1;
    if (isDrawn(node)) found.set(sign, text);
  }
  return found;
}

function busyText({ document, isBusy }: StateInput): string | undefined {
  const around = [documentElementOf.call(document), bodyOf.call(document)];
  if (!isBusy && !around.some((element) => element !== null && attributeOf(element, 'aria-busy') === 'true')) return undefined;
  const busy = [...selectAll(document, '[aria-busy="true"]')].slice(0, 20).find((element) => isDrawn(element));
  return busy === undefined ? undefined : tidy((textContentOf.call(busy) ?? '').slice(0, 400)).slice(0, MAX_TEXT);
}

/** A body that holds nothing but scripts is how anti-bot gates answer. */
function emptyPage({ document, isEmpty }: StateInput): StateVerdict | undefined {
  if (!isEmpty) return undefined;
  if (readyStateOf.call(document) === 'loading') return { state: 'loading' };
  const others = selectAll(document, 'body :not(script, noscript, meta, style, link)').length;
  return others === 0 && selectAll(document, 'script').length > 0 ? { state: 'captcha', stateText: '' } : undefined;
}

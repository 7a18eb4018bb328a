import { simplifyLabel } from './traditional';

/** Longest text taken from one node or kept as one value; what lies beyond is cut off. */
export const MAX_TEXT = 20_000;

/**
 * Characters that are not seen: formatting (zero-width, bidirectional controls, soft hyphen) and the
 * default-ignorable fillers and selectors (Unicode 16). They can make two equal texts differ.
 */
const INVISIBLE = /\p{Cf}|\u034f|\u3164|[\ufe00-\ufe0f]/gu;
const UNTIDY = new RegExp(`${INVISIBLE.source}|[^\\S ]|  |^ | $`, 'u');

/** Printed text as one line: invisible characters gone, white space collapsed, trimmed. */
export function tidy(text: string): string {
  if (isTidy(text)) return text;
  const trimmed = text.trim();
  if (trimmed.length < text.length && isTidy(trimmed)) return trimmed;
  return trimmed.replace(INVISIBLE, '').replace(/\s+/g, ' ').trim();
}

/** Whether a short text is surely as `tidy` would make it: plain Latin and Chinese characters, single blanks inside. */
function isTidy(text: string): boolean {
  if (text.length > 60) return !UNTIDY.test(text);
  let blank = true;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 0x20 ? blank : !isPlain(code)) return code !== 0x20 && code > 0x20 && !UNTIDY.test(text);
    blank = code === 0x20;
  }
  return !blank || text === '';
}

/** A printing character of ASCII, or a Chinese character or its punctuation. */
export function isPlain(code: number): boolean {
  return (code > 0x20 && code < 0x7f) || (code > 0x3000 && code < 0xd800 && code !== 0x3164) || (code > 0xff00 && code < 0xfff0);
}

/** Whether a text holds anything a person can see. */
export function isBlank(text: string): boolean {
  const length = Math.min(text.length, MAX_TEXT);
  for (let at = 0; at < length; at += 1) {
    const code = text.charCodeAt(at);
    if (code > 0x20) return !isPlain(code) && tidy(text) === '';
  }
  return true;
}

const COLON_AT_END = /(?:\s*[:：﹕∶*＊])+\s*$/;
const DECORATION_AT_START = /^[\s*＊·•●▪◆■\-–—.]+(?=[^\s*＊·•●▪◆■\-–—.])/;

/** Whether a printed label ends with a colon. */
export function endsWithColon(text: string): boolean {
  return /[:：﹕∶]\s*$/.test(text);
}

/** A label as it is shown: bullets and required-field stars around it and the colon behind kept out. */
export function printedLabel(text: string): string {
  if (isPureChinese(text)) return text;
  return tidy(text).replace(COLON_AT_END, '').replace(DECORATION_AT_START, '');
}

const BRACKETS: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}', '【': '】', '〔': '〕', '〖': '〗', '「': '」', '《': '》', '<': '>' };

/**
 * A label reduced to what makes it that label (decision 1 of the design): NFKC, white space and
 * invisible characters removed, `:*·` stripped, brackets around the whole taken off, lower case,
 * traditional characters as simplified ones.
 */
export function normaliseLabel(text: string): string {
  const known = normalised.get(text);
  if (known !== undefined) return known;
  const label = normalise(text);
  if (normalised.size > MAX_REMEMBERED) normalised.clear();
  normalised.set(text, label);
  return label;
}

/** Labels are few and asked for again and again. */
const normalised = new Map<string, string>();
const MAX_REMEMBERED = 2_000;

/** Whether a text consists of common Chinese characters alone: most labels do, and no normalising changes these. */
export function isPureChinese(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code < 0x4e00 || code > 0x9fff) return false;
  }
  return text !== '';
}

function normalise(text: string): string {
  if (text.length < 200 && isPureChinese(text)) return simplifyLabel(text);
  let label = text.slice(0, 200).normalize('NFKC').replace(INVISIBLE, '').replace(/[\s:*·•﹕∶]+/g, '').toLowerCase();
  while (label.length > 2 && BRACKETS[label[0] as string] === label[label.length - 1]) label = label.slice(1, -1);
  return simplifyLabel(label);
}

/** Words that stand for what is still to come, without white space; they must be the whole text. "查询" alone is a command: something must say that it is under way. */
export const LOADING = /^(?=.*(?:正在|努力|中|稍|[.…]))(?:数据|正在|努力)*(?:加载|载入|查询|读取|載入|讀取)中?(?:数据|页面)?(?:,?请稍[候后等])?[.。…!~]*$|^(?:请稍[候后等]|loading|pleasewait)[.。…!]*$/i;

/** Every wording of `LOADING` has one of these; ligatures, compatibility forms and mathematical letters may stand for them. */
const NEAR_LOADING = /[载載询取稍lL]|[^\0-\u02af\u2e80-\uf8ff\uff01-\uff0f\uff1a-\uff20]/;

/** Whether a short text says, in nothing but words for that, that something is still to come. */
export function isLoading(text: string): boolean {
  return text.length < 30 && NEAR_LOADING.test(text) && LOADING.test(bare(text));
}

/** Columns that state nothing: serial numbers, links to details. */
export const NO_FACT = /^(?:序号|编号|操作|详情|no\.?|#)$/i;

/** A text without white space and invisible characters, NFKC. */
export function bare(text: string): string {
  if (isPureChinese(text) || /^[!-~]*$/.test(text)) return text;
  return text.normalize('NFKC').replace(INVISIBLE, '').replace(/\s+/g, '');
}

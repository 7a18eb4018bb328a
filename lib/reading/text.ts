/** Longest text taken from one node or kept as one value; what lies beyond is cut off. */
export const MAX_TEXT = 20_000;

/** Zero-width characters, soft hyphens and bidirectional controls: invisible, and able to make two equal texts differ. */
const INVISIBLE = /[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff]/g;
const UNTIDY = /[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff]|[^\S ]|  |^ | $/;

/** Printed text as one line: invisible characters gone, white space collapsed, trimmed. */
export function tidy(text: string): string {
  if (isTidy(text)) return text;
  return text.replace(INVISIBLE, '').replace(/\s+/g, ' ').trim();
}

/** Whether a short text is surely as `tidy` would make it: plain Latin and Chinese characters, single blanks inside. */
function isTidy(text: string): boolean {
  if (text.length > 60) return !UNTIDY.test(text);
  let before = 0x20;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code < 0x20 || (code === 0x20 && before === 0x20)) return false;
    if (code >= 0x7f && (code < 0x3001 || (code >= 0xd800 && code < 0xff01) || code === 0x3164)) return !UNTIDY.test(text);
    before = code;
  }
  return text === '' || before !== 0x20;
}

/** Whether a text holds anything a person can see. */
export function isBlank(text: string): boolean {
  const length = Math.min(text.length, MAX_TEXT);
  for (let at = 0; at < length; at += 1) {
    const code = text.charCodeAt(at);
    if (code <= 0x20) continue;
    const plain = code < 0x7f || (code >= 0x2e80 && code < 0xd800 && code !== 0x3000 && code !== 0x3164);
    return !plain && tidy(text) === '';
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
  return tidy(text).replace(COLON_AT_END, '').replace(DECORATION_AT_START, '');
}

const BRACKETS: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}', '【': '】', '〔': '〕', '〖': '〗', '「': '」', '《': '》', '<': '>' };

/**
 * A label reduced to what makes it that label (decision 1 of the design): NFKC, white space and
 * invisible characters removed, `:*·` stripped, brackets around the whole taken off, lower case.
 */
export function normaliseLabel(text: string): string {
  let label = text.slice(0, 200).normalize('NFKC').replace(INVISIBLE, '').replace(/[\s:*·•﹕∶]+/g, '').toLowerCase();
  while (label.length > 2 && BRACKETS[label[0] as string] === label[label.length - 1]) label = label.slice(1, -1);
  return label;
}

/** Columns that state nothing: serial numbers, links to details. */
export const NO_FACT = /^(?:序号|编号|操作|详情|no\.?|#)$/i;

/** Two texts compared as values: equal after NFKC without white space. */
export function sameText(left: string, right: string): boolean {
  return left === right || bare(left) === bare(right);
}

/** A text without white space and invisible characters, NFKC. */
export function bare(text: string): string {
  return text.normalize('NFKC').replace(INVISIBLE, '').replace(/\s+/g, '');
}

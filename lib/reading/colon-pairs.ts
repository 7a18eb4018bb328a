import type { Line } from './lines';
import { Kind } from './kinds';
import type { Outline } from './outline';
import type { ReadingContext } from './reading-context';
import { printedLabel, tidy } from './text';
import { closest } from './units';
import { linksAround } from './value-text';

/** One stretch of a line: text of one leaf, with where it starts in the line's text. */
interface LineText {
  text: string;
  /** Offset of each leaf in `text`. */
  starts: number[];
}

/** A label inside a line: where it starts, where its colon stands. */
interface LabelSpan {
  start: number;
  colon: number;
}

const COLON = /[:：﹕∶]/;
const COLONS = /[:：﹕∶]/g;
/** What a line must hold to hold a pair: a colon, or a bracket that may open a label. */
export const LABEL_MARK = /[:：﹕∶【[〔]/;
const MAX_LINE = 20_000;
/** Verbs before a colon announce speech, not a value. */
const SPEECH = /(?:说|(?<![名全简职通尊])称|(?<![街通渠])道|(?<![访顾])问|答|表示|认为|指出|写道|报道|强调|透露|解释|如下|来看|看到|显示)$/;

export interface InlinePair {
  label: string;
  value: string;
  labelAt: number;
  /** First and last leaf of the value; −1 when nothing follows the colon. */
  valueFrom: number;
  valueTo: number;
}

/** "标签：值" pairs of one line, several where several stand on it. An empty value is returned as ''. */
export function colonPairs(context: ReadingContext, line: Line): InlinePair[] {
  const { outline } = context;
  const joined = lineText(outline, line);
  if (!COLON.test(joined.text)) return bracketPair(context, line, joined);
  if (isTitle(context, line)) return [];
  const spans = labelSpans(context, joined);
  const pairs = spans.map((span, index) => pairOf(line, joined, span, spans[index + 1]?.start ?? joined.text.length));
  return pairs.filter((pair) => !isSpeech(context, pair));
}

/** "[标签]值" and "【标签】值": a known label, or one in the heavy brackets that announce nothing else. */
function bracketPair(context: ReadingContext, line: Line, { text, starts }: LineText): InlinePair[] {
  const found = /^\s*([【[〔])([^【】[\]〔〕]{2,20})[】\]〕]\s*(?=\S)/.exec(text);
  if (found === null || isTitle(context, line)) return [];
  const [before, bracket, inner] = found as unknown as [string, string, string];
  const likeness = context.vocabulary.likeness(inner);
  if (likeness < 1 && !(bracket === '【' && likeness >= 0.7)) return [];
  return [{ label: printedLabel(inner), value: tidy(text.slice(before.length)), labelAt: line.leaves[0] as number, valueFrom: leafAt(line, starts, before.length), valueTo: line.to - 1 }];
}

/** "Someone: a quotation and "Topic: a sentence about it" are prose, unless the label is a known or a typical one. */
function isSpeech({ vocabulary, outline }: ReadingContext, { label, value, valueFrom, valueTo }: InlinePair): boolean {
  if (vocabulary.knows(label)) return false;
  if (/^(?:[“"「『]|\[\d+\]$)/.test(value)) return true;
  if (valueFrom !== valueTo && linksAround(outline, valueFrom, valueTo + 1) > 0) return true;
  return vocabulary.likeness(label) <= 0.5 && value.length > 40 && /。|，.*，|\w\.\s/.test(value);
}

function lineText(outline: Outline, line: Line): LineText {
  let text = '';
  const starts = line.leaves.map((leaf) => {
    const start = text.length;
    if (text.length < MAX_LINE) text += outline.text[leaf];
    return start;
  });
  return { text, starts };
}

/**
 * A line that starts with a link around its colon, or is a heading, is a title whatever colons it
 * has; unless the link is a whole card, whose lines say what fields they are.
 */
function isTitle({ outline, vocabulary }: ReadingContext, line: Line): boolean {
  if (closest(outline, line.from, Kind.heading) >= 0) return true;
  const link = closest(outline, line.from, Kind.link);
  if (link < 0) return false;
  const label = line.leaves.map((leaf) => outline.text[leaf]).join('').slice(0, MAX_LINE).split(COLON)[0] as string;
  if (vocabulary.knows(label)) return false;
  return line.leaves.some((leaf) => leaf < (outline.end[link] as number) && COLON.test(outline.text[leaf] as string));
}

function labelSpans(context: ReadingContext, joined: LineText): LabelSpan[] {
  const spans: LabelSpan[] = [];
  let from = 0;
  for (const { index: at } of joined.text.matchAll(COLONS)) {
    if (spans.length >= 60) return spans;
    if (isTimeOrUrl(joined.text, at)) continue;
    const start = labelStart(context, joined, { from, colon: at, first: spans.length === 0 });
    if (start >= 0) {
      spans.push({ start, colon: at });
      from = at + 1;
    } else if (spans.length === 0 && at > 60) return spans;
  }
  return spans;
}

function isTimeOrUrl(text: string, at: number): boolean {
  const after = text.slice(at + 1, at + 3);
  return after === '//' || (/\d/.test(text[at - 1] ?? '') && /^\d/.test(after) && text[at] === ':');
}

/** Where the label that ends at a colon starts, or −1 when what stands before the colon is no label. */
function labelStart(context: ReadingContext, { text, starts }: LineText, place: { from: number; colon: number; first: boolean }): number {
  const before = text.slice(place.from, place.colon);
  for (const start of startsOf(before, place, starts)) {
    const label = text.slice(start, place.colon);
    const least = !place.first ? 0.3 : start === place.from ? (/[:：]\s*$/.test(text.slice(0, starts.find((at) => at > place.colon) ?? 0)) ? 0.25 : 0.4) : starts.includes(start) ? 0.45 : 0.8;
    if (isLabel(context, label, least)) return start;
  }
  return -1;
}

/** Possible starts of a label, the most telling first: the element it stands in, the line, the last blank. */
function startsOf(before: string, { from, colon, first }: { from: number; colon: number; first: boolean }, starts: number[]): number[] {
  const own = starts.filter((start) => start >= from && start < colon && (start > from || first)).toReversed();
  const blank = Math.max(before.lastIndexOf(' '), before.lastIndexOf('\u00a0'), before.lastIndexOf('\u3000'), before.lastIndexOf('\n'), before.lastIndexOf('\t'));
  const mark = /.*[；;，,、|｜。]/s.exec(before)?.[0].length ?? 0;
  const last = blank >= 0 && before.slice(blank + 1).trim() !== '' ? [from + blank + 1] : [];
  const chinese = /[\u3400-\u9fff]/.test(before);
  const loose = chinese ? [...last, ...(mark > 0 ? [from + mark] : [])] : doubleBlank(before, from);
  return first ? [...(chinese ? last : []), from, ...own] : [...own, ...loose];
}

function doubleBlank(before: string, from: number): number[] {
  const found = /.*(?:[ \u00a0]{2,}|[\n\t])/s.exec(before.trimEnd());
  return found === null ? [] : [from + found[0].length];
}

function isLabel({ vocabulary }: ReadingContext, text: string, least: number): boolean {
  const label = printedLabel(text).replace(/^[【[（(]/, '');
  if (label === '') return false;
  if (vocabulary.knows(label)) return true;
  if (SPEECH.test(label) || /[（(【[][^）)】\]]*$/.test(label)) return false;
  return vocabulary.likeness(label) >= least;
}

function pairOf(line: Line, { text, starts }: LineText, span: LabelSpan, until: number): InlinePair {
  const opened = /^\s*([【[（(])/.exec(text.slice(span.start, span.colon))?.[1];
  const label = printedLabel(text.slice(span.start, span.colon)).replace(/^[【[（(](?!.*[】\]）)])/, '');
  const raw = text.slice(span.colon + 1, until);
  const value = tidy(opened === undefined ? raw : raw.replace(/[】\]）)]\s*$/, '')).replace(/[\s|｜；;，,]+$/, (tail) => (until < text.length ? '' : tail));
  const firstMark = span.colon + 1 + (raw.length - raw.trimStart().length);
  const empty = value === '';
  return {
    label,
    value,
    labelAt: leafAt(line, starts, span.start + (text.slice(span.start).length - text.slice(span.start).trimStart().length)),
    valueFrom: empty ? -1 : leafAt(line, starts, firstMark),
    valueTo: empty ? -1 : leafAt(line, starts, span.colon + 1 + raw.trimEnd().length - 1),
  };
}

function leafAt(line: Line, starts: number[], offset: number): number {
  let index = starts.length - 1;
  while (index > 0 && (starts[index] as number) > offset) index -= 1;
  return line.leaves[index] as number;
}

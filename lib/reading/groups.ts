import { attributeOf } from './dom';
import { isPlain, readCellPair } from './cell-pair';
import { controlsIn } from './controls';
import { Kind } from './kinds';
import type { ReadingContext } from './reading-context';
import { normaliseLabel } from './text';
import { closest, contentChildren, leafCount } from './units';
import { nearestTo } from './nearest';
import { isLinkList } from './value-text';

/** Two boxes side by side of which the first may label the second. */
interface Candidate {
  label: number;
  value: number;
}

const MAX_BOXES = 120;
const MAX_LABEL_LEAVES = 4;
const MAX_VALUE_LEAVES = 12;

/**
 * Reads labels that neither a tag nor a colon announces: boxes that hold exactly a label and a
 * value. One such box alone proves nothing; boxes of the same make are judged together, page-wide.
 */
export function readGroups(context: ReadingContext): void {
  const { end } = context.outline;
  const groups = new Map<string, Candidate[]>();
  const { candidates, before } = allCandidates(context);
  for (const candidate of candidates) {
    if (before[end[candidate.value] as number] !== before[candidate.value]) continue;
    const key = makeOf(context, candidate);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [candidate]);
    else group.push(candidate);
  }
  const accepted = [...groups.values()].flatMap((group) => judge(context, group));
  accepted.sort((left, right) => right.label - left.label);
  for (const { label, value } of accepted) readCellPair(context, label, value);
}

/** Every candidate of the page, and how many entries before each entry hold some. */
function allCandidates(context: ReadingContext): { candidates: Candidate[]; before: Int32Array } {
  const { count } = context.outline;
  const { kids } = context.units;
  const candidates: Candidate[] = [];
  const before = new Int32Array(count + 1);
  let boxes = 0;
  for (let at = 0; at < count; at += 1) {
    const own = (kids[at] as number) < 2 ? NONE : candidatesIn(context, at);
    if (own.length > 0) boxes += 1;
    for (const candidate of own) candidates.push(candidate);
    before[at + 1] = boxes;
  }
  return { candidates, before };
}

const NONE: readonly Candidate[] = [];

function candidatesIn(context: ReadingContext, at: number): readonly Candidate[] {
  const { outline, units } = context;
  const count = units.kids[at] as number;
  if (count > MAX_BOXES) return NONE;
  if (NO_BOX.has(outline.kind[at] as Kind)) return NONE;
  const boxes = contentChildren(outline, at);
  if (boxes.length % 2 === 1) return aroundKnownLabels(context, boxes);
  const candidates: Candidate[] = [];
  for (let index = 0; index + 1 < boxes.length; index += 2) {
    const candidate = { label: boxes[index] as number, value: boxes[index + 1] as number };
    if (!isCandidate(context, candidate)) return NONE;
    candidates.push(candidate);
  }
  return candidates;
}

/** An odd number of boxes: a known label has one of the boxes up to the next label as its value, the one drawn nearest. */
function aroundKnownLabels(context: ReadingContext, boxes: readonly number[]): readonly Candidate[] {
  if (!boxes.some((at) => !context.pairs.isTaken(at) && isKnownLabel(context, at))) return NONE;
  const labels = boxes.filter((at) => isKnownLabel(context, at));
  return labels.flatMap((label, index) => {
    const behind = boxes.filter((at) => at > label && at < (labels[index + 1] ?? Infinity));
    const values = behind.filter((value) => isCandidate(context, { label, value }));
    return values.length === 0 || values.length > MAX_NEAR ? [] : [{ label, value: nearestTo(context.outline, label, values) }];
  });
}

function isKnownLabel(context: ReadingContext, at: number): boolean {
  return leafCount(context.outline, at) <= MAX_LABEL_LEAVES && context.likeness(at) === 1;
}

/** With more boxes than this behind a label, it opens a region. */
const MAX_NEAR = 4;

/** Elements whose children are rows, cells or terms, or one link. */
const NO_BOX = new Set<Kind>([Kind.row, Kind.table, Kind.list, Kind.link, Kind.rowGroup, Kind.headGroup]);

function isCandidate(context: ReadingContext, { label, value }: Candidate): boolean {
  const { outline, pairs } = context;
  if (pairs.isTaken(label) || pairs.isTaken(value)) return false;
  if (leafCount(outline, label) > MAX_LABEL_LEAVES || leafCount(outline, value) > MAX_VALUE_LEAVES) return false;
  const likely = context.likeness(label) >= 0.3 || context.likeness(value) === 1;
  return likely && isOneLine(context, label) && !isSection(context, label, value) && isPlain(context, label) && isFact(context, value);
}

function isOneLine({ outline, units }: ReadingContext, label: number): boolean {
  const core = units.core[label] as number;
  return units.broken[core] === 0 && closest(outline, core, [Kind.link]) < 0 && controlsIn(outline, label).length === 0;
}

/** A heading over more than one line opens a section; over one line it may be a label. */
function isSection({ outline, units }: ReadingContext, label: number, value: number): boolean {
  return closest(outline, units.core[label] as number, [Kind.heading]) >= 0 && (units.broken[units.core[value] as number] === 1 || leafCount(outline, value) > 2);
}

function isFact(context: ReadingContext, value: number): boolean {
  const { outline } = context;
  return outline.kind[value] !== Kind.heading && isPlain(context, value) && !isLinkList(outline, value) && !/^[*＊:：·]*$/.test(context.text(value));
}

/** Boxes of one make: the same tags, and the same class on the label. Which class it is does not matter. */
function makeOf({ outline, units }: ReadingContext, { label, value }: Candidate): string {
  const around = outline.parent[label] as number;
  const node = outline.node[label] as Node;
  const own = outline.kind[label] === Kind.text ? '' : attributeOf(node, 'class') ?? '';
  return [outline.kind[around], outline.kind[label], outline.kind[units.core[label] as number], outline.kind[value], own].join(' ');
}

/** Whether label and value are set apart by classes of their own, whatever these are called. */
function hasOwnClasses({ outline }: ReadingContext, { label, value }: Candidate): boolean {
  if (outline.kind[label] === Kind.text || outline.kind[value] === Kind.text) return false;
  const own = attributeOf(outline.node[label] as Node, 'class');
  const other = attributeOf(outline.node[value] as Node, 'class');
  return own !== null && own !== '' && other !== own;
}

const EMPHASIS = [Kind.strong, Kind.label, Kind.term];

function judge(context: ReadingContext, group: Candidate[]): Candidate[] {
  const known = group.filter(({ label, value }) => context.likeness(label) === 1 && context.likeness(value) < 1);
  if (known.length > 0 && known.length * 2 >= group.length) return group;
  const below = group.filter(({ label, value }) => context.likeness(value) === 1 && context.likeness(label) < 1);
  if (below.length > 1 && below.length * 2 >= group.length) return below.map(({ label, value }) => ({ label: value, value: label }));
  return isListOfFacts(context, group) ? group : known;
}

/** Whether boxes of one make, of wordings nobody knows, are labels with their values. */
function isListOfFacts(context: ReadingContext, group: Candidate[]): boolean {
  const once = [...new Map(group.map((candidate) => [`${context.text(candidate.label)}\u0001${context.text(candidate.value)}`, candidate])).values()];
  const labels = new Set(once.map(({ label }) => normaliseLabel(context.text(label))));
  if (once.length < 3 || labels.size * 2 < once.length || mostly(once, (candidate) => isNoFact(context, candidate))) return false;
  const emphasis = group.filter(({ label, value }) => isEmphasised(context, label) && !isEmphasised(context, value)).length / group.length;
  const left = mean(context, group.map(({ label }) => label)) + (emphasis > 0.8 ? 0.3 : 0);
  const right = mean(context, group.map(({ value }) => value));
  const least = group.every((candidate) => hasOwnClasses(context, candidate)) ? -0.1 : 0.15;
  return left >= 0.45 && left - right >= least;
}

/** Counts beside menu entries and sentences under headings: no facts stand so. */
function isNoFact(context: ReadingContext, { value }: Candidate): boolean {
  const text = context.text(value);
  return /^[\d+,()（）\s]{0,6}$/.test(text) || (text.length > 30 && /[，。]|, .*, |\. /.test(text));
}

function mostly(group: Candidate[], test: (candidate: Candidate) => boolean): boolean {
  return group.filter((candidate) => test(candidate)).length * 2 > group.length;
}

function isEmphasised({ outline, units }: ReadingContext, at: number): boolean {
  return closest(outline, units.core[at] as number, EMPHASIS) >= at;
}

function mean(context: ReadingContext, entries: number[]): number {
  return entries.reduce((sum, at) => sum + context.likeness(at), 0) / Math.max(1, entries.length);
}

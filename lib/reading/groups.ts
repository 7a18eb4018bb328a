import { cellPair, isPlain } from './cell-pair';
import { controlsIn } from './controls';
import { Kind } from './kinds';
import { attributeAt, countBefore } from './outline';
import type { FoundPair } from './pair-collector';
import type { ReadingContext } from './reading-context';
import { type CandidateFacts, isBelow } from './group-judgement';
import { normaliseLabel } from './text';
import { closest, contentChildren, leafCount } from './units';
import { nearestTo } from './nearest';
import { isLinkList } from './value-text';

/** Two boxes side by side of which the first may label the second. */
interface Box {
  labelAt: number;
  valueAt: number;
}

/** Such boxes with what is needed to judge them among others of their make, and the pairs they may be. */
export interface Candidate extends CandidateFacts {
  pair: FoundPair;
  /** The pair they are where the label stands below its value. */
  turned?: FoundPair;
  /** The entries they are made of: of the label, then of the value, each with the end of its subtree. */
  spans: readonly [number, number, number, number];
}

const MAX_BOXES = 120;
const MAX_LABEL_LEAVES = 4;
const MAX_VALUE_LEAVES = 12;

/**
 * Boxes that hold exactly a label and a value, which neither a tag nor a colon announces. One such
 * box alone proves nothing: boxes of the same make are judged together, page-wide.
 */
export function findCandidates(context: ReadingContext): Candidate[] {
  const { end } = context.outline;
  const { boxes, holders } = allBoxes(context);
  const single = boxes.filter(({ valueAt }) => (holders[countBefore(holders, valueAt)] ?? Infinity) >= (end[valueAt] as number));
  return single.map((box) => candidateOf(context, box));
}

function candidateOf(context: ReadingContext, box: Box): Candidate {
  const { end } = context.outline;
  const spans = [box.labelAt, end[box.labelAt] as number, box.valueAt, end[box.valueAt] as number] as const;
  const candidate: Candidate = { ...factsOf(context, box), pair: cellPair(context, box.labelAt, box.valueAt), spans };
  if (isBelow(candidate)) candidate.turned = cellPair(context, box.valueAt, box.labelAt);
  return candidate;
}

/** Every box with a label and a value, and the entries that hold some. */
function allBoxes(context: ReadingContext): { boxes: Box[]; holders: number[] } {
  const { count } = context.outline;
  const { kids } = context.units;
  const boxes: Box[] = [];
  const holders: number[] = [];
  for (let at = 0; at < count; at += 1) {
    const own = (kids[at] as number) < 2 ? NONE : boxesIn(context, at);
    if (own.length > 0) holders.push(at);
    for (const box of own) boxes.push(box);
  }
  return { boxes, holders };
}

const NONE: readonly Box[] = [];

function boxesIn(context: ReadingContext, at: number): readonly Box[] {
  const { outline, units } = context;
  const count = units.kids[at] as number;
  if (count > MAX_BOXES) return NONE;
  if (NO_BOX.has(outline.kind[at] as Kind)) return NONE;
  const boxes = contentChildren(outline, at);
  if (boxes.length % 2 === 1) return aroundKnownLabels(context, boxes);
  const candidates: Box[] = [];
  for (let index = 0; index + 1 < boxes.length; index += 2) {
    const candidate = { labelAt: boxes[index] as number, valueAt: boxes[index + 1] as number };
    if (!isCandidate(context, candidate)) return NONE;
    candidates.push(candidate);
  }
  return candidates;
}

/** An odd number of boxes: a known label has one of the boxes up to the next label as its value, the one drawn nearest. */
function aroundKnownLabels(context: ReadingContext, boxes: readonly number[]): readonly Box[] {
  if (!boxes.some((at) => !context.pairs.isTaken(at) && isKnownLabel(context, at))) return NONE;
  const labels = boxes.filter((at) => isKnownLabel(context, at));
  return labels.flatMap((label, index) => {
    const behind = boxes.filter((at) => at > label && at < (labels[index + 1] ?? Infinity));
    const values = behind.filter((value) => isCandidate(context, { labelAt: label, valueAt: value }));
    return values.length === 0 || values.length > MAX_NEAR ? [] : [{ labelAt: label, valueAt: nearestTo(context.outline, label, values) }];
  });
}

function isKnownLabel(context: ReadingContext, at: number): boolean {
  return leafCount(context.outline, at) <= MAX_LABEL_LEAVES && context.isKnown(at);
}

/** With more boxes than this behind a label, it opens a region. */
const MAX_NEAR = 4;

/** Elements whose children are rows, cells or terms, or one link. */
const NO_BOX = new Set<Kind>([Kind.row, Kind.table, Kind.list, Kind.link, Kind.rowGroup, Kind.headGroup]);

function isCandidate(context: ReadingContext, { labelAt: label, valueAt: value }: Box): boolean {
  const { outline, pairs } = context;
  if (pairs.isTaken(label) || pairs.isTaken(value)) return false;
  if (leafCount(outline, label) > MAX_LABEL_LEAVES || leafCount(outline, value) > MAX_VALUE_LEAVES) return false;
  const likely = context.likeness(label) >= 0.3 || context.isKnown(value);
  return likely && isOneLine(context, label) && !isSection(context, label, value) && isPlain(context, label) && isFact(context, value);
}

function isOneLine({ outline, units }: ReadingContext, label: number): boolean {
  const core = units.core[label] as number;
  return units.broken[core] === 0 && closest(outline, core, Kind.link) < 0 && controlsIn(outline, label).length === 0;
}

/** A heading over more than one line opens a section; over one line it may be a label. */
function isSection({ outline, units }: ReadingContext, label: number, value: number): boolean {
  return closest(outline, units.core[label] as number, Kind.heading) >= 0 && (units.broken[units.core[value] as number] === 1 || leafCount(outline, value) > 2);
}

function isFact(context: ReadingContext, value: number): boolean {
  const { outline } = context;
  return outline.kind[value] !== Kind.heading && isPlain(context, value) && !isLinkList(outline, value) && !/^[*＊:：·]*$/.test(context.text(value));
}

/** Boxes of one make: the same tags, and the same class on the label. Which class it is does not matter. */
function makeOf({ outline, units }: ReadingContext, { labelAt: label, valueAt: value }: Box): string {
  const around = outline.parent[label] as number;
  const own = attributeAt(outline, label, 'class') ?? '';
  return [outline.kind[around], outline.kind[label], outline.kind[units.core[label] as number], outline.kind[value], own].join(' ');
}

/** Whether label and value are set apart by classes of their own, whatever these are called. */
function hasOwnClasses({ outline }: ReadingContext, { labelAt: label, valueAt: value }: Box): boolean {
  if (outline.kind[label] === Kind.text || outline.kind[value] === Kind.text) return false;
  const own = attributeAt(outline, label, 'class');
  const other = attributeAt(outline, value, 'class');
  return own !== null && own !== '' && other !== own;
}

const EMPHASIS = new Set<number | undefined>([Kind.strong, Kind.label, Kind.term]);

function factsOf(context: ReadingContext, box: Box): CandidateFacts {
  const value = context.text(box.valueAt);
  return {
    make: makeOf(context, box),
    label: normaliseLabel(context.text(box.labelAt)),
    value,
    left: context.likeness(box.labelAt),
    right: context.likeness(box.valueAt),
    emphasised: isEmphasised(context, box.labelAt) && !isEmphasised(context, box.valueAt),
    ownClasses: hasOwnClasses(context, box),
  };
}

function isEmphasised({ outline, units }: ReadingContext, at: number): boolean {
  for (let level = units.core[at] as number; level >= at; level = outline.parent[level] as number) {
    if (EMPHASIS.has(outline.kind[level])) return true;
  }
  return false;
}

import { attributeOf } from './dom';
import { isPlain, readCellPair } from './cell-pair';
import { controlsIn } from './controls';
import { Kind } from './outline';
import type { ReadingContext } from './reading-context';
import { normaliseLabel } from './text';
import { closest, contentChildren, leafCount } from './units';

/** Two boxes side by side of which the first may label the second. */
interface Candidate {
  label: number;
  value: number;
}

const MAX_BOXES = 24;
const MAX_LABEL_LEAVES = 4;
const MAX_VALUE_LEAVES = 40;

/**
 * Reads labels that neither a tag nor a colon announces: boxes that hold exactly a label and a
 * value. One such box alone proves nothing; boxes of the same make are judged together, page-wide.
 */
export function readGroups(context: ReadingContext): void {
  const groups = new Map<string, Candidate[]>();
  for (let at = 0; at < context.outline.count; at += 1) {
    for (const candidate of candidatesIn(context, at)) {
      const key = makeOf(context, candidate);
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [candidate]);
      else group.push(candidate);
    }
  }
  const accepted = [...groups.values()].flatMap((group) => judge(context, group));
  accepted.sort((left, right) => right.label - left.label);
  for (const { label, value } of accepted) readCellPair(context, label, value);
}

function candidatesIn(context: ReadingContext, at: number): Candidate[] {
  const { outline, units } = context;
  const count = units.kids[at] as number;
  if (count < 2 || count > MAX_BOXES || count % 2 === 1) return [];
  const kind = outline.kind[at] as Kind;
  if (kind === Kind.row || kind === Kind.table || kind === Kind.list || kind === Kind.link || kind === Kind.rowGroup) return [];
  const boxes = contentChildren(outline, at);
  const candidates: Candidate[] = [];
  for (let index = 0; index + 1 < boxes.length; index += 2) {
    const candidate = { label: boxes[index] as number, value: boxes[index + 1] as number };
    if (!isCandidate(context, candidate)) return [];
    candidates.push(candidate);
  }
  return candidates;
}

function isCandidate(context: ReadingContext, { label, value }: Candidate): boolean {
  const { outline, units } = context;
  if (leafCount(outline, label) > MAX_LABEL_LEAVES || leafCount(outline, value) > MAX_VALUE_LEAVES) return false;
  if (units.broken[units.core[label] as number] || outline.kind[value] === Kind.heading) return false;
  if (controlsIn(outline, label).length > 0 || closest(outline, units.core[label] as number, [Kind.link]) >= 0) return false;
  return context.likeness(label) > 0 && isPlain(context, label) && isPlain(context, value);
}

/** Boxes of one make: the same tags, and the same class on the label. Which class it is does not matter. */
function makeOf({ outline, units }: ReadingContext, { label, value }: Candidate): string {
  const around = outline.parent[label] as number;
  const node = outline.node[label] as Node;
  const own = outline.kind[label] === Kind.text ? '' : attributeOf(node, 'class') ?? '';
  return [outline.kind[around], outline.kind[label], outline.kind[units.core[label] as number], outline.kind[value], own].join(' ');
}

const EMPHASIS = [Kind.strong, Kind.label, Kind.term];

function judge(context: ReadingContext, group: Candidate[]): Candidate[] {
  const known = group.filter(({ label }) => context.likeness(label) === 1);
  const known1 = known.filter(({ value }) => context.likeness(value) < 1);
  if (known.length > 0 && known1.length * 2 >= group.length) return group;
  const labels = new Set(group.map(({ label }) => normaliseLabel(context.text(label))));
  if (group.length < 3 || labels.size * 2 < group.length) return known1;
  const emphasis = group.filter(({ label, value }) => isEmphasised(context, label) && !isEmphasised(context, value)).length / group.length;
  const left = mean(context, group.map(({ label }) => label)) + (emphasis > 0.8 ? 0.3 : 0);
  const right = mean(context, group.map(({ value }) => value));
  return left >= 0.45 && left - right >= 0.15 ? group : known1;
}

function isEmphasised({ outline, units }: ReadingContext, at: number): boolean {
  return closest(outline, units.core[at] as number, EMPHASIS) >= at;
}

function mean(context: ReadingContext, entries: number[]): number {
  return entries.reduce((sum, at) => sum + context.likeness(at), 0) / Math.max(1, entries.length);
}

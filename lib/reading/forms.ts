import { controlsIn, controlType, isOption, joinedValue, type ControlValue } from './controls';
import { attributeOf, domAccess } from './dom';
import { Kind } from './outline';
import type { ReadingContext } from './reading-context';
import { bare, normaliseLabel, printedLabel } from './text';
import { closest, contains, contentChildren, leafCount, textBetween } from './units';

/** A label stands at most so many levels above its control. */
const MAX_CLIMB = 8;
const SEPARATOR = /^[\s\-–—~～至到/.:：]+$/;

interface LabelledControls {
  label: string;
  labelAt: number;
  controls: number[];
}

/** Pairs every control with its label: `for`, a label around it, aria, or the text right before it. */
export function readForms(context: ReadingContext): void {
  const { outline, pairs } = context;
  const byFor = labelsByTarget(context);
  const groups: LabelledControls[] = [];
  for (const control of controlsIn(outline, 0)) {
    if (pairs.isTaken(control)) continue;
    const label = explicitLabel(context, control, byFor) ?? labelBefore(context, control);
    const last = groups[groups.length - 1];
    if (label === 'previous') last?.controls.push(control);
    else if (last !== undefined && last.labelAt === label?.labelAt && last.labelAt >= 0) last.controls.push(control);
    else if (label !== undefined) groups.push({ ...label, controls: [control] });
  }
  const filled = groups.filter(({ controls }) => !isUnfilled(joinedValue(context, controls))).length;
  for (const group of groups) addGroup(context, group, filled * 2 >= groups.length);
}

type Label = Pick<LabelledControls, 'label' | 'labelAt'>;

function labelsByTarget({ outline }: ReadingContext): Map<string, number> {
  const byFor = new Map<string, number>();
  for (const at of outline.labels) {
    const target = attributeOf(outline.node[at] as Node, 'for');
    if (target !== null && target !== '' && !byFor.has(target)) byFor.set(target, at);
  }
  return byFor;
}

function explicitLabel(context: ReadingContext, control: number, byFor: Map<string, number>): Label | undefined {
  const { outline } = context;
  if (isOption(outline, control)) return undefined;
  const node = outline.node[control] as Element;
  const labelAt = byFor.get(domAccess().id.call(node)) ?? closest(outline, control, [Kind.label]);
  if (labelAt >= 0) {
    const label = printedLabel(context.text(labelAt));
    if (label !== '') return { label, labelAt };
  }
  const named = attributeOf(node, 'aria-labelledby');
  const text = named === null ? attributeOf(node, 'aria-label') : textOfIds(node, named);
  return text === null || text === '' ? undefined : { label: printedLabel(text), labelAt: -1 };
}

function textOfIds(node: Element, ids: string): string {
  const root = node.getRootNode() as Document | ShadowRoot;
  const texts = ids.split(/\s+/).slice(0, 4).map((id) => root.getElementById?.(id)?.textContent ?? '');
  return texts.join(' ').slice(0, 200);
}

/** The short text right before a control, seen from its nearest ancestors; `previous`: it shares the label of the control before it. */
function labelBefore(context: ReadingContext, control: number): Label | 'previous' | undefined {
  const { outline } = context;
  let level = isOption(outline, control) ? Math.max(closest(outline, control, [Kind.label]), -1) : control;
  if (level < 0) level = control;
  for (let step = 0; step < MAX_CLIMB; step += 1) {
    const above = outline.parent[level] as number;
    if (above < 0) return undefined;
    const found = labelAmong(context, contentChildren(outline, above).filter((child) => child < level), isOption(outline, control));
    if (found !== undefined) return found === 'none' ? undefined : found;
    level = above;
  }
  return undefined;
}

function labelAmong(context: ReadingContext, before: number[], option: boolean): Label | 'previous' | 'none' | undefined {
  const { outline, pairs } = context;
  for (let index = before.length - 1; index >= 0; index -= 1) {
    const at = before[index] as number;
    const text = context.text(at);
    if (option && controlsIn(outline, at).some((control) => isOption(outline, control))) continue;
    if (text === '') {
      if (controlsIn(outline, at).length > 0) return 'previous';
      continue;
    }
    if (SEPARATOR.test(text)) continue;
    if (option && context.likeness(at) === 0) continue;
    const small = leafCount(outline, at) <= 3 && context.units.broken[context.units.core[at] as number] === 0;
    const usable = small && !pairs.isTaken(at) && controlsIn(outline, at).length === 0 && context.likeness(at) > 0;
    return usable ? { label: printedLabel(text), labelAt: at } : 'none';
  }
  return undefined;
}

function addGroup(context: ReadingContext, { label, labelAt, controls }: LabelledControls, filledForm: boolean): void {
  const { outline, pairs } = context;
  const first = controls[0] as number;
  const last = controls[controls.length - 1] as number;
  const read = joinedValue(context, controls);
  const chosen = read.value === '' || read.state === 'placeholder' ? chosenText(context, labelAt, controls) : '';
  const found = chosen === '' ? read : { value: chosen };
  if (isUnfilled(found) && !(filledForm && isKnown(context, label)) && isOpen(outline.node[first] as Element)) return;
  pairs.add({ label, labelAt, valueAt: first, order: labelAt >= 0 ? labelAt : first, ...found });
  pairs.takeEntry(labelAt);
  const box = labelAt < 0 ? first : itemAround(context, labelAt, last);
  if (box >= 0 && leafCount(outline, box) <= controls.length + 3) pairs.takeEntry(box);
  else for (const control of controls) pairs.takeEntry(control);
}

function isUnfilled({ value, state }: ControlValue): boolean {
  return value === '' || state === 'placeholder';
}

function isKnown({ vocabulary }: ReadingContext, label: string): boolean {
  return vocabulary.meaning(normaliseLabel(label)) !== undefined;
}

/** A control a visitor is to fill in: while it is empty and unknown it says nothing (search boxes, comments). */
function isOpen(control: Element): boolean {
  return attributeOf(control, 'readonly') === null && attributeOf(control, 'disabled') === null;
}

/** Smallest entry around both the label and its controls. */
function itemAround({ outline }: ReadingContext, labelAt: number, control: number): number {
  let box = outline.parent[labelAt] as number;
  while (box >= 0 && !contains(outline, box, control)) box = outline.parent[box] as number;
  return box;
}

/** Text a drop-down prints beside its (empty) search field. */
function chosenText(context: ReadingContext, labelAt: number, controls: readonly number[]): string {
  const { outline } = context;
  const first = controls[0] as number;
  const node = outline.node[first] as Element;
  const drop = attributeOf(node, 'role') === 'combobox' || controlType(outline, first) === 'search' || attributeOf(node, 'readonly') !== null;
  if (!drop || labelAt < 0) return '';
  const box = itemAround(context, labelAt, first);
  if (box < 0 || controlsIn(outline, box).length !== controls.length) return '';
  const from = Math.max(outline.end[labelAt] as number, box);
  const text = textBetween(outline, from, outline.end[box] as number);
  return bare(text) === bare(context.text(labelAt)) || text.length > 200 ? '' : text.replace(/^[:：]\s*/, '');
}

import { controlsIn, controlType, isOption, joinedValue, type ControlValue } from './controls';
import { Kind } from './kinds';
import { attributeAt, nodeAt, type Outline } from './outline';
import type { ReadingContext } from './reading-context';
import { bare, printedLabel } from './text';
import { closest, contains, leafCount, textBetween } from './units';

/** A label stands at most so many levels above its control. */
const MAX_CLIMB = 8;
const SEPARATOR = /^[\s\-–—~～至到/.:：]+$/;

interface LabelledControls {
  label: string;
  labelAt: number;
  controls: number[];
  /** What the controls say together, once all of them are known. */
  read?: ControlValue;
}

/** Pairs every control with its label: `for`, a label around it, aria, or the text right before it. */
export function readForms(context: ReadingContext): void {
  const { outline, pairs } = context;
  const byFor = labelsByTarget(context);
  const groups: LabelledControls[] = [];
  for (const control of outline.controls) {
    if (!pairs.isTaken(control)) place(groups, control, explicitLabel(context, control, byFor) ?? labelBefore(context, control));
  }
  let filled = 0;
  for (const group of groups) {
    group.read = joinedValue(context, group.controls);
    if (!isUnfilled(group.read)) filled += 1;
  }
  for (const group of groups) addGroup(context, group, filled * 2 >= groups.length);
}

/** Adds a control to the group of its label. */
function place(groups: LabelledControls[], control: number, label: Label | 'previous' | undefined): void {
  const last = groups[groups.length - 1];
  if (label === undefined) return;
  const shared = label === 'previous' || (last !== undefined && last.labelAt === label.labelAt && last.labelAt >= 0);
  if (shared) last?.controls.push(control);
  else groups.push({ ...label, controls: [control] });
}

type Label = Pick<LabelledControls, 'label' | 'labelAt'>;

function labelsByTarget({ outline }: ReadingContext): Map<string, number> {
  const byFor = new Map<string, number>();
  for (const at of outline.labels) {
    const target = attributeAt(outline, at, 'for');
    if (target !== null && target !== '' && !byFor.has(target)) byFor.set(target, at);
  }
  return byFor;
}

function explicitLabel(context: ReadingContext, control: number, byFor: Map<string, number>): Label | undefined {
  const { outline } = context;
  if (isOption(outline, control)) return undefined;
  const around = byFor.get(attributeAt(outline, control, 'id') ?? '') ?? closest(outline, control, Kind.label);
  const label = around < 0 ? '' : printedLabel(context.text(around));
  if (label !== '') return { label, labelAt: around };
  const named = attributeAt(outline, control, 'aria-labelledby');
  const text = named === null ? attributeAt(outline, control, 'aria-label') : textOfIds(nodeAt(outline, control), named);
  return text === null || text === '' ? undefined : { label: printedLabel(text), labelAt: -1 };
}

function textOfIds(node: Node, ids: string): string {
  const root = node.getRootNode() as Document | ShadowRoot;
  const texts = ids.split(/\s+/).slice(0, 4).map((id) => root.getElementById?.(id)?.textContent ?? '');
  return texts.join(' ').slice(0, 200);
}

/** The short text right before a control, seen from its nearest ancestors; `previous`: it shares the label of the control before it. */
function labelBefore(context: ReadingContext, control: number): Label | 'previous' | undefined {
  const { outline, units } = context;
  const option = isOption(outline, control);
  const around = option ? closest(outline, control, Kind.label) : control;
  let level = around < 0 ? control : around;
  for (let step = 0; step < MAX_CLIMB && level >= 0; step += 1) {
    for (let before = units.previous[level] as number; before >= 0; before = units.previous[before] as number) {
      const found = option ? optionsLabel(context, before) : fieldLabel(context, before);
      if (found === 'none') return undefined;
      if (found !== undefined) return found;
    }
    level = outline.parent[level] as number;
  }
  return undefined;
}

type Nearby = Label | 'previous' | 'none' | undefined;

/** What an entry before a control is to it: its label, a control that shares its label, nothing (`undefined`), or a stop (`none`). */
function fieldLabel(context: ReadingContext, at: number): Nearby {
  const text = context.text(at);
  const controls = controlsIn(context.outline, at).length;
  if (text === '') return controls > 0 ? 'previous' : undefined;
  if (SEPARATOR.test(text)) return undefined;
  return controls === 0 ? labelAt(context, at) : 'none';
}

/** The same for a checkbox or radio button: its own option's text and its neighbours are passed over. */
function optionsLabel(context: ReadingContext, at: number): Nearby {
  const own = controlsIn(context.outline, at).some((control) => isOption(context.outline, control));
  if (own || context.text(at) === '' || context.likeness(at) === 0) return undefined;
  return labelAt(context, at);
}

function labelAt(context: ReadingContext, at: number): Label | 'none' {
  const { outline, pairs, units } = context;
  const small = leafCount(outline, at) <= 3 && units.broken[units.core[at] as number] === 0;
  const usable = small && !pairs.isTaken(at) && context.likeness(at) > 0;
  return usable ? { label: printedLabel(context.text(at)), labelAt: at } : 'none';
}

function addGroup(context: ReadingContext, group: LabelledControls, filledForm: boolean): void {
  const { label, labelAt: at, controls } = group;
  const first = controls[0] as number;
  const found = entryOf(context, group);
  const idle = isUnfilled(found) && isOpen(context.outline, first);
  if (idle && !(filledForm && context.vocabulary.knows(label))) return;
  context.pairs.add({ label, labelAt: at, valueAt: first, order: at >= 0 ? at : first, value: found.value, state: found.state });
  takeGroup(context, group);
}

/** What the controls say, or the text a drop-down prints beside them. */
function entryOf(context: ReadingContext, { labelAt: at, controls, read = { value: '' } }: LabelledControls): ControlValue {
  const chosen = isUnfilled(read) ? chosenText(context, at, controls) : '';
  return chosen === '' ? read : { value: chosen };
}

function takeGroup(context: ReadingContext, { labelAt: at, controls }: LabelledControls): void {
  const { outline, pairs } = context;
  pairs.takeEntry(at);
  const box = at < 0 ? -1 : itemAround(context, at, controls[controls.length - 1] as number);
  if (box >= 0 && leafCount(outline, box) <= controls.length + 3) pairs.takeEntry(box);
  else for (const control of controls) pairs.takeEntry(control);
}

function isUnfilled({ value, state }: ControlValue): boolean {
  return value === '' || state === 'placeholder';
}

/** A control a visitor is to fill in: while it is empty and unknown it says nothing (search boxes, comments). */
function isOpen(outline: Outline, control: number): boolean {
  return attributeAt(outline, control, 'readonly') === null && attributeAt(outline, control, 'disabled') === null;
}

/** Smallest entry around both the label and its controls. */
function itemAround({ outline }: ReadingContext, label: number, control: number): number {
  let box = outline.parent[label] as number;
  while (box >= 0 && !contains(outline, box, control)) box = outline.parent[box] as number;
  return box;
}

/** Text a drop-down prints beside its (empty) search field. */
function chosenText(context: ReadingContext, label: number, controls: readonly number[]): string {
  const { outline } = context;
  const first = controls[0] as number;
  const drop = attributeAt(outline, first, 'role') === 'combobox' || controlType(outline, first) === 'search' || attributeAt(outline, first, 'readonly') !== null;
  if (!drop || label < 0) return '';
  const box = itemAround(context, label, first);
  if (box < 0 || controlsIn(outline, box).length !== controls.length) return '';
  const from = Math.max(outline.end[label] as number, box);
  const text = textBetween(outline, from, outline.end[box] as number);
  return bare(text) === bare(context.text(label)) || text.length > 200 ? '' : text.replace(/^[:：]\s*/, '');
}

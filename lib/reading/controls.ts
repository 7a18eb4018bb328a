import type { ValueState } from '../domain/reading';
import { controlText } from './dom';
import { Kind } from './kinds';
import { attributeAt, countBefore, nodeAt, type Outline } from './outline';
import type { ReadingContext } from './reading-context';
import { tidy } from './text';
import { closest, contains } from './units';
import type { Vocabulary } from './vocabulary';

export interface ControlValue {
  value: string;
  state?: ValueState;
}

/** The type of a control, lower case: "text", "radio", "select", "textarea"… */
export function controlType(outline: Outline, at: number): string {
  return outline.controlTypes.get(at) ?? '';
}

export function isOption(outline: Outline, at: number): boolean {
  const type = controlType(outline, at);
  return type === 'checkbox' || type === 'radio';
}

/** Controls inside an entry that can hold a value, in document order. */
export function controlsIn(outline: Outline, at: number): readonly number[] {
  const { controls, kind } = outline;
  if (controls.length === 0 || kind[at] === Kind.text) return NONE;
  const from = countBefore(controls, at);
  let to = from;
  while (to < controls.length && contains(outline, at, controls[to] as number)) to += 1;
  return to === from ? NONE : controls.slice(from, to);
}

const NONE: readonly number[] = [];

/** What the controls inside an entry say together. */
export function controlsValue(context: ReadingContext, at: number): ControlValue {
  return joinedValue(context, controlsIn(context.outline, at));
}

/** Several controls under one label: checked options, a date range, a code with its name. */
export function joinedValue(context: ReadingContext, controls: readonly number[]): ControlValue {
  if (controls.length === 1) return valueAlone(valueOfControl(context, controls[0] as number));
  const values = controls.map((at) => valueOfControl(context, at));
  const shown = values.filter(({ value, state }) => value !== '' && state !== 'placeholder').map(({ value }) => value);
  if (shown.length > 0) {
    const options = controls.every((at) => isOption(context.outline, at));
    return { value: [...new Set(shown)].join(options ? '、' : ' ') };
  }
  return values.find(({ state }) => state === 'placeholder') ?? { value: '', state: 'empty' };
}

function valueAlone(found: ControlValue): ControlValue {
  return found.value === '' && found.state !== 'placeholder' ? { value: '', state: 'empty' } : found;
}

function valueOfControl({ outline, vocabulary }: ReadingContext, at: number): ControlValue {
  const node = nodeAt(outline, at);
  const type = controlType(outline, at);
  if (type === 'select') return chosenOption(node as HTMLSelectElement);
  if (type === 'checkbox' || type === 'radio') return { value: (node as HTMLInputElement).checked ? optionText(outline, at) : '' };
  const value = tidy(controlText(node).slice(0, 20_000));
  return value !== '' && isHint(value, tidy(attributeAt(outline, at, 'placeholder') ?? ''), vocabulary) ? { value, state: 'placeholder' } : { value };
}

const HINT = /^-*\s*[请請]?(?:输入|輸入|选择|選擇|填写)|^-*\s*(?:please )?(?:select|choose|enter)\b/i;

/** Whether a text standing in a control is only a hint: its placeholder, "请输入…", or names of fields ("企业名称或统一社会信用代码"). */
function isHint(value: string, hint: string, vocabulary: Vocabulary): boolean {
  if (value === hint || HINT.test(value)) return true;
  return value.split(/或者?|、|\/|\s+or\s+/).every((part) => vocabulary.knows(part));
}

function chosenOption(select: HTMLSelectElement): ControlValue {
  const chosen = [...(select.selectedOptions ?? [])].map((option) => tidy(option.textContent ?? '')).filter((text) => text !== '');
  const value = chosen.join('、');
  const unset = chosen.length === 1 && (HINT.test(value) || (select.selectedOptions[0]?.value === '' && /^[-—\s]*$|^(?:全部|不限|all|any)$/i.test(value)));
  return unset ? { value, state: 'placeholder' } : { value };
}

/** Text beside a checkbox or radio button: the label around it, else what follows it. */
export function optionText(outline: Outline, at: number): string {
  const label = closest(outline, at, Kind.label);
  const [from, to] = label >= 0 ? [label, outline.end[label] as number] : [at + 1, Math.min(at + 8, outline.count)];
  for (let leaf = from; leaf < to; leaf += 1) {
    if (outline.kind[leaf] === Kind.text) return tidy(outline.text[leaf] as string);
    if (label < 0 && outline.kind[leaf] === Kind.control) break;
  }
  return tidy(attributeAt(outline, at, 'value') ?? '');
}

import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import type { Problem } from '../../domain/problems';
import { useTranslator } from '../i18n';
import { problemSentence } from '../sentences';
import { Icon } from './icons';

interface FieldFrameProps {
  label: string;
  hint?: string;
  problems?: readonly Problem[];
  required?: boolean;
  /** Draws the control, wired to hint and problems. */
  children: (wiring: { id: string; 'aria-describedby': string; 'aria-invalid': boolean | undefined; 'aria-required': boolean | undefined }) => ComponentChildren;
}

/** A label over a control, the hint and the problems under it. */
export function FormField({ label, hint, problems = [], required, children }: FieldFrameProps) {
  const t = useTranslator();
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{label}{required && <span class="faint"> {t.t('form.required')}</span>}</label>
      {children({ id, 'aria-describedby': `${id}-hint ${id}-problem`, 'aria-invalid': problems.length > 0 || undefined, 'aria-required': required })}
      <p class="field-hint faint" id={`${id}-hint`}>{hint}</p>
      <div class="field-problem problem" id={`${id}-problem`}>
        {problems.map((one) => <p key={one.code}><Icon name="warning" size={14} /> {problemSentence(t, one)}</p>)}
      </div>
    </div>
  );
}

interface TextFieldProps extends Omit<FieldFrameProps, 'children'> {
  name: string;
  value: string;
  onValue: (value: string) => void;
  lines?: number;
  type?: 'text' | 'date';
  /** Codes are typed in monospace, without the browser's corrections. */
  code?: boolean;
  /** What to offer while typing. */
  suggestions?: readonly string[];
}

/** A text, of one line or several. */
export function TextField({ name, value, onValue, lines = 1, type = 'text', code = false, suggestions = [], ...frame }: TextFieldProps) {
  const onInput = (event: Event) => onValue((event.currentTarget as HTMLInputElement | HTMLTextAreaElement).value);
  const setting = { autocomplete: 'off', class: code ? 'code' : undefined, spellcheck: code ? false : undefined, autocapitalize: code ? 'characters' : undefined } as const;
  return (
    <FormField {...frame}>
      {(wiring) =>
        lines > 1 ? (
          <textarea {...wiring} {...setting} name={name} rows={lines} value={value} onInput={onInput} />
        ) : (
          <>
            <input {...wiring} {...setting} name={name} type={type} value={value} onInput={onInput} list={suggestions.length > 0 ? `${wiring.id}-list` : undefined} />
            {suggestions.length > 0 && <datalist id={`${wiring.id}-list`}>{suggestions.map((text) => <option key={text} value={text} />)}</datalist>}
          </>
        )
      }
    </FormField>
  );
}

interface SelectFieldProps<V extends string> extends Omit<FieldFrameProps, 'children'> {
  name: string;
  value: V;
  onValue: (value: V) => void;
  options: readonly { value: V; label: string }[];
}

/** One of a few. */
export function SelectField<V extends string>({ name, value, onValue, options, ...frame }: SelectFieldProps<V>) {
  return (
    <FormField {...frame}>
      {(wiring) => (
        <select {...wiring} name={name} value={value} onChange={(event) => onValue(event.currentTarget.value as V)}>
          {options.map((option) => <option key={option.value} value={option.value}>{option.label}</option>)}
        </select>
      )}
    </FormField>
  );
}

interface ChoiceFieldProps<V extends string> {
  legend: string;
  name: string;
  options: readonly { value: V; label: string }[];
  chosen: readonly V[];
  onChosen: (chosen: V[]) => void;
  /** One only: radio buttons instead of boxes. */
  single?: boolean;
}

/** Some, or one, of a few, all in sight. */
export function ChoiceField<V extends string>({ legend, name, options, chosen, onChosen, single = false }: ChoiceFieldProps<V>) {
  const toggle = (value: V, on: boolean) => onChosen(single ? [value] : on ? [...chosen, value] : chosen.filter((one) => one !== value));
  return (
    <fieldset class="field">
      <legend>{legend}</legend>
      <div class="choices">
        {options.map(({ value, label }) => (
          <label key={value} class="choice">
            <input type={single ? 'radio' : 'checkbox'} name={name} value={value} checked={chosen.includes(value)} onChange={(event) => toggle(value, event.currentTarget.checked)} />
            {label}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/** Problems of the whole form, above its buttons. */
export function FormProblems({ problems }: { problems: readonly Problem[] }) {
  const t = useTranslator();
  if (problems.length === 0) return null;
  return (
    <div class="form-problems problem" role="alert" tabIndex={-1}>
      {problems.map((one) => <p key={one.code}><Icon name="warning" size={14} /> {problemSentence(t, one)}</p>)}
    </div>
  );
}

import type { Problem } from '../../../domain/problems';
import { Button, IconButton } from '../../components/button';
import { ChoiceField, SelectField, TextField } from '../../components/form-field';
import { useTranslator } from '../../i18n';

/** One entry as the form holds it: texts, and lists of chosen ids. */
export type Row = Readonly<Record<string, string | readonly string[]>>;

interface Option {
  value: string;
  label: string;
}

/** How one part of an entry is asked for. */
export interface Column {
  name: string;
  label: string;
  kind: 'text' | 'date' | 'select' | 'choices';
  options?: readonly Option[];
  /** The options of one entry, where they depend on it. */
  optionsOf?: (row: Row) => readonly Option[];
  /** Whether it is asked for in this entry; always when left out. */
  shown?: (row: Row) => boolean;
}

interface CellProps {
  column: Column;
  row: Row;
  problems: readonly Problem[];
  set: (value: string | readonly string[]) => void;
}

function Cell({ column: { name, label, kind, options: fixed = [], optionsOf }, row, problems, set }: CellProps) {
  const options = optionsOf?.(row) ?? fixed;
  const value = row[name] ?? '';
  const text = typeof value === 'string' ? value : '';
  if (kind === 'choices') return <ChoiceField name={name} legend={label} options={options} chosen={typeof value === 'string' ? [] : value} onChosen={set} />;
  if (kind === 'select') return <SelectField name={name} label={label} options={options} value={text} onValue={set} problems={problems} />;
  return <TextField name={name} label={label} type={kind} value={text} onValue={set} problems={problems} />;
}

interface EntryRowsProps {
  name: string;
  legend: string;
  columns: readonly Column[];
  rows: readonly Row[];
  /** A new entry before anything is typed. */
  blank: Row;
  onRows: (rows: readonly Row[]) => void;
  problemsOf: (field: string) => readonly Problem[];
}

/** A list of like entries, each with its parts side by side; entries are added and taken out. */
export function EntryRows({ name, legend, columns, rows, blank, onRows, problemsOf }: EntryRowsProps) {
  const t = useTranslator();
  const change = (at: number, column: string) => (value: string | readonly string[]) => onRows(rows.map((row, index) => (index === at ? { ...row, [column]: value } : row)));
  return (
    <fieldset class="entry-rows" data-testid={`rows-${name}`}>
      <legend>{legend}</legend>
      {rows.map((row, at) => (
        <div key={at} class="entry-row">
          {columns.filter(({ shown }) => shown?.(row) ?? true).map((column) => (
            <Cell key={column.name} column={column} row={row} problems={problemsOf(`${name}.${at}.${column.name}`)} set={change(at, column.name)} />
          ))}
          <IconButton icon="remove" label={t.t('file.removeEntry')} onClick={() => onRows(rows.filter((_, index) => index !== at))} />
        </div>
      ))}
      <div><Button icon="add" data-testid={`add-${name}`} onClick={() => onRows([...rows, blank])}>{t.t('file.addEntry')}</Button></div>
    </fieldset>
  );
}

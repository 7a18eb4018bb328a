import { useEffect, useRef, useState } from 'preact/hooks';
import type { Problem } from '../../domain/problems';

/** A form over a draft: what was typed, what is wrong with it, and whether it is on its way. */
export interface Form<D> {
  draft: D;
  /** The way to change one entry. */
  set<K extends keyof D>(key: K): (value: D[K]) => void;
  /** What is wrong with one entry. */
  problemsOf(field: string): readonly Problem[];
  /** What is wrong with the whole, or with an entry this form does not have. */
  otherProblems(known: readonly string[]): readonly Problem[];
  busy: boolean;
  submit(event: Event): void;
  ref: { current: HTMLFormElement | null };
}

/**
 * Keeps a form's entries until `save` accepts them: a refused save loses nothing, and the first
 * entry that is wrong gets the focus.
 */
export function useForm<D>(initial: D, save: (draft: D) => Promise<readonly Problem[]>): Form<D> {
  const [draft, setDraft] = useState(initial);
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const [busy, setBusy] = useState(false);
  const ref = useRef<HTMLFormElement>(null);

  useEffect(() => {
    if (problems.length > 0) ref.current?.querySelector<HTMLElement>('[aria-invalid="true"], [role="alert"]')?.focus();
  }, [problems]);

  const submit = async (): Promise<void> => {
    setBusy(true);
    const refused = await save(draft);
    setBusy(false);
    setProblems(refused);
  };

  return {
    draft,
    set: (key) => (value) => setDraft((before) => ({ ...before, [key]: value })),
    problemsOf: (field) => problems.filter((one) => one.field === field),
    otherProblems: (known) => problems.filter((one) => one.field === undefined || !known.includes(one.field)),
    busy,
    submit: (event) => {
      event.preventDefault();
      if (!busy) void submit();
    },
    ref,
  };
}

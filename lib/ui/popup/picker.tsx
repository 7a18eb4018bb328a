import { useEffect, useRef, useState } from 'preact/hooks';
import type { SubjectSummary } from '../../domain/check';
import { Icon } from '../components/icons';
import { Code, Value } from '../components/value';
import { useTranslator } from '../i18n';
import { codesOf } from './headline';

/** Where a key leads in a list of `count` from `at`; `undefined` for keys that do not move. */
export function moved(key: string, at: number, count: number): number | undefined {
  switch (key) {
    case 'ArrowDown': return Math.min(at + 1, count - 1);
    case 'ArrowUp': return Math.max(at - 1, 0);
    case 'Home': return 0;
    case 'End': return count - 1;
    default: return undefined;
  }
}

function Option({ subject }: { subject: SubjectSummary }) {
  const t = useTranslator();
  return (
    <>
      <span class="option-name">
        {subject.name ?? t.t('picker.noName')}
        {subject.country && <span class="quiet">{subject.country}</span>}
        {subject.partyId && <span class="tag"><Icon name="same" size={12} />{t.t('picker.known')}</span>}
      </span>
      <span class="option-codes">{codesOf(subject).map((code) => <Code key={code} text={code} />)}</span>
      {subject.levelText && <span class="option-level"><Value kind="level" text={subject.levelText} /></span>}
    </>
  );
}

interface PickerProps {
  subjects: readonly SubjectSummary[];
  chosen?: string;
  choose(subject: string): void;
}

/** The companies of the page; arrow keys move, Enter or a click chooses. Nothing is compared before. */
export function Picker({ subjects, chosen, choose }: PickerProps) {
  const t = useTranslator();
  const known = subjects.findIndex(({ key, partyId }) => (chosen === undefined ? partyId !== undefined : key === chosen));
  const [active, setActive] = useState(Math.max(0, known));
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    if (list.current?.contains(document.activeElement)) (list.current.children[active] as HTMLElement).focus();
  }, [active]);
  const onKeyDown = (event: KeyboardEvent) => {
    const to = moved(event.key, active, subjects.length);
    if (to !== undefined) setActive(to);
    else if (event.key === 'Enter' || event.key === ' ') choose(subjects[active]!.key);
    else return;
    event.preventDefault();
  };
  return (
    <ul ref={list} class="options" role="listbox" aria-label={t.t('picker.label')} onKeyDown={onKeyDown}>
      {subjects.map((subject, index) => (
        <li key={subject.key} role="option" class="option" data-testid="subject-option" aria-selected={index === active} tabIndex={index === active ? 0 : -1}
          onClick={() => choose(subject.key)} onFocus={() => setActive(index)}>
          <Option subject={subject} />
        </li>
      ))}
    </ul>
  );
}

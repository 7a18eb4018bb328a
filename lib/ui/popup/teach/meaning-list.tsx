import { useEffect, useRef, useState } from 'preact/hooks';
import { useTranslator } from '../../i18n';
import { fieldName } from '../../sentences';
import { moved } from '../picker';

/** A field a label can mean; `null` stands for leaving the label out. */
export interface MeaningOption {
  field: string | null;
  name: string;
  labels: readonly string[];
}

const fold = (text: string): string => text.normalize('NFKC').toLowerCase();

/** How well an option fits: 0 for a name or label that is the search itself, 1 for one that begins so, 2 for one that holds it. */
function fitOf({ name, labels }: MeaningOption, wanted: string): number {
  const texts = [name, ...labels].map(fold);
  if (texts.includes(wanted)) return 0;
  if (texts.some((text) => text.startsWith(wanted))) return 1;
  return texts.some((text) => text.includes(wanted)) ? 2 : Infinity;
}

/** The options that hold the words searched for, in their name or in a label known for them, best first; leaving out is always there, last. */
export function matchingOptions(options: readonly MeaningOption[], search: string): MeaningOption[] {
  const wanted = fold(search.trim());
  if (wanted === '') return [...options];
  const found = options.filter(({ field }) => field !== null).map((option) => ({ option, fit: fitOf(option, wanted) }));
  const best = found.filter(({ fit }) => fit < Infinity).sort((a, b) => a.fit - b.fit);
  return [...best.map(({ option }) => option), ...options.filter(({ field }) => field === null)];
}

/** Every meaning there is, by name, and leaving out. */
export function useMeanings(fields: readonly { id: string; labels: readonly string[] }[]): MeaningOption[] {
  const t = useTranslator();
  const named = fields.map(({ id, labels }): MeaningOption => ({ field: id, name: fieldName(t, id), labels }));
  return [...named.sort((a, b) => a.name.localeCompare(b.name, document.documentElement.lang)), { field: null, name: t.t('teach.ignore'), labels: [] }];
}

interface MeaningListProps {
  options: readonly MeaningOption[];
  chosen: MeaningOption | undefined;
  choose(option: MeaningOption): void;
}

/** A search over the meanings: typing narrows, arrow keys move, Enter or a click chooses. */
export function MeaningList({ options, chosen, choose }: MeaningListProps) {
  const t = useTranslator();
  const [search, setSearch] = useState('');
  const [active, setActive] = useState(0);
  const list = useRef<HTMLUListElement>(null);
  const found = matchingOptions(options, search);
  const at = Math.min(active, found.length - 1);
  useEffect(() => list.current?.children[at]?.scrollIntoView({ block: 'nearest' }), [at]);
  const onKeyDown = (event: KeyboardEvent) => {
    const to = event.key === 'Home' || event.key === 'End' ? undefined : moved(event.key, at, found.length);
    if (to !== undefined) setActive(to);
    else if (event.key === 'Enter' && found[at]) choose(found[at]);
    else return;
    event.preventDefault();
  };
  return (
    <div class="section meanings">
      <input type="text" role="combobox" list={undefined} autocomplete="off" aria-expanded="true" aria-controls="meanings" aria-activedescendant={`meaning-${at}`} aria-label={t.t('teach.search')} placeholder={t.t('teach.search')}
        data-testid="meaning-search" value={search} onKeyDown={onKeyDown} onInput={(event) => (setSearch(event.currentTarget.value), setActive(0))} />
      <ul ref={list} id="meanings" class="options" role="listbox" aria-label={t.t('teach.meanings')}>
        {found.map((option, index) => (
          <li key={option.field ?? ''} id={`meaning-${index}`} role="option" class={`option ${index === at ? 'option-active' : ''}`} data-testid="meaning-option" data-field={option.field ?? 'ignore'}
            aria-selected={option.field === chosen?.field} onClick={() => (setActive(index), choose(option))}>
            <span class="option-name">{option.name}</span>
            {option.labels.length > 0 && <span class="faint small meaning-labels">{option.labels.slice(0, 3).join(' · ')}</span>}
          </li>
        ))}
      </ul>
    </div>
  );
}

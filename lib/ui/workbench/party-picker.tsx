import { useId, useState } from 'preact/hooks';
import type { Party, PartyRole } from '../../domain/party';
import type { Problem } from '../../domain/problems';
import { getParties, listParties } from '../../store/queries';
import { IconButton } from '../components/button';
import { FormField } from '../components/form-field';
import { Code } from '../components/value';
import { useTranslator } from '../i18n';
import { moved } from '../popup/picker';
import { useLive } from './use-live';

/** Enterprises offered at once; typing narrows them down. */
const OFFERED = 8;

interface PartyPickerProps {
  name: string;
  label: string;
  /** Parties with this role are offered first. */
  role: PartyRole;
  chosen: readonly string[];
  onChosen: (ids: string[]) => void;
  /** One party at most: choosing another takes its place. */
  single?: boolean;
  required?: boolean;
  problems?: readonly Problem[];
}

function Chosen({ ids, remove }: { ids: readonly string[]; remove: (id: string) => void }) {
  const t = useTranslator();
  const found = useLive((db) => getParties(db, ids), ids.join(' '));
  const names = found.value ?? [];
  return (
    <ul class="chosen">
      {ids.map((id, index) => {
        const name = names[index]?.legalName ?? '…';
        return <li key={id} data-testid="chosen-party"><span>{name}</span><IconButton icon="close" label={t.t('picker.remove', { name })} onClick={() => remove(id)} /></li>;
      })}
    </ul>
  );
}

function useOffered(search: string, role: PartyRole, taken: readonly string[]): readonly Party[] {
  const found = useLive(async (db) => {
    const [withRole, all] = await Promise.all([listParties(db, { search, role, limit: OFFERED + taken.length }), listParties(db, { search, limit: OFFERED + taken.length })]);
    const others = all.rows.filter(({ id }) => withRole.rows.every((party) => party.id !== id));
    return [...withRole.rows, ...others];
  }, `${search} ${role} ${taken.length}`);
  return (found.value ?? []).filter(({ id }) => !taken.includes(id)).slice(0, OFFERED);
}

function Option({ id, party, active, choose }: { id: string; party: Party; active: boolean; choose: (party: Party) => void }) {
  const t = useTranslator();
  // Pressed, not clicked: by the time of a click the box has lost the focus and the list is gone.
  const onMouseDown = (event: Event) => {
    event.preventDefault();
    choose(party);
  };
  return (
    <li id={id} role="option" class="option" aria-selected={active} data-testid="party-option" onMouseDown={onMouseDown}>
      <span class="option-name">{party.legalName}<span class="faint small">{t.list(party.roles.map((role) => t.t(`role.${role}`)))}</span></span>
      <span class="option-codes">{party.uscc && <Code text={party.uscc} />}</span>
    </li>
  );
}

/** Chooses enterprises by name or code: type, arrow keys, Enter; Esc closes the list. */
export function PartyPicker({ name, label, role, chosen, onChosen, single = false, required, problems }: PartyPickerProps) {
  const t = useTranslator();
  const list = useId();
  const [search, setSearch] = useState('');
  const [active, setActive] = useState<number | null>(null);
  const offered = useOffered(search, role, chosen);
  const choose = (party: Party | undefined) => {
    if (party === undefined) return;
    onChosen(single ? [party.id] : [...chosen, party.id]);
    setSearch('');
    setActive(null);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const to = moved(event.key, active ?? -1, offered.length);
    if (event.key === 'Escape' && active !== null) setActive(null);
    else if (event.key === 'Enter' && active !== null) choose(offered[active]);
    else if (to !== undefined && event.key.startsWith('Arrow')) setActive(to);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div class="picker">
      <FormField label={label} hint={t.t('picker.hint')} problems={problems} required={required}>
        {(wiring) => (
          <input {...wiring} name={name} role="combobox" autocomplete="off" aria-expanded={active !== null} aria-controls={list} aria-autocomplete="list"
            aria-activedescendant={active === null ? undefined : `${list}-${active}`} value={search} placeholder={t.t('picker.search')}
            onInput={(event) => (setSearch(event.currentTarget.value), setActive(0))} onFocus={() => setActive(0)} onBlur={() => setActive(null)} onKeyDown={onKeyDown} />
        )}
      </FormField>
      <ul id={list} role="listbox" class="options picker-list" aria-label={label} hidden={active === null || offered.length === 0}>
        {offered.map((party, index) => <Option key={party.id} id={`${list}-${index}`} party={party} active={index === active} choose={choose} />)}
      </ul>
      <Chosen ids={chosen} remove={(id) => onChosen(chosen.filter((one) => one !== id))} />
    </div>
  );
}

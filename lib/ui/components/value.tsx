import type { FieldKind } from '../services';
import { useTranslator } from '../i18n';
import { levelGloss } from '../sentences';
import type { Stretch } from './diff';

const GROUP = 4;
/** Codes set in fours; anything else a code field holds (a name, a remark) is left as it is. */
const GROUPABLE = /^[0-9A-Za-z*＊•]{6,}$/;

/** Cuts stretches into groups of four characters, keeping what differs. */
export function inGroups(stretches: readonly Stretch[]): Stretch[][] {
  const groups: Stretch[][] = [];
  let room = 0;
  for (const { text, differs } of stretches) {
    for (const character of text) {
      if (room === 0) groups.push([]);
      room = room === 0 ? GROUP - 1 : room - 1;
      const group = groups.at(-1)!;
      const last = group.at(-1);
      if (last?.differs === differs) last.text += character;
      else group.push({ text: character, differs });
    }
  }
  return groups;
}

function Marked({ stretches }: { stretches: readonly Stretch[] }) {
  return <>{stretches.map(({ text, differs }, index) => (differs ? <mark key={index}>{text}</mark> : text))}</>;
}

/** A code in monospace fours. The gaps are drawn, not typed: it copies without spaces. */
export function Code({ text, stretches = [{ text, differs: false }] }: { text: string; stretches?: readonly Stretch[] }) {
  if (!GROUPABLE.test(text)) {
    return <span class="code"><Marked stretches={stretches} /></span>;
  }
  return (
    <span class="code" translate={false}>
      {inGroups(stretches).map((group, index) => (
        <span class="code-group" key={index}><Marked stretches={group} /></span>
      ))}
    </span>
  );
}

interface ValueProps {
  kind: FieldKind | undefined;
  text: string;
  stretches?: readonly Stretch[];
  /** Leaves out the translation of a level name, where room is short. */
  bare?: boolean;
}

/** A value as its field is set: codes in fours, dates in even figures, level names with their translation. */
export function Value({ kind, text, stretches = [{ text, differs: false }], bare = false }: ValueProps) {
  const t = useTranslator();
  if (kind === 'code') return <Code text={text} stretches={stretches} />;
  const gloss = kind === 'level' && !bare ? levelGloss(t, text) : undefined;
  return (
    <span class={kind === 'date' ? 'code' : 'value'}>
      <Marked stretches={stretches} />
      {gloss && <span class="gloss"> {gloss}</span>}
    </span>
  );
}

import type { ReadPair } from '../../../domain/what-was-read';
import { IconButton } from '../../components/button';
import { OutcomeMark } from '../../components/outcome-mark';
import { Value } from '../../components/value';
import { Words } from '../../components/words';
import { useTranslator } from '../../i18n';
import { fieldName, reasonSentence } from '../../sentences';
import { useServices } from '../../services';

/** What can be done with a pair. */
export interface PairActions {
  show(pair: ReadPair): void;
  teach(pair: ReadPair): void;
  forget(pair: ReadPair): void;
}

function Meaning({ pair: { meaning, lesson } }: { pair: ReadPair }) {
  const t = useTranslator();
  const name = meaning.kind === 'field' ? fieldName(t, meaning.field) : t.t(`labelMeaning.${meaning.kind}`);
  return (
    <span class={`read-meaning ${meaning.kind === 'field' ? '' : 'faint'}`}>
      {name}
      {lesson !== undefined && <span class="tag">{t.t('read.taught')}</span>}
    </span>
  );
}

/** The value, or what stands in its place; a state other than shown is named beside it. */
function ShownValue({ pair: { value, state, meaning } }: { pair: ReadPair }) {
  const t = useTranslator();
  const { fieldKinds } = useServices();
  const word = t.t(`valueState.${state}`);
  if (value === '') return <span class="faint">{word}</span>;
  return (
    <>
      <Value bare kind={meaning.kind === 'field' ? fieldKinds[meaning.field] : undefined} text={value} />
      {state !== 'shown' && <span class="tag">{word}</span>}
    </>
  );
}

/** Whether the pair was compared, with the result, or why not. */
function Use({ pair: { use, value } }: { pair: ReadPair }) {
  const t = useTranslator();
  if (use.code === 'compared') {
    return (
      <span class="read-use">
        <OutcomeMark outcome={use.outcome!} /> {use.claimed === value ? t.t('use.comparedSame') : t.t('use.compared', { claimed: use.claimed ?? '' })}
      </span>
    );
  }
  const text = use.code === 'stateSilent' && use.reason ? `${t.t('use.stateSilent')} ${reasonSentence(t, use.reason)}` : t.t(`use.${use.code}`);
  return <span class="read-use quiet"><Words text={text} /></span>;
}

/** One pair: label over value, what it means, what became of it. Enter or a click shows it on the page. */
export function PairRow({ pair, index, active, actions }: { pair: ReadPair; index: number; active: boolean; actions: PairActions }) {
  const t = useTranslator();
  const { label, lesson } = pair;
  return (
    <li class="read-pair" data-testid="read-pair" data-label={label} data-use={pair.use.code} data-meaning={pair.meaning.kind === 'field' ? pair.meaning.field : pair.meaning.kind} data-state={pair.state}>
      <button type="button" class="read-show" data-index={index} tabIndex={active ? 0 : -1} title={t.t('read.show')} onClick={() => actions.show(pair)}>
        <span class="read-head"><span class="read-label">{label}</span><Meaning pair={pair} /></span>
        <span class="read-value"><ShownValue pair={pair} /></span>
        <Use pair={pair} />
      </button>
      <span class="read-actions">
        <IconButton icon="teach" label={t.t('read.teach', { label })} tabIndex={active ? 0 : -1} data-testid="teach-pair" onClick={() => actions.teach(pair)} />
        {lesson !== undefined && <IconButton icon="undo" label={t.t('read.forget', { label })} tabIndex={active ? 0 : -1} data-testid="forget-lesson" onClick={() => actions.forget(pair)} />}
      </span>
    </li>
  );
}

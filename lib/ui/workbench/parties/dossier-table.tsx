import type { DossierEntry } from '../../../domain/party-file';
import { Icon, type IconName } from '../../components/icons';
import { Words } from '../../components/words';
import type { Translator } from '../../../locales/translate';
import { useTranslator } from '../../i18n';
import { portalName } from '../../sentences';

const SHAPES: Readonly<Record<DossierEntry['state'], { icon: IconName; tone: string }>> = {
  present: { icon: 'same', tone: 'tone-same' },
  incomplete: { icon: 'warning', tone: 'severity-warning' },
  missing: { icon: 'warning', tone: 'severity-warning' },
  notApplicable: { icon: 'notShown', tone: 'tone-absent' },
  notKnown: { icon: 'unknown', tone: 'tone-unknown' },
};

/** What is said of an entry: its source and day, what it lacks and how that is found, or why it is not there. */
function wordsOf(t: Translator, { on, source, lacking, lookFor, why, engagement }: DossierEntry): string[] {
  return [
    engagement === undefined ? undefined : t.t('dossier.inEngagement', { engagement }),
    source === undefined ? undefined : (t.find(`source.${source}`) ?? portalName(t, source, 'portalShort')),
    on,
    lacking && t.t('dossier.lacks', { lacking: t.list(lacking.map((part) => t.find(`documentPart.${part}`) ?? part)) }),
    lookFor && t.t('dossier.lookFor', { words: t.list(lookFor) }),
    why && t.t(`dossierWhy.${why}`),
  ].filter((part) => part !== undefined);
}

function Entry({ entry }: { entry: DossierEntry }) {
  const t = useTranslator();
  const { icon, tone } = SHAPES[entry.state];
  return (
    <tr data-testid="dossier-row" data-document={entry.document} data-state={entry.state} data-rule={entry.rule}>
      <th scope="row">{t.find(`document.${entry.document}`) ?? entry.document}</th>
      <td><span class={`outcome-mark ${tone}`}><Icon name={icon} size={14} />{t.t(`dossierState.${entry.state}`)}</span></td>
      <td class="quiet"><Words text={wordsOf(t, entry).join(' · ')} /></td>
      <td class="code faint nowrap">{entry.rule}</td>
    </tr>
  );
}

/** Every document the pack asks for, with its state and what it rests on. */
export function DossierTable({ entries }: { entries: readonly DossierEntry[] }) {
  const t = useTranslator();
  if (entries.length === 0) return <p class="quiet">{t.t('dossier.none')}</p>;
  return (
    <div class="table-wrap">
      <table class="table" data-testid="dossier">
        <thead><tr>{(['document', 'state', 'why', 'rule'] as const).map((column) => <th key={column} scope="col">{t.t(`column.${column}`)}</th>)}</tr></thead>
        <tbody>{entries.map((entry) => <Entry key={`${entry.rule} ${entry.document} ${entry.engagement ?? ''}`} entry={entry} />)}</tbody>
      </table>
    </div>
  );
}

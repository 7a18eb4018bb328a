import type { DossierEntry, KeptPartyFile } from '../../../domain/party-file';
import type { Party } from '../../../domain/party';
import { getPartyFile } from '../../../store/party-files';
import { Icon, type IconName } from '../../components/icons';
import { useTranslator } from '../../i18n';
import { portalName } from '../../sentences';
import { Loaded } from '../page';
import { usePackInUse } from '../packs/use-packs';
import { hrefOf } from '../routes';
import { useAnswer } from '../use-answer';
import { useLive } from '../use-live';

const SHAPES: Readonly<Record<DossierEntry['state'], { icon: IconName; tone: string }>> = {
  present: { icon: 'same', tone: 'tone-same' },
  incomplete: { icon: 'warning', tone: 'severity-warning' },
  missing: { icon: 'warning', tone: 'severity-warning' },
  notApplicable: { icon: 'notShown', tone: 'tone-absent' },
  notKnown: { icon: 'unknown', tone: 'tone-unknown' },
};

function Why({ entry: { state, on, source, lacking = [] } }: { entry: DossierEntry }) {
  const t = useTranslator();
  if (state === 'present' || state === 'incomplete') {
    const from = [source === undefined ? undefined : (t.find(`source.${source}`) ?? portalName(t, source, 'portalShort')), on].filter((part) => part !== undefined).join(' · ');
    const lacks = t.t('dossier.lacks', { lacking: t.list(lacking.map((part) => t.find(`documentPart.${part}`) ?? part)) });
    return <>{[from, state === 'incomplete' ? lacks : ''].filter((part) => part !== '').join(' · ')}</>;
  }
  return <>{t.t(`dossierWhy.${state}`)}</>;
}

function Entry({ entry }: { entry: DossierEntry }) {
  const t = useTranslator();
  const { icon, tone } = SHAPES[entry.state];
  return (
    <tr data-testid="dossier-row" data-document={entry.document} data-state={entry.state}>
      <th scope="row">{t.find(`document.${entry.document}`) ?? entry.document}</th>
      <td><span class={`outcome-mark ${tone}`}><Icon name={icon} size={14} />{t.t(`dossierState.${entry.state}`)}</span></td>
      <td class="quiet"><Why entry={entry} /></td>
      <td class="code faint nowrap">{entry.rule}</td>
    </tr>
  );
}

function DossierTable({ entries }: { entries: readonly DossierEntry[] }) {
  const t = useTranslator();
  if (entries.length === 0) return <p class="quiet">{t.t('dossier.none')}</p>;
  return (
    <div class="table-wrap">
      <table class="table" data-testid="dossier">
        <thead><tr>{(['document', 'state', 'why', 'rule'] as const).map((column) => <th key={column} scope="col">{t.t(`column.${column}`)}</th>)}</tr></thead>
        <tbody>{entries.map((entry) => <Entry key={`${entry.rule} ${entry.document}`} entry={entry} />)}</tbody>
      </table>
    </div>
  );
}

function Table({ id, dependsOn }: { id: string; dependsOn: string }) {
  const pack = usePackInUse();
  const dossier = useAnswer('party/dossier', { id }, `${id} ${dependsOn} ${pack?.id} ${pack?.version}`);
  return <Loaded from={dossier}>{(entries) => <DossierTable entries={entries} />}</Loaded>;
}

const revisionOf = (kept: KeptPartyFile | null): string => `${kept?.revision ?? 0}`;

/** What the pack in use asks of a party for, document by document, and the way to note what there is. */
export function Documents({ party, checked, claims }: { party: Party; checked: string; claims: string }) {
  const t = useTranslator();
  const kept = useLive(async (db) => (await getPartyFile(db, party.id)) ?? null, `file ${party.id}`);
  return (
    <section class="block-section">
      <div class="row section-head">
        <h2>{t.t('dossier.title')}</h2>
        <span class="spring" />
        <a class="button" href={hrefOf(['parties', party.id, 'file'])} data-testid="edit-file"><Icon name="edit" /><span>{t.t('action.edit')}</span></a>
      </div>
      <Loaded from={kept}>{(file) => <Table id={party.id} dependsOn={`${party.revision} ${revisionOf(file)} ${checked} ${claims}`} />}</Loaded>
    </section>
  );
}

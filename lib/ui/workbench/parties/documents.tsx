import type { KeptPartyFile } from '../../../domain/party-file';
import type { Party } from '../../../domain/party';
import { getPartyFile } from '../../../store/party-files';
import { Icon } from '../../components/icons';
import { useTranslator } from '../../i18n';
import { Loaded } from '../page';
import { usePackInUse } from '../packs/use-packs';
import { hrefOf } from '../routes';
import { useAnswer } from '../use-answer';
import { useLive } from '../use-live';
import { DossierTable } from './dossier-table';
import { GuidedTasks } from './guided-tasks';
import { RunningTerms } from './running-terms';

function Asked({ id, dependsOn }: { id: string; dependsOn: string }) {
  const pack = usePackInUse();
  const dossier = useAnswer('party/dossier', { id }, `${id} ${dependsOn} ${pack?.id} ${pack?.version}`);
  return (
    <Loaded from={dossier}>
      {({ documents, terms, tasks }) => (
        <>
          <DossierTable entries={documents} />
          <RunningTerms terms={terms} />
          <GuidedTasks tasks={tasks} />
        </>
      )}
    </Loaded>
  );
}

const revisionOf = (kept: KeptPartyFile | null): string => `${kept?.revision ?? 0}`;

/** What the pack in use asks of a party for: documents, terms that run, things to do; and the way to note what there is. `checked` and `records` name what else it rests on: the last check, claims and engagements. */
export function Documents({ party, checked, records }: { party: Party; checked: string; records: string }) {
  const t = useTranslator();
  const kept = useLive(async (db) => (await getPartyFile(db, party.id)) ?? null, `file ${party.id}`);
  return (
    <section class="block-section">
      <div class="row section-head">
        <h2>{t.t('dossier.title')}</h2>
        <span class="spring" />
        <a class="button" href={hrefOf(['parties', party.id, 'file'])} data-testid="edit-file"><Icon name="edit" /><span>{t.t('action.edit')}</span></a>
      </div>
      <Loaded from={kept}>{(file) => <Asked id={party.id} dependsOn={`${party.revision} ${revisionOf(file)} ${checked} ${records}`} />}</Loaded>
    </section>
  );
}

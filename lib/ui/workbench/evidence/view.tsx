import { countEvidence } from '../../../store/queries';
import type { Route } from '../routes';
import { defineView } from '../view';
import { EvidenceList } from './evidence-list';
import { EvidencePage } from './evidence-page';

function Evidence({ route }: { route: Route }) {
  const id = route.path[1];
  return id === undefined ? <EvidenceList /> : <EvidencePage id={id} />;
}

export default defineView({ id: 'evidence', order: 3, icon: 'evidence', count: (db) => countEvidence(db), View: Evidence });

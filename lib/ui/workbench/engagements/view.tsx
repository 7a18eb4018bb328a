import { listEngagements } from '../../../store/queries';
import type { Route } from '../routes';
import { defineView } from '../view';
import { EngagementEditor } from './engagement-editor';
import { EngagementList } from './engagement-list';
import { EngagementPage } from './engagement-page';

function Engagements({ route }: { route: Route }) {
  const [, id, action] = route.path;
  if (id === undefined) return <EngagementList />;
  if (id === 'new') return <EngagementEditor />;
  return action === 'edit' ? <EngagementEditor id={id} /> : <EngagementPage id={id} />;
}

export default defineView({ id: 'engagements', order: 2, icon: 'engagements', count: async (db) => (await listEngagements(db)).length, View: Engagements });

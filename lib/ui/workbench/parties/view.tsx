import { countParties } from '../../../store/queries';
import type { Route } from '../routes';
import { defineView } from '../view';
import { FileEditor } from './file-editor';
import { PartyEditor } from './party-editor';
import { PartyList } from './party-list';
import { PartyPage } from './party-page';

function Parties({ route }: { route: Route }) {
  const [, id, action] = route.path;
  if (id === undefined) return <PartyList route={route} />;
  if (id === 'new') return <PartyEditor />;
  if (action === 'file') return <FileEditor id={id} />;
  return action === 'edit' ? <PartyEditor id={id} /> : <PartyPage id={id} />;
}

export default defineView({ id: 'parties', order: 1, icon: 'parties', count: (db) => countParties(db), View: Parties });

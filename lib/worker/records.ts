import type { Handlers } from '../messages/router';
import { deleteClaim, saveClaim } from './claim-records';
import type { RecordDesk } from './edit';
import { deleteEngagement, saveEngagement } from './engagement-records';
import { savePartyFile } from './party-file-records';
import { deleteParty, saveParty } from './party-records';
import { addSamples, removeSamples } from './samples';
import { undoChange } from './undo';

type RecordHandlers = Pick<
  Handlers,
  | 'party/save' | 'party/delete' | 'claim/save' | 'claim/delete' | 'engagement/save' | 'engagement/delete'
  | 'partyFile/save' | 'change/undo' | 'samples/add' | 'samples/remove'
>;

/** The worker's answers to every message that edits parties, claims and supply chains. */
export function recordHandlers(desk: RecordDesk): RecordHandlers {
  return {
    'party/save': (draft) => saveParty(desk, draft),
    'party/delete': ({ id }) => deleteParty(desk, id),
    'claim/save': (draft) => saveClaim(desk, draft),
    'claim/delete': ({ id }) => deleteClaim(desk, id),
    'engagement/save': (draft) => saveEngagement(desk, draft),
    'engagement/delete': ({ id }) => deleteEngagement(desk, id),
    'partyFile/save': (draft) => savePartyFile(desk, draft),
    'change/undo': ({ id }) => undoChange(desk, id),
    'samples/add': () => addSamples(desk),
    'samples/remove': () => removeSamples(desk),
  };
}

import type { Engagement } from '../domain/party';
import { type Problem, ProblemError, problem } from '../domain/problems';
import type { Edited } from '../messages/protocol';
import type { EngagementDraft } from '../messages/schemas';
import { getEngagement } from '../store/queries';
import { type RecordDesk, carryOut } from './edit';
import { readEngagementFacts } from './engagement-facts';
import { distinct, given, oneLine } from './party-draft';
import { deleted, nextRevision, requireThere, requireUnchanged, rowChange } from './revisions';

/** Adds or changes a supply chain. A party that is not there is `recordGone` on its field. */
export async function saveEngagement(desk: RecordDesk, draft: EngagementDraft): Promise<Edited> {
  const fields = readEngagementDraft(draft);
  const { id, revision } = draft;
  return carryOut(desk, 'engagement/save', async (db, { at }) => {
    const before = id === undefined ? null : requireUnchanged(await getEngagement(db, id), revision);
    return { rows: [rowChange('engagements', before, nextRevision<Engagement>(id ?? desk.newId(), fields, before, at))] };
  });
}

/** Deletes a supply chain; its parties stay. */
export function deleteEngagement(desk: RecordDesk, id: string): Promise<Edited> {
  return carryOut(desk, 'engagement/delete', async (db, { at }) => {
    const engagement = requireThere(await getEngagement(db, id));
    return { rows: [rowChange('engagements', engagement, deleted(engagement, at))] };
  });
}

function readEngagementDraft(draft: EngagementDraft) {
  const name = oneLine(draft.name);
  const problems: Problem[] = [];
  if (name === '') problems.push(problem('nameMissing', {}, 'name'));
  if (draft.clientId === '') problems.push(problem('clientMissing', {}, 'clientId'));
  const facts = readEngagementFacts(draft, problems);
  if (problems.length > 0) throw new ProblemError(...problems);
  return {
    name,
    clientId: draft.clientId,
    agentIds: distinct(draft.agentIds),
    coreSupplierIds: distinct(draft.coreSupplierIds),
    ...facts,
    ...given('note', draft.note.trim()),
  };
}

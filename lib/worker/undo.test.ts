import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openRecords, problemsOf } from '../../tests/harness/records';
import { partyLookup } from '../store/party-lookup';
import { getParty, listParties } from '../store/queries';

let records: Awaited<ReturnType<typeof openRecords>>;

beforeEach(async () => {
  records = await openRecords();
});
afterEach(() => records.db.close());

const everything = async () => ({
  parties: await records.db.parties.toArray(),
  claims: await records.db.claims.toArray(),
  engagements: await records.db.engagements.toArray(),
  changes: await records.db.changes.toArray(),
});

describe('undo', () => {
  test('of an addition takes it away, and undoing that brings it back', async () => {
    const { id, changeId } = await records.saveParty({ customsCodes: ['44019609R7'] });
    const undone = await records.undo(changeId);
    expect((await listParties(records.db)).rows).toEqual([]);
    expect(await partyLookup(records.db).byCustomsCode('44019609R7')).toEqual([]);
    const redone = await records.undo(undone.changeId);
    expect((await listParties(records.db)).rows).toMatchObject([{ id, revision: 3 }]);
    expect(await partyLookup(records.db).byCustomsCode('44019609R7')).toHaveLength(1);
    await records.undo(redone.changeId);
    expect((await listParties(records.db)).rows).toEqual([]);
  });

  test('steps back through several edits of one row', async () => {
    const { id, changeId: added } = await records.saveParty({ legalName: '一' });
    const { changeId: second } = await records.saveParty({ id, revision: 1, legalName: '二' });
    const { changeId: third } = await records.saveParty({ id, revision: 2, legalName: '三' });
    await records.undo(third);
    expect(await getParty(records.db, id)).toMatchObject({ legalName: '二', revision: 4 });
    await records.undo(second);
    expect(await getParty(records.db, id)).toMatchObject({ legalName: '一', revision: 5 });
    await records.undo(added);
    expect((await getParty(records.db, id))?.deletedAt).toBeDefined();
  });

  test('is refused once a row was edited since, and then changes nothing', async () => {
    const { id } = await records.saveParty({ legalName: '一' });
    const { changeId } = await records.saveParty({ id, revision: 1, legalName: '二' });
    await records.saveParty({ id, revision: 2, legalName: '三' });
    const before = await everything();
    expect(await problemsOf(records.undo(changeId))).toMatchObject([{ code: 'editedMeanwhile' }]);
    expect(await everything()).toEqual(before);
  });

  test('happens once', async () => {
    const { changeId } = await records.saveParty();
    await records.undo(changeId);
    expect(await problemsOf(records.undo(changeId))).toMatchObject([{ code: 'nothingToUndo' }]);
    expect(await problemsOf(records.undo('never'))).toMatchObject([{ code: 'nothingToUndo' }]);
  });

  test('a change that was redone can be undone by its own id again', async () => {
    const { changeId } = await records.saveParty();
    await records.undo((await records.undo(changeId)).changeId);
    await records.undo(changeId);
    expect((await listParties(records.db)).rows).toEqual([]);
  });

  test('does not take away a party that has got claims or a place in a chain since', async () => {
    const { id, changeId } = await records.saveParty();
    const claim = await records.saveClaim(id);
    expect(await problemsOf(records.undo(changeId))).toMatchObject([{ code: 'editedMeanwhile' }]);
    await records.undo(claim.changeId);
    await records.saveEngagement({ clientId: id });
    expect(await problemsOf(records.undo(changeId))).toMatchObject([{ code: 'partyInUse' }]);
  });

  test('does not bring back a code that someone else has got since', async () => {
    const { id } = await records.saveParty({ legalName: '甲', customsCodes: ['44019609R7'] });
    const { changeId } = await records.deleteParty(id);
    await records.saveParty({ legalName: '乙', customsCodes: ['44019609R7'] });
    expect(await problemsOf(records.undo(changeId))).toMatchObject([{ code: 'codeTaken', params: { party: '乙' } }]);
  });

  test('does not bring back a claim of a party that is gone', async () => {
    const { id } = await records.saveParty();
    const claim = await records.saveClaim(id);
    const { changeId } = await records.deleteClaim(claim.id);
    await records.deleteParty(id);
    expect(await problemsOf(records.undo(changeId))).toMatchObject([{ code: 'recordGone' }]);
  });
});

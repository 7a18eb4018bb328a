import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { type Problem, ProblemError } from '../../lib/domain/problems';
import type { ClaimDraft, EngagementDraft, PartyDraft } from '../../lib/messages/schemas';
import { type Database, openDatabase } from '../../lib/store/database';
import type { RecordDesk } from '../../lib/worker/edit';
import { recordHandlers } from '../../lib/worker/records';

const sender = { kind: 'screen' } as const;

/** Gives every store opened from here on an empty IndexedDB of its own. */
export function emptyIndexedDb(): void {
  indexedDB = new IDBFactory();
  Dexie.dependencies.indexedDB = indexedDB;
}

/** The record handlers over an empty database; the clock stands at 2026-11-23 and ticks seconds, ids count up. */
export async function openRecords() {
  emptyIndexedDb();
  const db: Database = await openDatabase();
  let [ids, clock] = [0, 0];
  const desk: RecordDesk = {
    database: async () => db,
    now: () => new Date(Date.UTC(2026, 10, 23) + (clock += 1000)).toISOString(),
    today: () => '2026-11-23',
    newId: () => `id-${(ids += 1)}`,
  };
  const handlers = recordHandlers(desk);
  return {
    db,
    desk,
    saveParty: (more: Partial<PartyDraft> = {}) => handlers['party/save']({ ...PARTY, ...more }, sender),
    deleteParty: (id: string) => handlers['party/delete']({ id }, sender),
    saveClaim: (partyId: string, more: Partial<ClaimDraft> = {}) => handlers['claim/save']({ ...CLAIM, partyId, ...more }, sender),
    deleteClaim: (id: string) => handlers['claim/delete']({ id }, sender),
    saveEngagement: (more: Partial<EngagementDraft>) => handlers['engagement/save']({ ...ENGAGEMENT, ...more }, sender),
    deleteEngagement: (id: string) => handlers['engagement/delete']({ id }, sender),
    undo: (id: string) => handlers['change/undo']({ id }, sender),
    addSamples: () => handlers['samples/add']({}, sender),
    removeSamples: () => handlers['samples/remove']({}, sender),
  };
}

const PARTY: PartyDraft = { legalName: '广州岭澜进出口代理有限公司', formerNames: [], uscc: '', customsCodes: [], aeoCode: '', roles: ['agent'], note: '' };
const CLAIM: ClaimDraft = { partyId: '', field: 'creditLevel', value: '高级认证企业', source: 'email', sourceNote: '', claimedOn: '2026-11-01' };
const ENGAGEMENT: EngagementDraft = { name: '出口链', clientId: '', agentIds: [], coreSupplierIds: [], note: '' };

/** The problems a piece of work is refused with; anything but a refusal fails the test. */
export async function problemsOf(work: Promise<unknown>): Promise<readonly Problem[]> {
  const error = await work.then(() => undefined, (reason: unknown) => reason);
  if (!(error instanceof ProblemError)) throw new Error(`Not refused: ${String(error)}`);
  return error.problems;
}

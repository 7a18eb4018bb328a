import { ProblemError, problem } from '../domain/problems';
import type { ImportedPack } from '../domain/rule-pack';
import type { Settings } from '../domain/settings';
import type { Edited } from '../messages/protocol';
import type { Handlers } from '../messages/router';
import { packJsonSchema } from '../rules/json-schema';
import type { RulePack } from '../rules/pack-schema';
import type { Database } from '../store/database';
import { type RecordDesk, carryOut } from './edit';
import { engagementExposure } from './engagement-exposure';
import { namePackInUse, packById, packOrDefault } from './pack-in-use';
import { readPackFile } from './pack-file';
import { partyDossier } from './party-file-records';
import { previewPack } from './pack-preview';
import { deleted, nextRevision, requireThere, rowChange } from './revisions';

/** What choosing and keeping packs needs from outside. */
export interface PackDesk extends RecordDesk {
  settings: { get(): Promise<Settings>; set(change: Partial<Settings>): Promise<void> };
  /** Judges every open tab again; what becomes of it is shown by each tab. */
  judgeTabs(): void;
}

type PackHandlers = Pick<Handlers, 'engagement/exposure' | 'party/dossier' | 'pack/use' | 'pack/preview' | 'pack/inUse' | 'pack/schema' | 'pack/import' | 'pack/remove'>;

/** The worker's answers to messages about rule packs, and to those that need the pack in use. */
export function packHandlers(desk: PackDesk): PackHandlers {
  const wanted = async (): Promise<string> => (await desk.settings.get()).pack;
  return {
    'pack/inUse': async () => namePackInUse(await desk.database(), await wanted()),
    // Asked of the worker, which has every parser anyway: a chunk of its own would tear the popup's apart.
    'pack/schema': async () => ({ text: JSON.stringify(packJsonSchema(), null, 2) }),
    'pack/preview': async ({ id }) => {
      const db = await desk.database();
      return previewPack(db, await packOrDefault(db, await wanted()), await requirePack(db, id));
    },
    'engagement/exposure': async ({ id }) => {
      const db = await desk.database();
      return engagementExposure(db, id, { pack: await packOrDefault(db, await wanted()), asOf: desk.today() });
    },
    'party/dossier': async ({ id }) => {
      const db = await desk.database();
      return partyDossier(db, id, { pack: await packOrDefault(db, await wanted()), asOf: desk.today() });
    },
    'pack/use': async ({ id }) => {
      await requirePack(await desk.database(), id);
      await desk.settings.set({ pack: id });
      desk.judgeTabs();
      return null;
    },
    'pack/import': async ({ text }) => {
      const edited = await importPack(desk, text);
      if (edited.id === (await wanted())) desk.judgeTabs();
      return edited;
    },
    'pack/remove': async ({ id }) => {
      if (id === (await wanted())) throw new ProblemError(problem('packStillUsed', { id }));
      return carryOut(desk, 'pack/remove', async (db, { at }) => {
        const pack = requireThere(await db.packs.get(id));
        return { rows: [rowChange('packs', pack, deleted(pack, at))] };
      });
    },
  };
}

/** Keeps a pack of the user's own; one of the same id is replaced. */
async function importPack(desk: RecordDesk, text: string): Promise<Edited> {
  const pack = readPackFile(text);
  return carryOut(desk, 'pack/import', async (db, { at }) => {
    const before = (await db.packs.get(pack.id)) ?? null;
    return { rows: [rowChange('packs', before, nextRevision<ImportedPack>(pack.id, { text, pack }, before, at))] };
  });
}

async function requirePack(db: Database, id: string): Promise<RulePack> {
  const pack = await packById(db, id);
  if (pack === undefined) throw new ProblemError(problem('packGone', { id }));
  return pack;
}

import { ProblemError, problem } from '../domain/problems';
import type { ImportedPack } from '../domain/rule-pack';
import type { Settings } from '../domain/settings';
import type { Edited } from '../messages/protocol';
import type { Handlers } from '../messages/router';
import { type RecordDesk, carryOut } from './edit';
import { importNotice, removeNotice } from './holiday-notices';
import { readPackFile } from './pack-file';
import { requirePack } from './pack-in-use';
import { packViewHandlers } from './pack-views';
import { deleted, nextRevision, requireThere, rowChange } from './revisions';

/** What choosing and keeping packs needs from outside. */
export interface PackDesk extends RecordDesk {
  settings: { get(): Promise<Settings>; set(change: Partial<Settings>): Promise<void> };
  /** Judges every open tab again; what becomes of it is shown by each tab. */
  judgeTabs(): void;
}

type PackHandlers = Pick<Handlers, 'pack/use' | 'pack/import' | 'pack/remove' | 'notice/import' | 'notice/remove'>;

/** The worker's answers to messages about what checks are made with: packs and holidays. */
export function packHandlers(desk: PackDesk): PackHandlers & ReturnType<typeof packViewHandlers> {
  const wanted = async (): Promise<string> => (await desk.settings.get()).pack;
  const judgedAnew = (edited: Edited): Edited => {
    desk.judgeTabs();
    return edited;
  };
  return {
    ...packViewHandlers(desk),
    'pack/use': async ({ id }) => {
      await requirePack(await desk.database(), id);
      await desk.settings.set({ pack: id });
      desk.judgeTabs();
      return null;
    },
    'pack/import': async ({ text }) => {
      const edited = await importPack(desk, text);
      return edited.id === (await wanted()) ? judgedAnew(edited) : edited;
    },
    'pack/remove': async ({ id }) => {
      if (id === (await wanted())) throw new ProblemError(problem('packStillUsed', { id }));
      return removePack(desk, id);
    },
    'notice/import': (draft) => importNotice(desk, draft).then(judgedAnew),
    'notice/remove': ({ id }) => removeNotice(desk, id).then(judgedAnew),
  };
}

function removePack(desk: RecordDesk, id: string): Promise<Edited> {
  return carryOut(desk, 'pack/remove', async (db, { at }) => {
    const pack = requireThere(await db.packs.get(id));
    return { rows: [rowChange('packs', pack, deleted(pack, at))] };
  });
}

/** Keeps a pack of the user's own; one of the same id is replaced. */
async function importPack(desk: RecordDesk, text: string): Promise<Edited> {
  const pack = readPackFile(text);
  return carryOut(desk, 'pack/import', async (db, { at }) => {
    const before = (await db.packs.get(pack.id)) ?? null;
    return { rows: [rowChange('packs', before, nextRevision<ImportedPack>(pack.id, { text, pack }, before, at))] };
  });
}

import { ProblemError, problem } from '../domain/problems';
import type { Settings } from '../domain/settings';
import type { Handlers } from '../messages/router';
import type { RulePack } from '../rules/pack-schema';
import type { Database } from '../store/database';
import type { RecordDesk } from './edit';
import { namePackInUse, packById, packOrDefault } from './pack-in-use';
import { previewPack } from './pack-preview';

/** What choosing and keeping packs needs from outside. */
export interface PackDesk extends RecordDesk {
  settings: { get(): Promise<Settings>; set(change: Partial<Settings>): Promise<void> };
  /** Judges every open tab again; what becomes of it is shown by each tab. */
  judgeTabs(): void;
}

type PackHandlers = Pick<Handlers, 'pack/use' | 'pack/preview' | 'pack/inUse'>;

/** The worker's answers to messages about rule packs. */
export function packHandlers(desk: PackDesk): PackHandlers {
  const wanted = async (): Promise<string> => (await desk.settings.get()).pack;
  return {
    'pack/inUse': async () => namePackInUse(await desk.database(), await wanted()),
    'pack/preview': async ({ id }) => {
      const db = await desk.database();
      return previewPack(db, await packOrDefault(db, await wanted()), await requirePack(db, id));
    },
    'pack/use': async ({ id }) => {
      await requirePack(await desk.database(), id);
      await desk.settings.set({ pack: id });
      desk.judgeTabs();
      return null;
    },
  };
}

async function requirePack(db: Database, id: string): Promise<RulePack> {
  const pack = await packById(db, id);
  if (pack === undefined) throw new ProblemError(problem('packGone', { id }));
  return pack;
}

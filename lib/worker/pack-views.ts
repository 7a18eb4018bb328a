import type { Handlers } from '../messages/router';
import { packJsonSchema } from '../rules/json-schema';
import type { RulePack } from '../rules/pack-schema';
import type { Database } from '../store/database';
import { engagementExposure } from './engagement-exposure';
import { judgeCheckAgain } from './judge-again';
import { namePackInUse, packOrDefault, requirePack } from './pack-in-use';
import type { PackDesk } from './pack-records';
import { previewPack } from './pack-preview';
import { partyDossier } from './party-file-records';

type PackViewHandlers = Pick<Handlers, 'pack/inUse' | 'pack/schema' | 'pack/preview' | 'check/again' | 'engagement/exposure' | 'party/dossier'>;

/** The worker's answers to messages that look by the pack in use, or at it, and change nothing. */
export function packViewHandlers(desk: Pick<PackDesk, 'database' | 'settings' | 'today'>): PackViewHandlers {
  const wanted = async (): Promise<string> => (await desk.settings.get()).pack;
  const withPack = async <T>(look: (db: Database, pack: RulePack) => Promise<T>): Promise<T> => {
    const db = await desk.database();
    return look(db, await packOrDefault(db, await wanted()));
  };
  return {
    'pack/inUse': async () => namePackInUse(await desk.database(), await wanted()),
    // Asked of the worker, which has every parser anyway: a chunk of its own would tear the popup's apart.
    'pack/schema': async () => ({ text: JSON.stringify(packJsonSchema(), null, 2) }),
    'pack/preview': ({ id, after }) => withPack(async (db, from) => previewPack(db, { from, to: await requirePack(db, id) }, after)),
    'check/again': ({ id }) => withPack((db, pack) => judgeCheckAgain(db, id, pack)),
    'engagement/exposure': ({ id }) => withPack((db, pack) => engagementExposure(db, id, { pack, asOf: desk.today() })),
    'party/dossier': ({ id }) => withPack((db, pack) => partyDossier(db, id, { pack, asOf: desk.today() })),
  };
}

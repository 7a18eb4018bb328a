import type { PackInUse } from '../domain/rule-pack';
import { DEFAULT_PACK, findPack } from '../rules/packs';
import type { RulePack } from '../rules/pack-schema';
import type { Database } from '../store/database';

/** A pack by its id; `undefined` when there is none. */
export async function packById(_db: Database, id: string): Promise<RulePack | undefined> {
  return findPack(id);
}

/** The pack of the settings, or the default one where that is gone. */
export async function packOrDefault(db: Database, id: string): Promise<RulePack> {
  return (await packById(db, id)) ?? findPack(DEFAULT_PACK)!;
}

/** Names the pack checks are made with while the settings say `wanted`. */
export async function namePackInUse(db: Database, wanted: string): Promise<PackInUse> {
  const { id, version } = await packOrDefault(db, wanted);
  return { id, version, ...(id !== wanted && { insteadOf: wanted }) };
}

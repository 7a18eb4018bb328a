import { ProblemError, problem } from '../domain/problems';
import type { ImportedPack, PackInUse } from '../domain/rule-pack';
import { DEFAULT_PACK, findPack, parsePack } from '../rules/packs';
import type { RulePack } from '../rules/pack-schema';
import type { Database } from '../store/database';
import { getImportedPack } from '../store/packs';

/** A pack by its id, shipped or imported; `undefined` when there is none, or when this version can no longer read it. */
export async function packById(db: Database, id: string): Promise<RulePack | undefined> {
  return findPack(id) ?? importedPack(await getImportedPack(db, id));
}

function importedPack(imported: ImportedPack | undefined): RulePack | undefined {
  const result = imported && parsePack(JSON.parse(imported.text));
  return result?.ok ? result.pack : undefined;
}

/** A pack by its id; `packGone` where there is none. */
export async function requirePack(db: Database, id: string): Promise<RulePack> {
  const pack = await packById(db, id);
  if (pack === undefined) throw new ProblemError(problem('packGone', { id }));
  return pack;
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

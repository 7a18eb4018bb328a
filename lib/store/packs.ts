import type { ImportedPack } from '../domain/rule-pack';
import type { Database } from './database';

/** Rule packs of the user's own, in the order of their titles. */
export async function listImportedPacks(db: Database): Promise<ImportedPack[]> {
  const packs = await db.packs.toArray();
  return packs.filter(({ deletedAt }) => deletedAt === undefined).sort((a, b) => (a.pack.title < b.pack.title ? -1 : 1));
}

/** One of them, unless removed. */
export async function getImportedPack(db: Database, id: string): Promise<ImportedPack | undefined> {
  const pack = await db.packs.get(id);
  return pack?.deletedAt === undefined ? pack : undefined;
}

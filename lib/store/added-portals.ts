import type { AddedPortal } from '../domain/added-portal';
import type { Database } from './database';

/** The portals a person added, by id. */
export async function listAddedPortals(db: Database): Promise<AddedPortal[]> {
  return (await db.addedPortals.orderBy('id').toArray()).filter(({ deletedAt }) => deletedAt === undefined);
}

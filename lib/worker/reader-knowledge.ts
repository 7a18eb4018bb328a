import { taughtLabels } from '../domain/lesson';
import { sentLanguage, sentPortal } from '../domain/reader-knowledge';
import type { Handlers } from '../messages/router';
import { findPortal } from '../portals/find-portal';
import { readerLanguage } from '../portals/reader-language';
import type { Database } from '../store/database';
import { lessonsAt } from '../store/lessons';
import { placeOf } from './page-place';

/** Tells the reader of a frame what it must know at the frame's URL. */
export function frameKnowledge({ database }: { database: () => Promise<Database> }): Handlers['page/knowledge'] {
  return async (_, { url = '' }) => {
    const portal = findPortal(url);
    const taught = taughtLabels(await lessonsAt(await database(), placeOf(url)));
    return { ...sentLanguage(readerLanguage), taught, ...(portal !== undefined && { portal: sentPortal(portal) }) };
  };
}

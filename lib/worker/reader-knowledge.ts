import { type ReaderKnowledge, sentPortal } from '../domain/reader-knowledge';
import { fieldLabels } from '../fields/labels';
import { findPortal } from '../portals/find-portal';
import { portals } from '../portals/registry';

/** What the reader of a frame at this URL must know. */
export function readerKnowledge(url: string): ReaderKnowledge {
  const portal = findPortal(url, portals);
  return { labels: fieldLabels, ...(portal !== undefined && { portal: sentPortal(portal) }) };
}

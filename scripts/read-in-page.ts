import { findPortal } from '../lib/portals/find-portal';
import { readerLanguage } from '../lib/portals/reader-language';
import { readPage } from '../lib/reading/read-page';
import { buildVocabulary } from '../lib/reading/vocabulary';

/** Runs inside the page that `read.ts` has opened: reads it as the content script would, and times the reading. */
export function read(url: string) {
  const portal = findPortal(url);
  const vocabulary = buildVocabulary(readerLanguage, portal);
  const start = performance.now();
  const { reading } = readPage(document, { vocabulary, portal, url });
  return { reading, ms: Math.round((performance.now() - start) * 100) / 100 };
}

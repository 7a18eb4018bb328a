import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { DOOR, type ReadingDoor, type TrialDoor } from '../../lib/messages/page-door';
import { readPage } from '../../lib/reading/read-page';
import { normaliseLabel } from '../../lib/reading/text';
import { buildVocabulary } from '../../lib/reading/vocabulary';

/** Gives the door of a frame the power to say what teaching a label would read; put in while a lesson is made. */
export default defineUnlistedScript(() => {
  const door = (globalThis as unknown as Record<string, (ReadingDoor & Partial<TrialDoor>) | undefined>)[DOOR];
  if (door === undefined || door.tryLabel !== undefined) return;
  door.tryLabel = (label, taught) => {
    if (door.known === undefined) return [];
    const { language, portal } = door.known;
    const { reading } = readPage(document, { vocabulary: buildVocabulary(language, portal, taught.labels), portal, url: document.location.href });
    const wanted = normaliseLabel(label);
    return reading.pairs.filter((pair) => normaliseLabel(pair.label) === wanted);
  };
});

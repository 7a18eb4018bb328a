import type { ReadingDoor } from '../../lib/messages/page-door';
import type { PlacedPair } from '../../lib/reading/pointed-label';

/** Gives the pairs of the frame's last reading with the nodes they stand in: looked up once for each reading, for a pointer asks at every move. */
export function pairsInPlace(door: ReadingDoor): () => readonly PlacedPair[] {
  let revision = -1;
  let placed: readonly PlacedPair[] = [];
  return () => {
    const last = door.last();
    if (last === null || last.revision === revision) return placed;
    const nodes = door.nodesAt(last.revision);
    revision = last.revision;
    placed = nodes.map(({ label, value }, at) => ({ label: last.reading.pairs[at]!.label, labelNode: label, valueNode: value }));
    return placed;
  };
}

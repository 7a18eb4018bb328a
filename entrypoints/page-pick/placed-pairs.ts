import type { ReadingDoor } from '../../lib/messages/page-door';
import type { PlacedPair } from '../../lib/reading/pointed-label';

/** The pairs of the frame's present reading with the nodes they stand in. */
export function placedPairs(door: ReadingDoor): PlacedPair[] {
  const { reading, revision } = door.read();
  const nodes = door.nodesAt(revision);
  return reading.pairs.map(({ label }, at) => ({ label, labelNode: nodes[at]!.label, valueNode: nodes[at]!.value }));
}

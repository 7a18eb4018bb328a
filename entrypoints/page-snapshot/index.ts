import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { snapshotDocument } from '../../lib/evidence/capture/snapshot';
import { DOOR, type PageSnapshot, type ReadingDoor, type SnapshotDoor } from '../../lib/messages/page-door';
import { boxOf } from '../../lib/reading/place';

/** Gives the door of a frame the power to copy its document; put in when evidence is saved. */
export default defineUnlistedScript(() => {
  const door = (globalThis as unknown as Record<string, (ReadingDoor & Partial<SnapshotDoor>) | undefined>)[DOOR];
  if (door === undefined || door.snapshot !== undefined) return;
  door.snapshot = async () => {
    const read = await door.read();
    if (read === null) return null;
    const { taught: _taught, ...answer } = read;
    return {
      ...answer,
      html: snapshotDocument(document),
      boxes: door.nodesAt(answer.revision).flatMap(({ value }, pair) => boxed(pair, value)),
      viewport: { width: innerWidth, height: innerHeight, dpr: devicePixelRatio, scrollX, scrollY },
    };
  };
});

/** A value in a closed tab panel has no box. */
function boxed(pair: number, value: Node): PageSnapshot['boxes'] {
  const box = boxOf(value);
  return box === null ? [] : [{ pair, box: [box.x, box.y, box.width, box.height] }];
}

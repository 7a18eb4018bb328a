import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { createClient } from '../../lib/messages/client';
import { DOOR, type PickDoor, type ReadingDoor } from '../../lib/messages/page-door';
import { sendToWorker } from '../../lib/platform/runtime';
import { pointedLabel } from '../../lib/reading/pointed-label';
import { PickMode } from '../../lib/ui/pick/pick-mode';
import { pairsInPlace } from './placed-pairs';

/** Gives the door of a frame the power to let a person point at a label; put in when that is asked for. */
export default defineUnlistedScript(() => {
  const door = (globalThis as unknown as Record<string, (ReadingDoor & Partial<PickDoor>) | undefined>)[DOOR];
  if (door === undefined || door.startPick !== undefined) return;
  const client = createClient(sendToWorker);
  const pairs = pairsInPlace(door);
  let mode: PickMode | undefined;
  door.endPick = () => {
    mode?.end();
    mode = undefined;
  };
  door.startPick = ({ hint }) => {
    door.endPick?.();
    mode = new PickMode({
      document,
      hint: window === window.top ? hint : '',
      labelAt: (at) => pointedLabel(pairs(), at),
      labels: () => pairs().flatMap(({ label, labelNode }) => (labelNode === null ? [] : [{ label, node: labelNode }])),
      onPick: (label) => void client.send('page/picked', { label }),
      onLeave: () => void client.send('page/pickLeft', {}),
    });
  };
  door.onClose(() => door.endPick?.());
});

import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { DOOR, type MarkingDoor, type ReadingDoor } from '../../lib/messages/page-door';
import { Overlay } from '../../lib/ui/marks/overlay';

/** Gives the door of a frame the power to mark values and to say things; put in when there is something to show. */
export default defineUnlistedScript(() => {
  const door = (globalThis as unknown as Record<string, (ReadingDoor & Partial<MarkingDoor>) | undefined>)[DOOR];
  if (door === undefined || door.mark !== undefined) return;
  const overlay = new Overlay(document);
  door.onClose(() => overlay.remove());
  door.hide = (hidden) => overlay.hide(hidden);
  door.say = (text) => overlay.say(text);
  door.point = (pair, revision, text) => {
    const found = door.nodesAt(revision)[pair];
    return found === undefined ? 'gone' : overlay.point(found.value, text);
  };
  door.mark = (marks, revision) => {
    const nodes = door.nodesAt(revision);
    overlay.draw(marks.flatMap(({ pair, ...look }) => (nodes[pair] === undefined ? [] : [{ node: nodes[pair].value, ...look }])));
  };
});

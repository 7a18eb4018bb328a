import { useEffect, useState } from 'preact/hooks';
import type { PickedLabel } from '../../domain/lesson';
import { useServices } from '../services';
import type { TabView } from './use-verdict';

/** What the popup shows: the verdict, all that was read, or the teaching of one label. */
export type Place = { at: 'verdict' } | { at: 'read' } | { at: 'teach'; picked: PickedLabel };

/** Follows where the user goes; a label pointed at on the page leads to its teaching by itself. */
export function usePlace(view: TabView): { place: Place; go(place: Place): void; leaveTeaching(): void } {
  const { client, tabId = -1 } = useServices();
  const [place, go] = useState<Place>({ at: 'verdict' });
  const picked = view.kind === 'verdict' ? view.verdict.picked : undefined;
  useEffect(() => {
    if (picked !== undefined) go({ at: 'teach', picked });
  }, [picked?.frame, picked?.label]);
  const leaveTeaching = (): void => {
    if (picked !== undefined) void client.send('teach/leave', { tabId });
    go({ at: 'read' });
  };
  return { place, go, leaveTeaching };
}

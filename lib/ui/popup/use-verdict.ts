import { useCallback, useEffect, useState } from 'preact/hooks';
import type { TabVerdict } from '../../domain/check';
import type { Problem } from '../../domain/problems';
import type { Reply } from '../../messages/protocol';
import { useServices } from '../services';

/** What the popup knows of its tab. */
export type TabView =
  | { kind: 'waiting' }
  | { kind: 'verdict'; verdict: TabVerdict }
  | { kind: 'problems'; problems: readonly Problem[] };

export interface Verdict {
  view: TabView;
  /** What the last choice or confirmation was refused with. */
  refused: readonly Problem[];
  choose(subject: string): void;
  confirm(partyId: string): void;
  addParty(): void;
  retry(): void;
}

/** Asks for the verdict of the popup's tab and follows it. */
export function useVerdict(onAdded: (changeId: string) => void): Verdict {
  const { client, tabId = -1 } = useServices();
  const [view, setView] = useState<TabView>({ kind: 'waiting' });
  const [refused, setRefused] = useState<readonly Problem[]>([]);
  const show = useCallback((verdict: TabVerdict) => setView({ kind: 'verdict', verdict }), []);

  const ask = useCallback(async () => {
    const reply = await client.send('tab/verdict', { tabId });
    // A verdict pushed meanwhile is newer than a refusal.
    setView((before) => (reply.ok ? { kind: 'verdict', verdict: reply.value } : before.kind === 'verdict' ? before : { kind: 'problems', problems: reply.problems }));
  }, [client, tabId]);

  useEffect(() => {
    const stop = client.watchVerdict(tabId, show);
    void ask();
    return stop;
  }, [client, tabId, show, ask]);

  const settle = (reply: Reply<'tab/choose' | 'tab/confirm'>) => {
    setRefused(reply.ok ? [] : reply.problems);
    if (reply.ok) show(reply.value);
  };

  return {
    view,
    refused,
    choose: (subject) => void client.send('tab/choose', { tabId, subject }).then(settle),
    confirm: (partyId) => void client.send('tab/confirm', { tabId, partyId }).then(settle),
    addParty: () =>
      void client.send('tab/addParty', { tabId }).then((reply) => {
        setRefused(reply.ok ? [] : reply.problems);
        if (!reply.ok) return;
        onAdded(reply.value.changeId);
        void ask();
      }),
    retry: () => {
      setView({ kind: 'waiting' });
      void ask();
    },
  };
}

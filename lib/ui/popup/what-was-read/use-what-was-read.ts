import { useCallback, useEffect, useState } from 'preact/hooks';
import type { Problem } from '../../../domain/problems';
import type { WhatWasRead } from '../../../domain/what-was-read';
import { useServices } from '../../services';

/** What was read, or why it cannot be told; nothing yet at first. */
export interface Asked {
  read?: WhatWasRead;
  problems: readonly Problem[];
}

/** Asks what was read on the popup's page, and again whenever `readAt` says that it was read anew. The last answer stays until the next is there. */
export function useWhatWasRead(readAt: string): Asked & { ask(): void } {
  const { client, tabId = -1 } = useServices();
  const [asked, setAsked] = useState<Asked>({ problems: [] });
  const ask = useCallback(
    () => void client.send('tab/reading', { tabId }).then((reply) => setAsked((before) => (reply.ok ? { read: reply.value, problems: [] } : { ...before, problems: reply.problems }))),
    [client, tabId],
  );
  useEffect(ask, [ask, readAt]);
  return { ...asked, ask };
}

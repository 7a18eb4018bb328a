import type { TabVerdict } from '../../lib/domain/check';
import { problem, type Problem } from '../../lib/domain/problems';
import type { ScreenClient } from '../../lib/messages/client';
import type { Answers, MessageType, Reply } from '../../lib/messages/protocol';
import { DEFAULT_SETTINGS, type Settings } from '../../lib/domain/settings';
import type { Services } from '../../lib/ui/services';

/** A message the screen sent. */
export interface Sent {
  type: MessageType;
  payload: unknown;
}

type Answering = { [T in MessageType]?: (payload: never) => Answers[T] | readonly Problem[] | Promise<Answers[T]> };

/** A worker that answers from a table and remembers what it was asked; anything else is refused. */
export function fakeClient(answers: Answering): ScreenClient & { sent: Sent[]; push(verdict: TabVerdict): void } {
  const sent: Sent[] = [];
  let listener: ((verdict: TabVerdict) => void) | undefined;
  return {
    sent,
    push: (verdict) => listener?.(verdict),
    async send<T extends MessageType>(type: T, payload: unknown): Promise<Reply<T>> {
      sent.push({ type, payload });
      const answer = answers[type] as ((payload: unknown) => unknown) | undefined;
      if (answer === undefined) return { ok: false, problems: [problem('messageRejected')] };
      const value = await answer(payload);
      return Array.isArray(value) ? { ok: false, problems: value as Problem[] } : { ok: true, value: value as Answers[T] };
    },
    watchVerdict: (_tabId, follow) => {
      listener = follow;
      return () => (listener = undefined);
    },
  };
}

const FIELD_KINDS: Services['fieldKinds'] = {
  legalName: 'name', uscc: 'code', customsCode: 'code', aeoCode: 'code', creditLevel: 'level', certificateValidTo: 'date', legalRepresentative: 'text',
  customsCategory: 'text', businessScope: 'text', filingReceiptIssuedOn: 'date', registrationStatus: 'status', address: 'text',
};

/** Services for a screen that stands alone: settings in memory, nothing outside. */
export function fakeServices(client: ScreenClient, settings: Partial<Settings> = {}, over: Partial<Services> = {}): Services {
  let current: Settings = { ...DEFAULT_SETTINGS, language: 'en', ...settings };
  const listeners = new Set<(settings: Settings) => void>();
  return {
    client,
    tabId: 7,
    settings: {
      get: async () => current,
      set: async (change) => {
        current = { ...current, ...change };
        listeners.forEach((listener) => listener(current));
      },
      watch: (listener) => {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
    },
    browserLanguages: ['en'],
    openWorkbench: () => undefined,
    openPanel: () => undefined,
    requestOrigins: async () => true,
    copy: async () => undefined,
    leave: () => undefined,
    fieldKinds: FIELD_KINDS,
    saveShortcut: 'Alt+Shift+S',
    ...over,
  };
}

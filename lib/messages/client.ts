import type { TabVerdict } from '../domain/check';
import { problem } from '../domain/problems';
import type { MessageType, Payload, Reply } from './protocol';

/** The worker as screens and content scripts see it. */
export interface Client {
  /** Sends a message; never rejects: a lost worker is a problem like any other. */
  send<T extends MessageType>(type: T, payload: Payload<T>): Promise<Reply<T>>;
}

/** Screens also follow the verdict of a tab as it changes. */
export interface ScreenClient extends Client {
  /** Calls `listener` whenever the verdict of the tab changes; returns the way to stop. */
  watchVerdict(tabId: number, listener: (verdict: TabVerdict) => void): () => void;
}

/**
 * Makes a client over a transport (the browser's `runtime.sendMessage`). No validator here: what
 * the worker sends is ours, and content scripts stay small.
 */
export function createClient(transport: (message: unknown) => Promise<unknown>): Client {
  return {
    async send<T extends MessageType>(type: T, payload: Payload<T>): Promise<Reply<T>> {
      try {
        const reply = (await transport({ type, payload })) as Reply<T> | undefined;
        return reply ?? { ok: false, problems: [problem('messageRejected')] };
      } catch (error) {
        return { ok: false, problems: [problem('workerFailed', { detail: String(error) })] };
      }
    },
  };
}

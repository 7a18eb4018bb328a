import { ProblemError, problem } from '../domain/problems';
import { type Answers, type MessageType, type Payload, type Reply, protocol } from './protocol';

/** Who sent a message, from the browser's own account of it and never from the message. */
export interface Sender {
  kind: 'page' | 'screen' | 'stranger';
  tabId?: number;
  frameId?: number;
  /** URL of the sending frame. */
  url?: string;
  /** URL and title of the whole tab. */
  tabUrl?: string;
  tabTitle?: string;
}

/** One function a message. A handler throws `ProblemError` for what the user can understand. */
export type Handlers = {
  [T in MessageType]: (payload: Payload<T>, sender: Sender) => Promise<Answers[T]>;
};

/** Messages that were dropped since the worker started, by why. */
export interface DropCount {
  strangers: number;
  unknown: number;
  malformed: number;
}

export const dropped: DropCount = { strangers: 0, unknown: 0, malformed: 0 };

const isMessageType = (type: unknown): type is MessageType => typeof type === 'string' && Object.hasOwn(protocol, type);

function drop(why: keyof DropCount): undefined {
  dropped[why] += 1;
  return undefined;
}

/**
 * Answers one message, or returns `undefined` for one that is not ours to answer: unknown type,
 * wrong sender, wrong shape. The raw value is hostile until its schema has passed it.
 */
export function answerMessage(handlers: Handlers, raw: unknown, sender: Sender): Promise<Reply<MessageType>> | undefined {
  const { type, payload } = (raw ?? {}) as { type?: unknown; payload?: unknown };
  if (!isMessageType(type)) return drop('unknown');
  if (protocol[type].from !== sender.kind) return drop('strangers');
  const parsed = protocol[type].payload.safeParse(payload);
  if (!parsed.success) return drop('malformed');
  const handler = handlers[type] as (payload: unknown, sender: Sender) => Promise<Answers[MessageType]>;
  return run(() => handler(parsed.data, sender));
}

async function run(handler: () => Promise<Answers[MessageType]>): Promise<Reply<MessageType>> {
  try {
    return { ok: true, value: await handler() };
  } catch (error) {
    if (error instanceof ProblemError) return { ok: false, problems: [...error.problems] };
    return { ok: false, problems: [problem('workerFailed', { detail: String(error) })] };
  }
}

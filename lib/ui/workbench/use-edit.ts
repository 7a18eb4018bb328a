import { useCallback } from 'preact/hooks';
import type { Problem } from '../../domain/problems';
import type { MessageKey, Params } from '../../locales/translate';
import type { Answers, MessageType, Payload } from '../../messages/protocol';
import { useToast } from '../components/toast';
import { useTranslator } from '../i18n';
import { problemSentence } from '../sentences';
import { useServices } from '../services';

/** The messages that change records and can be taken back. */
export type EditType = { [T in MessageType]: Answers[T] extends { changeId: string } ? T : never }[MessageType];

/** What a toast says of an edit that was stored. */
export interface Said {
  key: MessageKey;
  params?: Params;
}

/** Sends an edit; when it is stored a toast says so and offers undo. Resolves to the answer, or to why not. */
export type Edit = <T extends EditType>(type: T, payload: Payload<T>, said: Said | ((answer: Answers[T]) => Said)) => Promise<{ value?: Answers[T]; problems: readonly Problem[] }>;

/** The way views change records. */
export function useEdit(): Edit {
  const t = useTranslator();
  const { client } = useServices();
  const toast = useToast();

  const undo = useCallback(
    async (changeId: string) => {
      const reply = await client.send('change/undo', { id: changeId });
      toast({ text: reply.ok ? t.t('edit.undone') : reply.problems.map((one) => problemSentence(t, one)).join(' ') });
    },
    [client, toast, t],
  );

  return useCallback(
    async (type, payload, said) => {
      const reply = await client.send(type, payload);
      if (!reply.ok) return { problems: reply.problems };
      const { changeId } = reply.value as { changeId: string };
      const { key, params } = typeof said === 'function' ? said(reply.value) : said;
      toast({ text: t.t(key, params), undo: () => void undo(changeId) });
      return { value: reply.value, problems: [] };
    },
    [client, toast, t, undo],
  );
}

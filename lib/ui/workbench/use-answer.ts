import { useEffect, useState } from 'preact/hooks';
import type { Answers, MessageType, Payload } from '../../messages/protocol';
import { useServices } from '../services';
import type { Live } from './use-live';

/**
 * What the worker answers to a message that changes nothing, asked again whenever `key` changes:
 * it names everything the answer depends on. The last answer stays until the next is there.
 */
export function useAnswer<T extends MessageType>(type: T, payload: Payload<T>, key: string): Live<Answers[T]> {
  const { client } = useServices();
  const [answer, setAnswer] = useState<Live<Answers[T]>>({});
  useEffect(() => {
    let current = true;
    void client.send(type, payload).then((reply) => current && setAnswer(reply.ok ? { value: reply.value } : { problems: reply.problems }));
    return () => {
      current = false;
    };
    // The payload is a new object at every drawing; what it says is in the key.
  }, [client, type, key]);
  return answer;
}

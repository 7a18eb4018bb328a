import { useEffect, useState } from 'preact/hooks';
import type { PackPreview } from '../../../domain/rule-pack';
import { useServices } from '../../services';
import type { Live } from '../use-live';

function joined(before: PackPreview | undefined, page: PackPreview): PackPreview {
  if (before === undefined) return page;
  return {
    ...page,
    parties: [...before.parties, ...page.parties],
    judged: before.judged + page.judged,
    looked: before.looked + page.looked,
  };
}

/** What another pack would change, page by page: `next` stays while there is more to come. */
export function usePreview(id: string): Live<PackPreview> {
  const { client } = useServices();
  const [state, setState] = useState<Live<PackPreview>>({});
  useEffect(() => {
    let current = true;
    const read = async () => {
      let preview: PackPreview | undefined;
      do {
        const reply = await client.send('pack/preview', { id, ...(preview?.next !== undefined && { after: preview.next }) });
        if (!current) return;
        if (!reply.ok) return setState({ problems: reply.problems });
        preview = joined(preview, reply.value);
        setState({ value: preview });
      } while (preview.next !== undefined);
    };
    void read();
    return () => {
      current = false;
    };
  }, [client, id]);
  return state;
}

import { useEffect, useState } from 'preact/hooks';
import type { PackInUse, PackText } from '../../../domain/rule-pack';
import { useServices } from '../../services';
import { useSettings } from '../../settings';
import { useWorkbench } from '../services';

/** Every pack there is. */
export function usePacks(): readonly PackText[] {
  return useWorkbench().packs;
}

/** The pack checks are made with now, asked again whenever settings or packs change; `undefined` until the worker has said. */
export function usePackInUse(): PackInUse | undefined {
  const { client } = useServices();
  const wanted = useSettings()?.pack;
  const kept = usePacks().map(({ id, version }) => `${id} ${version}`).join();
  const [inUse, setInUse] = useState<PackInUse>();
  useEffect(() => {
    let current = true;
    void client.send('pack/inUse', {}).then((reply) => current && reply.ok && setInUse(reply.value));
    return () => {
      current = false;
    };
  }, [client, wanted, kept]);
  return inUse;
}

import type { PackInUse, PackText } from '../../../domain/rule-pack';
import { listImportedPacks } from '../../../store/packs';
import { useSettings } from '../../settings';
import { useWorkbench } from '../services';
import { useAnswer } from '../use-answer';
import { useLive } from '../use-live';

/** A pack as screens list it. */
export interface ListedPack {
  pack: PackText;
  /** The JSON of an imported one, as it was imported; absent for one that ships with the product. */
  text?: string;
}

/** Every pack there is: those of the product, then those imported. */
export function usePacks(): readonly ListedPack[] {
  const { packs } = useWorkbench();
  const imported = useLive(listImportedPacks, 'packs').value ?? [];
  return [...packs.map((pack) => ({ pack })), ...imported.map(({ pack, text }) => ({ pack, text }))];
}

/** The pack checks are made with now, asked again whenever settings or packs change; `undefined` until the worker has said. */
export function usePackInUse(): PackInUse | undefined {
  const wanted = useSettings()?.pack;
  const kept = usePacks().map(({ pack: { id, version } }) => `${id} ${version}`).join();
  return useAnswer('pack/inUse', {}, `${wanted} ${kept}`).value;
}

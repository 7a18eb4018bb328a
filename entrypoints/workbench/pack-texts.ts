import { overlaid } from '../../lib/rules/overlay';
import type { PackOverlay, RulePack } from '../../lib/rules/pack-schema';
import type { PackText } from '../../lib/domain/rule-pack';

// The packs as the data they are (their tests have parsed them): the parser and all it judges by stays with the worker.
const shipped = Object.values(import.meta.glob<RulePack | PackOverlay>('../../lib/rules/packs/*.json', { eager: true, import: 'default' }));

/** Every shipped pack for reading, overlays laid over the pack they take over. */
export function packTexts(): PackText[] {
  return shipped.map((pack) => ('extends' in pack ? overlaid(pack, shipped.find(({ id }) => id === pack.extends) as RulePack) : pack));
}

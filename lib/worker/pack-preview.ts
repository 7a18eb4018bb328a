import { findingChanges } from '../checking/finding-changes';
import type { PackPreview, PartyPreview, RuleName } from '../domain/rule-pack';
import { diffPacks } from '../rules/pack-diff';
import type { RulePack } from '../rules/pack-schema';
import type { Database } from '../store/database';
import { latestChecks } from '../store/observations';
import { getParty } from '../store/queries';
import type { CheckRow } from '../store/rows';
import { judgeAgain } from './judge-again';

/** Parties judged again for a preview; a person waits for it. */
export const MOST_JUDGED = 300;

async function previewOfParty(db: Database, row: CheckRow, packs: readonly [RulePack, RulePack]): Promise<PartyPreview | undefined> {
  const [party, checks] = await Promise.all([getParty(db, row.partyId), judgeAgain(db, row, packs)]);
  const [before, after] = checks ?? [];
  if (!party || !before || !after) return undefined;
  return { partyId: party.id, name: party.legalName, ...findingChanges(before, after) };
}

/**
 * What would change if checks were made with `to` instead of `from`. Both judge the last check of
 * each party with the same claims and pages, so that only the packs make the difference.
 */
export async function previewPack(db: Database, from: RulePack, to: RulePack): Promise<PackPreview> {
  const rows = await latestChecks(db, MOST_JUDGED + 1);
  const parties: PartyPreview[] = [];
  // One after the other: a check loads pages of up to a megabyte.
  for (const row of rows.slice(0, MOST_JUDGED)) {
    const preview = await previewOfParty(db, row, [from, to]);
    if (preview) parties.push(preview);
  }
  const rules = new Map([...from.rules, ...to.rules].map((rule) => [rule.id, rule]));
  const name = (id: string): RuleName => ({ id, title: rules.get(id)?.title ?? id, translations: rules.get(id)?.translations });
  const { added, dropped, changed } = diffPacks(from, to);
  return {
    from: { id: from.id, version: from.version },
    to: { id: to.id, version: to.version },
    added: added.map(name),
    dropped: dropped.map(name),
    changed: changed.map(({ rule, what }) => ({ ...name(rule), what })),
    parties: parties.filter(({ appear, go }) => appear.length + go.length > 0),
    judged: parties.length,
    more: rows.length > MOST_JUDGED,
  };
}

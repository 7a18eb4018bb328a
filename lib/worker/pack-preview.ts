import { findingChanges } from '../checking/finding-changes';
import type { Party } from '../domain/party';
import type { PackPreview, PartyPreview, RuleName } from '../domain/rule-pack';
import { diffPacks } from '../rules/pack-diff';
import type { RulePack } from '../rules/pack-schema';
import type { Database } from '../store/database';
import { latestCheck } from '../store/observations';
import { countAllParties, partiesAfter } from '../store/queries';
import { judgeAgain } from './judge-again';
import { type Records, recordsNow, remembering } from './records-at';

/** Parties of one page: a fraction of a second, so that a person sees it go on. */
export const PAGE = 50;
/** Parties judged at a time: a check loads pages of up to a megabyte. */
const TOGETHER = 10;

interface Packs {
  from: RulePack;
  to: RulePack;
}

/** What both packs judge by; the last checks are of now, and so are the records. */
interface Grounds {
  db: Database;
  records: Records;
}

async function previewOfParty({ db, records }: Grounds, party: Party, { from, to }: Packs): Promise<PartyPreview[]> {
  const row = party.deletedAt === undefined ? await latestCheck(db, party.id) : undefined;
  const [before, after] = (row && (await judgeAgain(db, row, [from, to], records))) ?? [];
  return before && after ? [{ partyId: party.id, name: party.legalName, ...findingChanges(before, after) }] : [];
}

async function previewOfParties(grounds: Grounds, parties: readonly Party[], packs: Packs): Promise<PartyPreview[]> {
  const previews: PartyPreview[] = [];
  for (let at = 0; at < parties.length; at += TOGETHER) {
    const some = await Promise.all(parties.slice(at, at + TOGETHER).map((party) => previewOfParty(grounds, party, packs)));
    previews.push(...some.flat());
  }
  return previews;
}

/** The rules that come, go and judge otherwise, by name. */
function ruleChanges({ from, to }: Packs): Pick<PackPreview, 'from' | 'to' | 'added' | 'dropped' | 'changed'> {
  const rules = new Map([...from.rules, ...to.rules].map((rule) => [rule.id, rule]));
  const name = (id: string): RuleName => ({ id, title: rules.get(id)?.title ?? id, translations: rules.get(id)?.translations });
  const { added, dropped, changed } = diffPacks(from, to);
  return {
    from: { id: from.id, version: from.version },
    to: { id: to.id, version: to.version },
    added: added.map(name),
    dropped: dropped.map(name),
    changed: changed.map(({ rule, what }) => ({ ...name(rule), what })),
  };
}

/**
 * What would change if checks were made with `to` instead of `from`. Both judge the last check of
 * each party with the same claims and pages, so that only the packs make the difference.
 * @param after the `next` of the page before; from the beginning when left out.
 */
export async function previewPack(db: Database, packs: Packs, after = ''): Promise<PackPreview> {
  const [parties, total] = await Promise.all([partiesAfter(db, after, PAGE), countAllParties(db)]);
  const previews = await previewOfParties({ db, records: remembering(recordsNow(db)) }, parties, packs);
  const last = parties.length === PAGE ? parties.at(-1) : undefined;
  return {
    ...ruleChanges(packs),
    parties: previews.filter(({ appear, go }) => appear.length + go.length > 0),
    judged: previews.length,
    looked: parties.length,
    total,
    ...(last && { next: last.id }),
  };
}

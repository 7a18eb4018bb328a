import type { ChainResult } from '../../../domain/check';
import type { Engagement } from '../../../domain/party';
import type { Database } from '../../../store/database';
import { latestCheck } from '../../../store/observations';
import type { CheckRow } from '../../../store/rows';

/** The chain as the newest check of any of its members judged it, with that check. */
export interface LastChain {
  chain: ChainResult;
  row: CheckRow;
}

/** Finds the newest judgement of an engagement; `null` while none of its members was checked. */
export async function lastChain(db: Database, { id, clientId, agentIds, coreSupplierIds }: Engagement): Promise<LastChain | null> {
  const members = [...new Set([clientId, ...agentIds, ...coreSupplierIds])];
  const rows = await Promise.all(members.map((member) => latestCheck(db, member)));
  const judged = rows.flatMap((row): LastChain[] => {
    const chain = row?.check.chains.find(({ engagementId }) => engagementId === id);
    return row && chain ? [{ chain, row }] : [];
  });
  return judged.reduce<LastChain | null>((newest, one) => (newest === null || one.row.checkedAt > newest.row.checkedAt ? one : newest), null);
}

import type { RowChange } from '../domain/change';
import type { Claim, Engagement, Party } from '../domain/party';
import type { KeptPartyFile } from '../domain/party-file';
import { type Problem, ProblemError, problem } from '../domain/problems';
import type { Database } from '../store/database';
import { partyLookup } from '../store/party-lookup';
import { claimsOf, engagementsOf, getParties } from '../store/queries';

/** More than these would not help anyone to find the first. */
const MOST_NAMED = 5;

/**
 * Refuses what no action may leave behind: two parties with one code (`codeTaken`), a deleted party
 * that still stands in a supply chain (`partyInUse`) or still has claims (`editedMeanwhile`), a claim
 * or a supply chain of a party that is not there (`recordGone`). Looks at the rows as written.
 */
export async function requireSound(db: Database, rows: readonly RowChange[]): Promise<void> {
  const problems: Problem[] = [];
  for (const row of rows) problems.push(...(await problemsOf(db, row)));
  if (problems.length > 0) throw new ProblemError(...problems);
}

function problemsOf(db: Database, row: RowChange): Promise<Problem[]> {
  const isThere = row.after !== null && row.after.deletedAt === undefined;
  if (row.table === 'parties') return isThere ? takenCodes(db, row.after!) : leftovers(db, row.id);
  if (!isThere || row.table === 'packs' || row.table === 'holidayNotices' || row.table === 'lessons') return Promise.resolve([]);
  return missingParties(db, partiesNamed(row.after!));
}

async function takenCodes(db: Database, party: Party): Promise<Problem[]> {
  const lookup = partyLookup(db);
  const taken = async (field: string, value: string | undefined, find: (code: string) => Promise<Party[]>): Promise<Problem[]> => {
    const other = value === undefined ? undefined : (await find(value)).find(({ id }) => id !== party.id);
    return other === undefined ? [] : [problem('codeTaken', { value: value!, party: other.legalName }, field)];
  };
  const problems = await taken('uscc', party.uscc, lookup.byUscc);
  for (const code of party.customsCodes) problems.push(...(await taken('customsCodes', code, lookup.byCustomsCode)));
  for (const code of party.eoris ?? []) problems.push(...(await taken('eoris', code, lookup.byEori)));
  return [...problems, ...(await taken('aeoCode', party.aeoCode, lookup.byAeoCode))];
}

async function leftovers(db: Database, partyId: string): Promise<Problem[]> {
  const chains = await engagementsOf(db, partyId);
  if (chains.length > 0) return chains.slice(0, MOST_NAMED).map(({ name }) => problem('partyInUse', { engagement: name }));
  return (await claimsOf(db, partyId)).length > 0 ? [problem('editedMeanwhile')] : [];
}

/** Ids of the parties a record speaks of, with the form field each stands in. */
function partiesNamed(record: Claim | Engagement | KeptPartyFile): [field: string, id: string][] {
  if ('file' in record) return [['id', record.id]];
  if ('partyId' in record) return [['partyId', record.partyId]];
  return [
    ['clientId', record.clientId],
    ...record.agentIds.map((id): [string, string] => ['agentIds', id]),
    ...record.coreSupplierIds.map((id): [string, string] => ['coreSupplierIds', id]),
  ];
}

async function missingParties(db: Database, named: readonly [string, string][]): Promise<Problem[]> {
  const parties = await getParties(db, named.map(([, id]) => id));
  const missing = named.filter((_, index) => parties[index] === undefined || parties[index].deletedAt !== undefined);
  return [...new Set(missing.map(([field]) => field))].map((field) => problem('recordGone', {}, field));
}

import { bundleName, bundleOf } from '../../lib/evidence/bundle';
import { verifyRecord } from '../../lib/evidence/vault';
import { ProblemError, problem } from '../../lib/domain/problems';
import type { Database } from '../../lib/store/database';
import { evidenceShelf } from '../../lib/store/evidence';
import { database } from '../../lib/store/live';
import { evidencePart, getEvidence } from '../../lib/store/queries';

/** Hands the zip of a record to the user as a download. No such record is `recordGone`, a missing file `evidenceDamaged`. */
export async function exportEvidence(id: string): Promise<void> {
  const db = await database();
  const record = await getEvidence(db, id);
  if (record === undefined) throw new ProblemError(problem('recordGone'));
  const zip = await new Response(bundleOf(record, files(db, id, record.parts.map(({ path }) => path)))).blob();
  const address = URL.createObjectURL(zip);
  const link = Object.assign(document.createElement('a'), { href: address, download: bundleName(record) });
  link.click();
  // The browser reads the address after the click; a minute is more than it takes.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

async function* files(db: Database, id: string, paths: readonly string[]) {
  for (const path of paths) {
    const bytes = await evidencePart(db, id, path);
    if (bytes === undefined) throw new ProblemError(problem('evidenceDamaged', { part: path }));
    yield { path, bytes };
  }
}

/** The parts of a record that are no longer as saved; none when all is well. */
export async function verifyEvidence(id: string): Promise<readonly string[]> {
  const result = await verifyRecord(evidenceShelf(await database()), id);
  return result.unchanged ? [] : result.changed;
}

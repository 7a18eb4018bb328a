import { sha256Hex } from '../domain/digest';
import type { EvidencePart, EvidenceRecord } from '../domain/evidence';
import { ProblemError, problem } from '../domain/problems';
import type { Instant } from '../domain/time';
import type { EvidenceFile } from './capture-input';
import type { ComposedEvidence } from './record';

/** Where the vault keeps records (lib/store/evidence): each call is one transaction. */
export interface VaultShelf {
  put(record: EvidenceRecord, files: readonly EvidenceFile[]): Promise<void>;
  record(id: string): Promise<EvidenceRecord | undefined>;
  part(id: string, path: string): Promise<Uint8Array<ArrayBuffer> | undefined>;
  drop(id: string): Promise<void>;
  bury(id: string, why: { reason: string; deletedAt: Instant }): Promise<boolean>;
}

/** Whether a stored record still is what was saved; `changed` names the parts that differ or are missing. */
export type Verification = { unchanged: true } | { unchanged: false; changed: string[] };

/**
 * Stores a record whole, then reads it back and hashes it again before it counts as saved. What
 * does not come back as it was written is taken away again and refused with `evidenceDamaged`.
 */
export async function saveRecord(shelf: VaultShelf, { record, files }: ComposedEvidence): Promise<void> {
  await shelf.put(record, files);
  const stored = await verifyRecord(shelf, record.id);
  if (stored.unchanged) return;
  await shelf.drop(record.id);
  throw new ProblemError(problem('evidenceDamaged', { part: stored.changed.join(', ') }));
}

/** Recomputes the digest of every part of a stored record, and of the list they stand in. No such record is `recordGone`. */
export async function verifyRecord(shelf: VaultShelf, id: string): Promise<Verification> {
  const record = await shelf.record(id);
  if (record === undefined) throw new ProblemError(problem('recordGone'));
  const changed: string[] = [];
  for (const part of record.parts) {
    if (!(await isIntact(shelf, id, part))) changed.push(part.path);
  }
  if (changed.length === 0 && !(await agreesWithManifest(shelf, record))) changed.push('manifest.json');
  return changed.length === 0 ? { unchanged: true } : { unchanged: false, changed };
}

async function isIntact(shelf: VaultShelf, id: string, part: EvidencePart): Promise<boolean> {
  const bytes = await shelf.part(id, part.path);
  return bytes !== undefined && bytes.length === part.bytes && (await sha256Hex(bytes)) === part.sha256;
}

/** The record beside the files could be changed together with them: the manifest must name the same digests. */
async function agreesWithManifest(shelf: VaultShelf, { id, manifestHash, parts }: EvidenceRecord): Promise<boolean> {
  const bytes = await shelf.part(id, 'manifest.json');
  if (bytes === undefined || (await sha256Hex(bytes)) !== manifestHash) return false;
  const { files } = JSON.parse(new TextDecoder().decode(bytes)) as { files: EvidencePart[] };
  const listed = new Map(files.map(({ path, sha256 }) => [path, sha256]));
  const described = parts.filter(({ role }) => role !== 'manifest' && role !== 'sums');
  return described.length === listed.size && described.every(({ path, sha256 }) => listed.get(path) === sha256);
}

/** Deletes a record; its tombstone keeps what it was, when and why it went. Without a reason nothing is deleted. */
export async function deleteRecord(shelf: VaultShelf, id: string, why: { reason: string; deletedAt: Instant }): Promise<void> {
  const reason = why.reason.trim();
  if (reason === '') throw new ProblemError(problem('valueMissing', {}, 'reason'));
  if (!(await shelf.bury(id, { ...why, reason }))) throw new ProblemError(problem('recordGone'));
}

import { makeZip } from 'client-zip';
import type { EvidenceRecord } from '../domain/evidence';
import { shanghaiTime } from '../domain/shanghai';

/** Debian's unzip 6.0 mangles other names, whatever flag says they are UTF-8. */
const ASCII_NAME = /^[a-z0-9][a-z0-9.-]*$/i;

/** One file as the bundle needs it. */
interface BundledFile {
  path: string;
  bytes: Uint8Array;
}

/**
 * One zip with every file of a record at its root: after `unzip -d FOLDER`, `sha256sum -c
 * sha256sums.txt` passes in that folder. Streams; files are stored as they are, dated by the capture.
 */
export function bundleOf(record: EvidenceRecord, files: Iterable<BundledFile> | AsyncIterable<BundledFile>): ReadableStream<Uint8Array> {
  return makeZip(entries(new Date(record.capturedAt), files));
}

async function* entries(lastModified: Date, files: Iterable<BundledFile> | AsyncIterable<BundledFile>) {
  for await (const { path, bytes } of files) {
    if (!ASCII_NAME.test(path)) throw new Error(`Not a name for a bundle: ${path}`);
    yield { name: path, lastModified, input: bytes };
  }
}

/**
 * File name of a record's bundle, ASCII: the day in Shanghai, the portal ("unofficial" for any
 * other host) and the code the page showed, "countercheck-2026-11-23-credit-customs-4403180001.zip".
 */
export function bundleName({ capturedAt, page: { host }, shownCode }: EvidenceRecord): string {
  const portal = host.kind !== 'official' ? 'unofficial' : host.listed ? host.host.replaceAll(':', '-') : host.portal;
  const code = /^[A-Za-z0-9]{1,40}$/.test(shownCode ?? '') ? shownCode : 'page';
  return `countercheck-${shanghaiTime(capturedAt).slice(0, 10)}-${portal}-${code}.zip`;
}

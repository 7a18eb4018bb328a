import type { EvidencePart, EvidenceRecord } from '../domain/evidence';
import { sha256Hex, utf8 } from '../domain/digest';
import { ProblemError, problem } from '../domain/problems';
import { captureChecks } from './capture-checks';
import type { EvidenceFile, EvidenceInput } from './capture-input';
import { contentHash } from './content-hash';
import { fieldList, shownCode } from './field-list';
import { type FrameFile, frameFiles } from './frame-files';
import { manifestJson } from './manifest';
import { readableText } from './readable-text';
import { readme } from './readme';
import { shanghaiTime } from '../domain/shanghai';

/** A record and its files, ready for the vault. */
export interface ComposedEvidence {
  record: EvidenceRecord;
  files: EvidenceFile[];
}

type Draft = EvidenceFile & Pick<EvidencePart, 'role'>;

/** First eight bytes of every PNG (ISO/IEC 15948, 5.2). */
const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/**
 * Builds the files of one evidence record and their digests. Files are hashed as bytes, in the order
 * parts → manifest.json (lists them) → sha256sums.txt (lists all before it).
 * A screenshot that is none is `captureFailed`, a missing snapshot of the top frame `snapshotFailed`.
 */
export async function composeEvidence(input: EvidenceInput): Promise<ComposedEvidence> {
  requireCaptured(input);
  const frames = frameFiles(input.frames);
  const drafts = [...captured(input, frames), ...judged(input), ...described(input)];
  const parts = await Promise.all(drafts.map(partOf));
  const checks = captureChecks(input, frames);
  const hash = await contentHash(input.observation, parts.find(({ path }) => path === 'dom.html')?.sha256);
  const manifest = textFile('manifest.json', 'manifest', manifestJson(input, { frames, parts, checks, contentHash: hash }));
  const listed = [...parts, await partOf(manifest)];
  const sums = textFile('sha256sums.txt', 'sums', listed.map(({ sha256, path }) => `${sha256}  ${path}\n`).join(''));
  const all = [...listed, await partOf(sums)];
  return {
    record: { ...headOf(input), contentHash: hash, manifestHash: listed.at(-1)!.sha256, parts: all, checks },
    files: [...drafts, manifest, sums].map(({ path, mime, bytes }) => ({ path, mime, bytes })),
  };
}

function requireCaptured({ screenshot, frames }: EvidenceInput): void {
  if (PNG.some((byte, at) => screenshot[at] !== byte)) throw new ProblemError(problem('captureFailed', { detail: 'The browser gave no PNG.' }));
  if (!frames.some(({ frame, html }) => frame === 0 && html !== '')) {
    throw new ProblemError(problem('snapshotFailed', { detail: 'The page gave no content.' }));
  }
}

function captured(input: EvidenceInput, frames: readonly FrameFile[]): Draft[] {
  return [
    { path: 'screenshot-viewport.png', mime: 'image/png', role: 'screenshot', bytes: new Uint8Array(input.screenshot) },
    ...frames.map(({ path, html }) => textFile(path, 'snapshot', html)),
    jsonFile('fields.json', 'fields', fieldList(input)),
    textFile('text.txt', 'text', readableText(input)),
  ];
}

function judged({ claims, verdict, observation, pack }: EvidenceInput): Draft[] {
  const { match, partyName, chosen, check } = verdict;
  return [
    jsonFile('claims.json', 'claims', claims),
    jsonFile('check.json', 'check', { match, partyName: partyName ?? null, subject: chosen ?? null, pack: check?.pack ?? pack, check: check ?? null, observation }),
  ];
}

function described(input: EvidenceInput): Draft[] {
  const { page, readAt } = input.observation;
  const environment = {
    ...input.environment,
    page: { url: page.url, title: page.title, host: page.host },
    times: { deviceUtc: input.capturedAt, shanghai: shanghaiTime(input.capturedAt), readUtc: readAt, monotonic: input.monotonic },
    frames: input.frames.map(({ frame, url, viewport }) => ({ frame, url, viewport })),
  };
  return [jsonFile('environment.json', 'environment', environment), textFile('README.txt', 'readme', readme(input))];
}

function headOf(input: EvidenceInput): Omit<EvidenceRecord, 'contentHash' | 'manifestHash' | 'parts' | 'checks'> {
  const { verdict, observation: { page } } = input;
  const code = shownCode(input);
  return {
    id: input.id,
    capturedAt: input.capturedAt,
    page: { url: page.url, title: page.title, host: page.host },
    ...(verdict.match.kind === 'matched' && { partyId: verdict.match.partyId }),
    ...(verdict.partyName !== undefined && { partyName: verdict.partyName }),
    ...(code !== undefined && { shownCode: code }),
    pack: verdict.check?.pack ?? input.pack,
    openFindings: verdict.check?.findings.filter(({ severity }) => severity !== 'notice').length ?? 0,
  };
}

const MIMES: Readonly<Record<string, string>> = { html: 'text/html; charset=utf-8', json: 'application/json', txt: 'text/plain; charset=utf-8' };

const textFile = (path: string, role: EvidencePart['role'], text: string): Draft =>
  ({ path, role, mime: MIMES[path.slice(path.lastIndexOf('.') + 1)]!, bytes: utf8(text) });

const jsonFile = (path: string, role: EvidencePart['role'], value: unknown): Draft => textFile(path, role, `${JSON.stringify(value, null, 2)}\n`);

const partOf = async ({ path, mime, bytes, role }: Draft): Promise<EvidencePart> =>
  ({ path, mime, bytes: bytes.length, sha256: await sha256Hex(bytes), role });

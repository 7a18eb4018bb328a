import canonicalize from 'canonicalize';
import type { CaptureCheck, EvidencePart } from '../domain/evidence';
import type { EvidenceInput } from './capture-input';
import { type FrameFile, snapshotNotes } from './frame-files';
import { shanghaiTime } from '../domain/shanghai';

/** The manifest's schema. Version 0 is the unsigned record; names are those the sealed one keeps. */
export const MANIFEST_SCHEMA = 'countercheck-evidence/0';

/** What the manifest lists besides the capture itself. */
export interface ManifestContents {
  frames: readonly FrameFile[];
  parts: readonly EvidencePart[];
  checks: readonly CaptureCheck[];
  contentHash: string;
}

const RESULTS = { pass: 'pass', fail: 'fail', notAvailable: 'not-available' } as const;

/** manifest.json: who looked at what, when, with what, and the digest of every file before it. RFC 8785. */
export function manifestJson(input: EvidenceInput, { frames, parts, checks, contentHash }: ManifestContents): string {
  const { id, capturedAt, monotonic, verdict, observation } = input;
  return canonicalize({
    schema: MANIFEST_SCHEMA,
    id,
    capturedAt,
    monotonic,
    trigger: 'user',
    page: pageOf(input, frames),
    client: clientOf(input),
    times: { device: capturedAt, shanghai: shanghaiTime(capturedAt), read: observation.readAt, tsa: [] },
    serverBytes: { obtained: 'none', reason: 'not kept by this version' },
    stability: { urlBefore: verdict.url, urlAfter: frames[0]?.url ?? verdict.url },
    fullPage: { method: 'none', tiles: [], complete: false, verified: false },
    subject: { party: verdict.check?.partyId ?? null, name: verdict.partyName ?? null },
    pack: verdict.check?.pack ?? input.pack,
    contentHash,
    checks: checks.map(({ result, ...check }) => ({ ...check, result: RESULTS[result] })),
    withheld: frames.flatMap(({ path, html }) => snapshotNotes(html).withheld.map((what) => ({ path, what, reason: 'secret' }))),
    files: parts.map((part) => ({ ...part, original: true })),
  })!;
}

function pageOf({ observation: { page } }: EvidenceInput, frames: readonly FrameFile[]) {
  return {
    url: page.url,
    finalUrl: page.url,
    title: page.title,
    host: page.host,
    charset: 'utf-8',
    frames: frames.map(({ frame, url, path }) => ({ frame, url, path })),
  };
}

function clientOf({ environment, frames }: EvidenceInput) {
  const { userAgent, extension, locale, timeZone, zoom } = environment;
  const top = frames.find(({ frame }) => frame === 0)?.viewport;
  return {
    ua: userAgent,
    extVersion: extension.version,
    extId: extension.id,
    locale,
    tz: timeZone,
    zoom: zoom ?? null,
    viewport: top === undefined ? null : { width: top.width, height: top.height },
    dpr: top?.dpr ?? null,
    scroll: top === undefined ? null : { x: top.scrollX, y: top.scrollY },
  };
}

import type { AnswerMeaning } from '../domain/answer-meaning';
import type { PackRef, TabVerdict } from '../domain/check';
import type { Claim } from '../domain/party';
import { ProblemError, type ProblemCode, problem } from '../domain/problems';
import type { Instant } from '../domain/time';
import type { AnswerMeaningText, CaptureEnvironment, EvidenceInput } from '../evidence/capture-input';
import { composeEvidence } from '../evidence/record';
import { type VaultShelf, deleteRecord, saveRecord } from '../evidence/vault';
import type { PageSnapshot } from '../messages/page-door';
import type { Handlers } from '../messages/router';
import type { TabReading } from './read-tab';

/** What saving evidence needs of browser, page and store. */
export interface EvidenceDesk {
  /** What the tab shows now. */
  readingOf(tabId: number): Promise<Pick<TabReading, 'observation' | 'revisions'>>;
  /** That, judged. */
  verdictOf(tabId: number): Promise<TabVerdict>;
  /** PNG bytes of what is in view of this very tab, without anything of ours on the page. */
  captureViewport(tabId: number): Promise<Uint8Array>;
  /** Every frame that can be entered, the top one among them. */
  snapshotFrames(tabId: number): Promise<(PageSnapshot & { frame: number })[]>;
  claimsOf(partyId: string): Promise<readonly Claim[]>;
  packInUse(): Promise<PackRef>;
  environment(tabId: number): Promise<CaptureEnvironment>;
  /** What the answer of a register means, in the languages of a record. */
  meaningText(means: AnswerMeaning): Promise<AnswerMeaningText>;
  shelf(): Promise<VaultShelf>;
  now(): Instant;
  /** Milliseconds of a clock nobody sets, as `performance.now`. */
  monotonic(): number;
  newId(): string;
}

/** The worker's answers to messages that save and delete evidence. */
export function evidenceHandlers(desk: EvidenceDesk): Pick<Handlers, 'evidence/save' | 'evidence/delete'> {
  const running = new Set<number>();
  return {
    'evidence/save': async ({ tabId }) => {
      if (running.has(tabId)) throw new ProblemError(problem('captureRunning'));
      running.add(tabId);
      try {
        return await saveEvidence(desk, tabId);
      } finally {
        running.delete(tabId);
      }
    },
    'evidence/delete': async ({ id, reason }) => {
      await deleteRecord(await desk.shelf(), id, { reason, deletedAt: desk.now() });
      return null;
    },
  };
}

/**
 * Saves what a tab shows, whatever that is: read, judged, pictured, then copied. Nothing is saved
 * when the page was another one at the end than at the beginning (`pageChangedMeanwhile`).
 */
async function saveEvidence(desk: EvidenceDesk, tabId: number): Promise<{ id: string; manifestHash: string }> {
  const evidence = await composeEvidence(await gather(desk, tabId));
  await saveRecord(await desk.shelf(), evidence);
  return { id: evidence.record.id, manifestHash: evidence.record.manifestHash };
}

async function gather(desk: EvidenceDesk, tabId: number): Promise<EvidenceInput> {
  const start = desk.monotonic();
  // Read before judging: revisions only rise, so one that is the same at the end stood all the while.
  const reading = await desk.readingOf(tabId);
  const verdict = await desk.verdictOf(tabId);
  const capturedAt = desk.now();
  const screenshot = await orProblem('captureFailed', () => desk.captureViewport(tabId));
  const frames = await orProblem('snapshotFailed', () => desk.snapshotFrames(tabId));
  requireSamePage(reading, verdict, frames);
  const { observation } = reading;
  const [claims, pack, environment] = await Promise.all([claimsFor(desk, verdict), desk.packInUse(), desk.environment(tabId)]);
  const { means } = observation.page;
  return {
    ...(means !== undefined && { meaning: await desk.meaningText(means) }),
    id: desk.newId(), capturedAt, monotonic: { start, end: desk.monotonic() },
    verdict, observation, claims, pack, screenshot, frames, environment,
  };
}

function requireSamePage({ observation, revisions }: Pick<TabReading, 'observation' | 'revisions'>, verdict: TabVerdict, frames: readonly (PageSnapshot & { frame: number })[]): void {
  const top = frames.find(({ frame }) => frame === 0);
  if (top === undefined) throw new ProblemError(problem('snapshotFailed', { detail: 'The page gave no content.' }));
  const after = new Map(frames.map(({ frame, revision }) => [frame, revision]));
  const isSame =
    verdict.url === observation.page.url &&
    top.url === observation.page.url &&
    [...revisions].every(([frame, revision]) => after.get(frame) === revision) &&
    // A frame that came since and shows values was not judged; one that shows none is an advertisement.
    frames.every(({ frame, reading }) => revisions.has(frame) || reading.pairs.length === 0);
  if (!isSame) throw new ProblemError(problem('pageChangedMeanwhile'));
}

const claimsFor = async (desk: EvidenceDesk, { match }: TabVerdict): Promise<readonly Claim[]> =>
  match.kind === 'matched' ? desk.claimsOf(match.partyId) : [];

async function orProblem<T>(code: Extract<ProblemCode, 'captureFailed' | 'snapshotFailed'>, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw error instanceof ProblemError ? error : new ProblemError(problem(code, { detail: String(error) }));
  }
}

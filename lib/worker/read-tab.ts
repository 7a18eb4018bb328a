import type { Observation } from '../domain/observation';
import { mergeFrames } from '../domain/merge-frames';
import { ProblemError, problem } from '../domain/problems';
import { FrameReadingSchema } from '../messages/schemas';
import type { PageAnswer } from '../messages/page-door';
import { type FrameAnswer, callPage, putIntoPage } from '../platform/page-calls';
import { findTab } from '../platform/tabs';
import { judgeHost } from '../portals/official-host';
import { meaningOf } from '../portals/what-it-means';
import { observationId } from './observation-id';

/** What a tab shows now, all frames merged, with the revision of each frame's reading. */
export interface TabReading {
  observation: Observation;
  revisions: ReadonlyMap<number, number>;
}

/**
 * Reads a tab as it is at this moment. A tab the reader is not in (no official host) gets it
 * injected, which the user's click on our button allows; a page no extension may read is
 * `tabNotReadable`.
 */
export async function readTab(tabId: number, now: string): Promise<TabReading> {
  const tab = await findTab(tabId);
  if (tab === undefined) throw new ProblemError(problem('tabGone'));
  const frames = validated(await answers(tabId));
  const top = frames.find(({ frame }) => frame === 0)?.value;
  // The tab's own URL where the browser tells it; else the top document's, which it cannot forge either.
  const url = tab.url ?? top?.url ?? '';
  const merged = mergeFrames(frames.map(({ frame, value }) => ({ frame, url: value.url, reading: value.reading })));
  const { pageKind, ...read } = merged;
  const host = judgeHost(url);
  const page = { url, title: tab.title ?? top?.title ?? '', host, pageKind, means: meaningOf(host, read) };
  return {
    observation: { id: await observationId(page, read, now), readAt: now, page, ...read },
    revisions: new Map(frames.map(({ frame, value }) => [frame, value.revision])),
  };
}

async function answers(tabId: number): Promise<FrameAnswer<PageAnswer>[]> {
  try {
    const present = await callPage({ tabId }, 'read');
    if (present.some(({ frame }) => frame === 0)) return present;
    await putIntoPage({ tabId }, 'reader');
    return await callPage({ tabId }, 'read');
  } catch {
    // Browser pages, stores, other extensions, PDF viewers, or no click on our button yet.
    throw new ProblemError(problem('tabNotReadable'));
  }
}

/** Content scripts are ours, the page beneath them is not: what they read is checked like any message. */
function validated(frames: FrameAnswer<PageAnswer>[]): FrameAnswer<PageAnswer>[] {
  const sound = frames.filter(({ value }) => FrameReadingSchema.safeParse(value.reading).success);
  if (sound.length === 0) throw new ProblemError(problem('tabNotReadable'));
  return sound;
}

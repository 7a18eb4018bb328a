import type { ListedHost } from '../domain/added-portal';
import { type Lesson, type Meanings, taughtLabels } from '../domain/lesson';
import { mergeFrames } from '../domain/merge-frames';
import type { Observation } from '../domain/observation';
import type { PagePlace } from '../domain/page-place';
import { ProblemError, problem } from '../domain/problems';
import type { PageAnswer } from '../messages/page-door';
import { FrameReadingSchema } from '../messages/schemas';
import { type FrameAnswer, callPage, putIntoPage } from '../platform/page-calls';
import { findTab } from '../platform/tabs';
import { judgeHost } from '../portals/official-host';
import { meaningOf } from '../portals/what-it-means';
import { normaliseLabel } from '../reading/text';
import { observationId } from './observation-id';
import { placeOf } from './page-place';

/** What a frame answered, with what its reader had been taught. */
export interface FrameRead extends FrameAnswer<PageAnswer> {
  lessons: readonly Lesson[];
}

/** What a tab shows now, all frames merged, with the revision of each frame's reading. */
export interface TabReading {
  observation: Observation;
  frames: readonly FrameRead[];
  revisions: ReadonlyMap<number, number>;
}

/** What reading a tab needs from outside. */
export interface ReadDesk {
  now(): string;
  /** What a person taught for a kind of page. */
  lessonsAt(place: PagePlace): Promise<readonly Lesson[]>;
  /** Origins an administrator lists as official. */
  listedHosts(): Promise<readonly ListedHost[]>;
}

/**
 * Reads a tab as it is at this moment. A tab the reader is not in (no official host) gets it
 * injected, which the user's click on our button allows; a page no extension may read is
 * `tabNotReadable`.
 */
export async function readTab(tabId: number, desk: ReadDesk): Promise<TabReading> {
  const tab = await findTab(tabId);
  if (tab === undefined) throw new ProblemError(problem('tabGone'));
  const frames = (await Promise.all(validated(await answers(tabId)).map((answer) => withLessons(tabId, answer, desk)))).flat();
  if (frames.length === 0) throw new ProblemError(problem('tabNotReadable'));
  const top = frames.find(({ frame }) => frame === 0)?.value;
  // The tab's own URL where the browser tells it; else the top document's, which it cannot forge either.
  const url = tab.url ?? top?.url ?? '';
  const merged = mergeFrames(frames.map(({ frame, value }) => ({ frame, url: value.url, reading: value.reading })));
  const { pageKind, ...read } = merged;
  const host = judgeHost(url, await desk.listedHosts());
  const page = { url, title: tab.title ?? top?.title ?? '', host, pageKind, means: meaningOf(host, read) };
  const readAt = desk.now();
  return {
    observation: { id: await observationId(page, read, readAt), readAt, page, ...read, ...taughtIn(frames) },
    frames,
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
  return frames.filter(({ value }) => FrameReadingSchema.safeParse(value.reading).success);
}

/** The frame's answer with what was taught for its kind of page: asked again where its reader knew otherwise. A frame that went away meanwhile is none. */
async function withLessons(tabId: number, answer: FrameAnswer<PageAnswer>, desk: ReadDesk): Promise<FrameRead[]> {
  const lessons = await desk.lessonsAt(placeOf(answer.value.url));
  const taught = taughtLabels(lessons);
  if (answer.value.taught === taught.key) return [{ ...answer, lessons }];
  const again = await callPage({ tabId, frame: answer.frame }, 'read', taught).catch(() => []);
  return validated(again).map((read) => ({ ...read, lessons }));
}

/** The lessons whose labels stand on the page. */
function taughtIn(frames: readonly FrameRead[]): { taught?: Meanings } {
  const used = frames.flatMap(({ lessons, value }) => {
    if (lessons.length === 0) return [];
    const printed = new Set(value.reading.pairs.map(({ label }) => normaliseLabel(label)));
    return lessons.filter(({ label }) => printed.has(normaliseLabel(label))).map(({ label, meaning }) => [label, meaning] as const);
  });
  return used.length === 0 ? {} : { taught: Object.fromEntries(used) };
}

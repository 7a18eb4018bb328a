import { browser } from 'wxt/browser';
import { DOOR, type PageDoor } from '../messages/page-door';

type DoorCall = { [K in keyof PageDoor]: { name: K; args: Parameters<PageDoor[K]>; result: Awaited<ReturnType<PageDoor[K]>> } }[keyof PageDoor];
type ResultOf<K extends keyof PageDoor> = NonNullable<Extract<DoorCall, { name: K }>['result']>;

/** A frame's answer; frames we may not enter or that hold no reader yet are left out. */
export interface FrameAnswer<T> {
  frame: number;
  value: T;
}

/**
 * Calls the door of the content script in every frame of a tab, or in one. Uses script injection
 * and not messages because it answers for each frame at once, tells the frame from the browser's
 * own account and needs no record of which frames exist.
 */
export async function callPage<K extends keyof PageDoor>(
  target: { tabId: number; frame?: number },
  name: K,
  ...args: Parameters<PageDoor[K]>
): Promise<FrameAnswer<ResultOf<K>>[]> {
  const results = await browser.scripting.executeScript({
    target: placeOf(target),
    func: callDoor,
    args: [DOOR, name, args],
  });
  return results
    .filter(({ result }) => result !== null && result !== undefined)
    .map(({ frameId, result }) => ({ frame: frameId, value: result as ResultOf<K> }));
}

/** Runs inside the page's isolated world: must stand alone. */
function callDoor(door: string, name: string, args: unknown[]): unknown {
  const found = (globalThis as Record<string, unknown>)[door] as Record<string, (...given: unknown[]) => unknown> | undefined;
  return found?.[name]?.(...args) ?? null;
}

/** What can be put into a tab: the reader where it is not by itself, and what is needed only at times. */
const SCRIPTS = { reader: '/content-scripts/portal.js', marks: '/page-marks.js', snapshot: '/page-snapshot.js', trial: '/page-trial.js', pick: '/page-pick.js' } as const;

/** The file to register as a content script for an optional portal (`patternsOf` it) once its host was granted. */
export const READER_FILE = SCRIPTS.reader;

/**
 * Puts one of our scripts into a tab, or into one of its frames. On a host that is not official
 * the user's click on our button allows it. Each script does nothing where it already is.
 */
export async function putIntoPage(target: { tabId: number; frame?: number }, script: keyof typeof SCRIPTS): Promise<void> {
  await browser.scripting.executeScript({ target: placeOf(target), files: [SCRIPTS[script]] });
}

type Place = { tabId: number; allFrames: true } | { tabId: number; frameIds: number[] };

const placeOf = ({ tabId, frame }: { tabId: number; frame?: number }): Place =>
  frame === undefined ? { tabId, allFrames: true } : { tabId, frameIds: [frame] };

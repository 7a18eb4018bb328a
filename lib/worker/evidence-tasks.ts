import type { AnswerMeaning } from '../domain/answer-meaning';
import type { TabVerdict } from '../domain/check';
import { ProblemError, problem } from '../domain/problems';
import type { AnswerMeaningText, CaptureEnvironment } from '../evidence/capture-input';
import type { PageSnapshot } from '../messages/page-door';
import type { Handlers } from '../messages/router';
import { createTranslator, loadCatalogue } from '../locales/translate';
import { captureViewport } from '../platform/capture';
import { callPage, putIntoPage } from '../platform/page-calls';
import { extensionId, extensionVersion } from '../platform/runtime';
import { readSettings } from '../platform/settings';
import { findTab, zoomOf } from '../platform/tabs';
import type { Database } from '../store/database';
import { evidenceShelf } from '../store/evidence';
import { lessonsAt } from '../store/lessons';
import { claimsOf } from '../store/queries';
import { packInUse } from './judge-store';
import { type ReadDesk, readTab } from './read-tab';
import { evidenceHandlers } from './save-evidence';
import { translatorOf } from './translator';

/** What saving evidence shares with the rest of the worker. */
interface Desk {
  database(): Promise<Database>;
  now(): string;
  newId(): string;
  judge(tabId: number): Promise<TabVerdict>;
  listedHosts: ReadDesk['listedHosts'];
}

export interface EvidenceTasks {
  handlers: Pick<Handlers, 'evidence/save' | 'evidence/delete'>;
  /** The keyboard command: saves, and says the result on the page since no screen is open. */
  saveByCommand(tabId: number): void;
}

/** Joins saving of evidence to the browser, the page and the store. */
export function evidenceTasks(desk: Desk): EvidenceTasks {
  const { 'evidence/save': save, ...others } = evidenceHandlers({
    readingOf: (tabId) => readTab(tabId, { ...desk, lessonsAt: async (place) => lessonsAt(await desk.database(), place) }),
    verdictOf: desk.judge,
    captureViewport: captureTab,
    snapshotFrames,
    claimsOf: async (partyId) => claimsOf(await desk.database(), partyId),
    packInUse: async () => {
      const { id, version } = await packInUse(await desk.database());
      return { id, version };
    },
    environment,
    meaningText,
    shelf: async () => evidenceShelf(await desk.database()),
    now: desk.now,
    monotonic: () => performance.now(),
    newId: desk.newId,
  });
  const saveAndJudge: Handlers['evidence/save'] = async (payload, sender) => {
    const saved = await save(payload, sender);
    // The screens learn from the verdict when evidence was saved last; saved it is either way.
    await desk.judge(payload.tabId).catch(() => undefined);
    return saved;
  };
  return {
    handlers: { ...others, 'evidence/save': saveAndJudge },
    saveByCommand: (tabId) => void saveAndJudge({ tabId }, { kind: 'screen' }).then(() => say(tabId), (error: unknown) => say(tabId, error)),
  };
}

/** The picture is of the page alone: our own marks leave it while it is taken. */
async function captureTab(tabId: number): Promise<Uint8Array> {
  const tab = await findTab(tabId);
  if (tab === undefined) throw new ProblemError(problem('tabGone'));
  // The browser pictures whatever tab is in front.
  if (!tab.active) throw new ProblemError(problem('pageChangedMeanwhile'));
  await callPage({ tabId }, 'hide', true);
  try {
    return await captureViewport(tab.windowId);
  } finally {
    await callPage({ tabId }, 'hide', false).catch(() => []);
  }
}

async function snapshotFrames(tabId: number): Promise<(PageSnapshot & { frame: number })[]> {
  await putIntoPage({ tabId }, 'snapshot');
  const frames = await callPage({ tabId }, 'snapshot');
  return frames.map(({ frame, value }) => ({ frame, ...value }));
}

async function environment(tabId: number): Promise<CaptureEnvironment> {
  const { userAgent, language } = navigator;
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  return { userAgent, locale: language, timeZone, extension: { version: extensionVersion(), id: extensionId() }, zoom: await zoomOf(tabId) };
}

/** Records speak Chinese and English, whatever the language of the screens. */
async function meaningText(means: AnswerMeaning): Promise<AnswerMeaningText> {
  const [chinese, english] = await Promise.all((['zh_CN', 'en'] as const).map(async (tag) => createTranslator(tag, await loadCatalogue(tag)).t(`meaning.${means}`)));
  return { chinese: chinese!, english: english! };
}

async function say(tabId: number, error?: unknown): Promise<void> {
  const { t } = await translatorOf(await readSettings());
  const [first] = error instanceof ProblemError ? error.problems : [problem('workerFailed', { detail: String(error) })];
  const text = error === undefined ? t('notice.saved') : t(`problem.${first!.code}`, first!.params);
  try {
    await putIntoPage({ tabId, frame: 0 }, 'marks');
    await callPage({ tabId, frame: 0 }, 'say', text);
  } catch {
    // A page we may not enter cannot be spoken on; the popup says why nothing was saved.
  }
}

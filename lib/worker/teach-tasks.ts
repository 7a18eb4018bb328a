import { ProblemError, problem } from '../domain/problems';
import { fieldLabels } from '../fields/labels';
import { fields } from '../fields/registry';
import type { Handlers } from '../messages/router';
import { callPage, putIntoPage } from '../platform/page-calls';
import { extensionVersion } from '../platform/runtime';
import type { RecordDesk } from './edit';
import { importLessons, lessonSchema } from './lesson-file';
import { removeLessons, saveLesson } from './lessons';
import { endPick, goOnWith, startPick } from './pick-label';
import { frameKnowledge } from './reader-knowledge';
import type { TabTasks } from './tab-tasks';
import { placeOfFrame, tryLesson } from './teach';
import { whatWasRead } from './what-was-read';

type TeachHandlers = Pick<
  Handlers,
  'page/knowledge' | 'tab/reading' | 'tab/point' | 'page/picked' | 'page/pickLeft' | 'teach/pick' | 'teach/leave' | 'lesson/fields' | 'lesson/try' | 'lesson/save' | 'lesson/remove' | 'lesson/import' | 'lesson/schema'
>;

/** What teaching needs from outside. */
export interface TeachDesk extends RecordDesk {
  tabs: Pick<TabTasks, 'look' | 'notePicked' | 'judgingAnew'>;
}

/** The worker's answers to messages about what was read, and what a person teaches of it. */
export function teachHandlers(desk: TeachDesk): TeachHandlers {
  const { tabs } = desk;
  return {
    'page/knowledge': frameKnowledge(desk),
    'tab/reading': async ({ tabId }) => whatWasRead(await tabs.look(tabId), extensionVersion()),
    'tab/point': async (place) => {
      await point(place);
      return null;
    },
    ...pickHandlers(desk),
    'lesson/fields': async () => ({ fields: Object.entries(fieldLabels).map(([id, labels]) => ({ id, labels })) }),
    'lesson/try': async (lesson) => tryLesson(await desk.database(), lesson, desk.today()),
    'lesson/save': tabs.judgingAnew(async ({ tabId, frame, label, meaning }) => {
      if (meaning !== null && !fields.has(meaning)) throw new ProblemError(problem('meaningUnknown', { value: meaning }));
      const edited = await saveLesson(desk, await placeOfFrame({ tabId, frame }), { label, meaning });
      // The screen goes on with what the page says now.
      await tabs.notePicked(tabId, undefined);
      return edited;
    }),
    'lesson/remove': tabs.judgingAnew(({ ids }) => removeLessons(desk, ids)),
    'lesson/import': tabs.judgingAnew(({ text }) => importLessons(desk, text)),
    'lesson/schema': async () => ({ text: lessonSchema() }),
  };
}

function pickHandlers({ tabs }: TeachDesk): Pick<TeachHandlers, 'page/picked' | 'page/pickLeft' | 'teach/pick' | 'teach/leave'> {
  return {
    'teach/pick': async ({ tabId }) => {
      await startPick(tabId);
      return null;
    },
    // A page's script may be taken over: a label counts only while a person is asked to point at one.
    'page/picked': async ({ label }, { tabId, frameId }) => {
      if (!(await endPick(tabId!))) return null;
      const picked = { frame: frameId ?? 0, label };
      await tabs.notePicked(tabId!, picked);
      await goOnWith(tabId!, picked);
      return null;
    },
    'page/pickLeft': async (_, { tabId }) => {
      await endPick(tabId!);
      return null;
    },
    'teach/leave': async ({ tabId }) => {
      await tabs.notePicked(tabId, undefined);
      return null;
    },
  };
}

async function point({ tabId, frame, pair, revision, text }: { tabId: number; frame: number; pair: number; revision: number; text: string }): Promise<void> {
  const target = { tabId, frame };
  await putIntoPage(target, 'marks');
  const [answer] = await callPage(target, 'point', pair, revision, text);
  if (answer?.value === 'notDrawn') throw new ProblemError(problem('pairNotDrawn'));
  if (answer?.value !== 'pointed') throw new ProblemError(problem('pairGone'));
}

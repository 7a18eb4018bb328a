import { defineBackground } from 'wxt/utils/define-background';
import { shanghaiDay } from '../lib/domain/shanghai';
import { answerMessage } from '../lib/messages/router';
import { onCommand } from '../lib/platform/commands';
import { listenToMessages } from '../lib/platform/runtime';
import { readSettings, writeSettings } from '../lib/platform/settings';
import { onTabClosed } from '../lib/platform/tabs';
import { databaseOnce } from '../lib/store/database';
import { addPartyFromTab } from '../lib/worker/add-party';
import { evidenceTasks } from '../lib/worker/evidence-tasks';
import { judgeStore } from '../lib/worker/judge-store';
import { packHandlers } from '../lib/worker/pack-records';
import { recordHandlers } from '../lib/worker/records';
import { readerKnowledge } from '../lib/worker/reader-knowledge';
import { createTabTasks } from '../lib/worker/tab-tasks';

/** Joins the worker's tasks to the browser's events. Everything is registered at once: the worker is woken by events it listened to before. */
export default defineBackground(() => {
  const now = (): string => new Date().toISOString();
  const database = databaseOnce();
  const desk = { database, now, today: () => shanghaiDay(now()), newId: () => crypto.randomUUID() };
  const tabs = createTabTasks(async () => judgeStore(await database(), now), now);
  const evidence = evidenceTasks({ ...desk, judge: tabs.judge });
  const handlers = {
    ...tabs.handlers,
    ...evidence.handlers,
    ...recordHandlers(desk),
    ...packHandlers({ ...desk, settings: { get: readSettings, set: writeSettings }, judgeTabs: tabs.judgeAll }),
    'page/knowledge': async (_: object, { url = '' }: { url?: string }) => readerKnowledge(url),
    'tab/addParty': addPartyFromTab(desk, tabs.judge),
  };
  listenToMessages((raw, sender) => answerMessage(handlers, raw, sender));
  onCommand('save-evidence', evidence.saveByCommand);
  onTabClosed(tabs.forget);
});

import { defineBackground } from 'wxt/utils/define-background';
import { shanghaiDay } from '../lib/domain/shanghai';
import { answerMessage } from '../lib/messages/router';
import { onCommand } from '../lib/platform/commands';
import { listedHosts, onListedHostsChanged } from '../lib/platform/managed';
import { onOriginsChanged } from '../lib/platform/permissions';
import { listenToMessages, onStart } from '../lib/platform/runtime';
import { readSettings, writeSettings } from '../lib/platform/settings';
import { onTabClosed } from '../lib/platform/tabs';
import { databaseOnce } from '../lib/store/database';
import { addPartyFromTab } from '../lib/worker/add-party';
import { portalTasks } from '../lib/worker/added-portals';
import { evidenceTasks } from '../lib/worker/evidence-tasks';
import { judgeStore } from '../lib/worker/judge-store';
import { packHandlers } from '../lib/worker/pack-records';
import { recordHandlers } from '../lib/worker/records';
import { createTabTasks } from '../lib/worker/tab-tasks';
import { teachHandlers } from '../lib/worker/teach-tasks';

/** Joins the worker's tasks to the browser's events. Everything is registered at once: the worker is woken by events it listened to before. */
export default defineBackground(() => {
  const now = (): string => new Date().toISOString();
  const desk = { database: databaseOnce(), now, today: () => shanghaiDay(now()), newId: () => crypto.randomUUID(), listedHosts };
  const tabs = createTabTasks(async () => judgeStore(await desk.database(), now), desk);
  const evidence = evidenceTasks({ ...desk, judge: tabs.judge });
  const portals = portalTasks({ ...desk, judge: tabs.judge });
  const records = recordHandlers(desk);
  const handlers = {
    ...tabs.handlers,
    ...evidence.handlers,
    ...records,
    ...packHandlers({ ...desk, settings: { get: readSettings, set: writeSettings }, judgeTabs: tabs.judgeAll }),
    ...teachHandlers({ ...desk, tabs }),
    ...portals.handlers,
    'tab/addParty': addPartyFromTab(desk, tabs.judge),
    'change/undo': tabs.judgingAnew(records['change/undo']),
  };
  listenToMessages((raw, sender) => answerMessage(handlers, raw, sender));
  onCommand('save-evidence', evidence.saveByCommand);
  onTabClosed(tabs.forget);
  onListedHostsChanged(tabs.judgeAll);
  onStart(portals.sync);
  onOriginsChanged(portals.sync);
});

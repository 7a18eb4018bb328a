import { defineBackground } from 'wxt/utils/define-background';
import { shanghaiDay } from '../lib/domain/shanghai';
import { answerMessage } from '../lib/messages/router';
import { onCommand } from '../lib/platform/commands';
import { listedHosts, onListedHostsChanged } from '../lib/platform/managed';
import { onOriginsChanged } from '../lib/platform/permissions';
import { listenToMessages, onStart } from '../lib/platform/runtime';
import { onTabClosed } from '../lib/platform/tabs';
import { databaseOnce } from '../lib/store/database';
import { workerTasks } from '../lib/worker/tasks';

/** Joins the worker's tasks to the browser's events. Everything is registered at once: the worker is woken by events it listened to before. */
export default defineBackground(() => {
  const now = (): string => new Date().toISOString();
  const { handlers, tabs, evidence, portals } = workerTasks({ database: databaseOnce(), now, today: () => shanghaiDay(now()), newId: () => crypto.randomUUID(), listedHosts });
  listenToMessages((raw, sender) => answerMessage(handlers, raw, sender));
  onCommand('save-evidence', evidence.saveByCommand);
  onTabClosed(tabs.forget);
  onListedHostsChanged(tabs.judgeAll);
  onStart(portals.sync);
  onOriginsChanged(portals.sync);
});

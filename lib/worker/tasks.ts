import type { ListedHost } from '../domain/added-portal';
import type { Handlers } from '../messages/router';
import { readSettings, writeSettings } from '../platform/settings';
import type { Database } from '../store/database';
import { addPartyFromTab } from './add-party';
import { portalTasks } from './added-portals';
import { evidenceTasks } from './evidence-tasks';
import { judgeStore } from './judge-store';
import { packHandlers } from './pack-records';
import { recordHandlers } from './records';
import { createTabTasks, type TabTasks } from './tab-tasks';
import { teachHandlers } from './teach-tasks';

/** What all tasks need from outside. Instants are UTC, days are those of Shanghai. */
export interface Desk {
  database(): Promise<Database>;
  now(): string;
  today(): string;
  newId(): string;
  /** Origins an administrator lists as official. */
  listedHosts(): Promise<readonly ListedHost[]>;
}

/** Everything the worker does: the answers to all messages, and what other events of the browser set off. */
export interface Tasks {
  handlers: Handlers;
  tabs: TabTasks;
  evidence: ReturnType<typeof evidenceTasks>;
  portals: ReturnType<typeof portalTasks>;
}

/** Joins the worker's tasks to one another. */
export function workerTasks(desk: Desk): Tasks {
  const tabs = createTabTasks(async () => judgeStore(await desk.database(), desk.now), desk);
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
  return { handlers, tabs, evidence, portals };
}

import type { TabVerdict } from '../domain/check';
import type { PickedLabel } from '../domain/lesson';
import { ProblemError, problem } from '../domain/problems';
import type { Handlers } from '../messages/router';
import { type JudgedTab, type JudgeStore, judgeTab } from './judge-tab';
import { oneAtATime } from './one-at-a-time';
import type { ReadDesk } from './read-tab';
import { updateBadge } from './show-verdict';
import { forgetTab, recallTab, rememberTab, rememberedTabs } from './tab-memory';

type TabHandlers = Pick<Handlers, 'page/report' | 'page/changed' | 'tab/verdict' | 'tab/choose' | 'tab/confirm'>;

/** The worker's answers to messages about a tab, and what else happens to tabs. */
export interface TabTasks {
  handlers: TabHandlers;
  /** Judges a tab again; waits for a judgement under way. */
  judge(tabId: number): Promise<TabVerdict>;
  /** The same, with the reading the verdict rests on. */
  look(tabId: number): Promise<JudgedTab>;
  /** Judges every tab again that was judged before: the rules are others now. A tab that cannot be read keeps what it said. */
  judgeAll(): void;
  /** A task after which every tab is judged again. */
  judgingAnew<A extends unknown[], T>(task: (...args: A) => Promise<T>): (...args: A) => Promise<T>;
  /** Remembers which label was pointed at on a tab's page, or that none is any more. */
  notePicked(tabId: number, picked: PickedLabel | undefined): Promise<TabVerdict>;
  /** The tab was closed. */
  forget(tabId: number): void;
}

type InTurn = ReturnType<typeof oneAtATime<number>>;

/** Frames report within milliseconds of each other: a judgement that has not begun serves them all. */
function lookOnce(inTurn: InTurn, run: (tabId: number) => Promise<JudgedTab>): TabTasks['look'] {
  const waiting = new Map<number, Promise<JudgedTab>>();
  return (tabId) => {
    const look = waiting.get(tabId) ?? inTurn(tabId, () => {
      waiting.delete(tabId);
      return run(tabId);
    });
    waiting.set(tabId, look);
    return look;
  };
}

/** Joins reading, judging and remembering of tabs; tasks on one tab run one after the other. */
export function createTabTasks(store: () => Promise<JudgeStore>, desk: Omit<ReadDesk, 'lessonsAt'>): TabTasks {
  const inTurn = oneAtATime<number>();
  const look = lookOnce(inTurn, async (tabId) => judgeTab(tabId, await store(), desk));
  const judge = async (tabId: number): Promise<TabVerdict> => (await look(tabId)).verdict;
  const judgeAll = (): void => void rememberedTabs().then((tabs) => Promise.allSettled(tabs.map(judge)));
  const afterChoice = async (tabId: number, choice: Parameters<typeof choose>[1]): Promise<TabVerdict> => {
    await inTurn(tabId, () => choose(tabId, choice));
    return judge(tabId);
  };
  return {
    judge,
    look,
    judgeAll,
    judgingAnew: (task) => async (...args) => {
      const done = await task(...args);
      judgeAll();
      return done;
    },
    notePicked: (tabId, picked) => afterChoice(tabId, { picked }),
    forget: (tabId) => void forgetTab(tabId),
    handlers: {
      'page/report': async (_, { tabId }) => {
        await judge(tabId!);
        return null;
      },
      'page/changed': async (_, { tabId }) => {
        await inTurn(tabId!, () => markStale(tabId!));
        return null;
      },
      'tab/verdict': ({ tabId }) => judge(tabId),
      'tab/choose': ({ tabId, subject }) => afterChoice(tabId, { chosen: subject }),
      'tab/confirm': ({ tabId, partyId }) => afterChoice(tabId, { partyId }),
    },
  };
}

async function choose(tabId: number, choice: { chosen: string } | { partyId: string } | { picked: PickedLabel | undefined }): Promise<void> {
  const memory = await recallTab(tabId);
  if ('picked' in choice) return rememberTab(tabId, { ...memory, picked: choice.picked });
  if (memory.verdict === undefined) throw new ProblemError(problem('tabGone'));
  if ('chosen' in choice) return rememberTab(tabId, { ...memory, chosen: choice.chosen });
  const subject = memory.verdict.chosen;
  if (subject === undefined) throw new ProblemError(problem('tabGone'));
  return rememberTab(tabId, { ...memory, confirmed: { ...memory.confirmed, [subject]: choice.partyId } });
}

/** The page moved on: the old verdict stays readable but says so, and its number leaves the badge. */
async function markStale(tabId: number): Promise<void> {
  const memory = await recallTab(tabId);
  if (memory.verdict === undefined || memory.verdict.stale) return;
  const verdict = { ...memory.verdict, stale: true };
  await rememberTab(tabId, { ...memory, verdict });
  await updateBadge(verdict);
}

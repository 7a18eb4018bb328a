import type { TabVerdict } from '../domain/check';
import type { PickedLabel } from '../domain/lesson';
import { forgetSession, readSession, sessionKeys, writeSession } from '../platform/session';

/** What is kept of a tab while the browser runs; everything else is read from the page again. */
export interface TabMemory {
  /** The address the choices below were made on. */
  url: string;
  /** Key of the company a person picked from several. */
  chosen?: string;
  /** Party a person confirmed for a company known by name alone, by subject key. */
  confirmed: Record<string, string>;
  /** The label a person pointed at last and has not taught yet. */
  picked?: PickedLabel;
  verdict?: TabVerdict;
}

const memoryKeyStart = 'tab:';

/** The session key under which the screens watch a tab's memory. */
export const memoryKey = (tabId: number): string => `${memoryKeyStart}${tabId}`;

/** The tabs something is remembered of. */
export const rememberedTabs = async (): Promise<number[]> => (await sessionKeys(memoryKeyStart)).map((key) => Number(key.slice(memoryKeyStart.length)));

/** What is remembered of a tab, as long as it still shows the address it was remembered for. */
export async function recallTab(tabId: number, url?: string): Promise<TabMemory> {
  const memory = await readSession<TabMemory>(memoryKey(tabId));
  if (memory === undefined || (url !== undefined && memory.url !== url)) return { url: url ?? '', confirmed: {} };
  return memory;
}

export const rememberTab = (tabId: number, memory: TabMemory): Promise<void> => writeSession(memoryKey(tabId), memory);

export const forgetTab = (tabId: number): Promise<void> => forgetSession(memoryKey(tabId));

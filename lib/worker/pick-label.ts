import type { PickedLabel } from '../domain/lesson';
import { ProblemError, problem } from '../domain/problems';
import { callPage, putIntoPage } from '../platform/page-calls';
import { openPopup } from '../platform/popup';
import { forgetSession, readSession, writeSession } from '../platform/session';
import { readSettings } from '../platform/settings';
import { translatorOf } from './translator';

/** Held by the browser and not in memory: a worker that dies while a person looks for the label loses nothing. */
const pickKey = (tabId: number): string => `picking:${tabId}`;

/** Lets a person point at a label in any frame of a tab. */
export async function startPick(tabId: number): Promise<void> {
  const { t } = await translatorOf(await readSettings());
  try {
    await putIntoPage({ tabId }, 'pick');
    await callPage({ tabId }, 'startPick', { hint: t('pick.hint') });
  } catch {
    throw new ProblemError(problem('tabNotReadable'));
  }
  await writeSession(pickKey(tabId), true);
}

/** Ends pointing in every frame; resolves to whether it was under way. */
export async function endPick(tabId: number): Promise<boolean> {
  const underWay = (await readSession<boolean>(pickKey(tabId))) === true;
  await forgetSession(pickKey(tabId));
  if (underWay) await callPage({ tabId }, 'endPick').catch(() => []);
  return underWay;
}

/** Goes on with a label that was pointed at: in the popup, or with a word on the page where the browser opens that for a click alone. */
export async function goOnWith(tabId: number, { label }: PickedLabel): Promise<void> {
  if (await openPopup()) return;
  const { t } = await translatorOf(await readSettings());
  await putIntoPage({ tabId, frame: 0 }, 'marks');
  await callPage({ tabId, frame: 0 }, 'say', t('pick.picked', { label }));
}

import type { TabVerdict } from '../domain/check';
import { badgeOf, markSigns } from '../domain/verdict-signs';
import type { Settings } from '../domain/settings';
import type { Mark } from '../messages/page-door';
import { type BadgeTone, showBadge } from '../platform/badge';
import { callPage, putIntoPage } from '../platform/page-calls';
import { readSettings } from '../platform/settings';
import { translatorOf } from './translator';

/** Shows a verdict outside the screens: the badge of the tab and the marks on its page. */
export async function showVerdict(verdict: TabVerdict, revisions: ReadonlyMap<number, number>): Promise<void> {
  const settings = await readSettings();
  await Promise.all([updateBadge(verdict), updateMarks(verdict, revisions, settings)]);
}

/** Shows a verdict's badge, unless the user turned badges off. */
export async function updateBadge(verdict: TabVerdict): Promise<void> {
  const settings = await readSettings();
  const { text, severity } = badgeOf(verdict);
  const tone: BadgeTone = severity === 'critical' || severity === 'warning' ? severity : 'calm';
  await showBadge(verdict.tabId, settings.badge ? text : '', tone);
}

async function updateMarks(verdict: TabVerdict, revisions: ReadonlyMap<number, number>, settings: Settings): Promise<void> {
  const { t } = await translatorOf(settings);
  const signs = settings.marks ? markSigns(verdict) : [];
  const drawn = [...revisions].map(([frame, revision]) => {
    const marks: Mark[] = signs
      .filter((sign) => sign.frame === frame)
      .map(({ pair, severity, claimed }) => ({ pair, severity, text: t('mark.claimed', { value: claimed ?? '' }) }));
    return drawMarks({ tabId: verdict.tabId, frame }, marks, revision);
  });
  // A frame that went away while we judged has nothing left to mark.
  await Promise.allSettled(drawn);
}

/** A frame without marks gets no script either; one that had some is told that there are none now. */
async function drawMarks(target: { tabId: number; frame: number }, marks: Mark[], revision: number): Promise<void> {
  if (marks.length > 0) await putIntoPage(target, 'marks');
  await callPage(target, 'mark', marks, revision);
}

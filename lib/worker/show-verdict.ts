import type { TabVerdict } from '../domain/check';
import { badgeOf, markSigns } from '../domain/verdict-signs';
import type { Settings } from '../domain/settings';
import type { Mark } from '../messages/page-door';
import { type BadgeTone, showBadge } from '../platform/badge';
import { callPage } from '../platform/page-calls';
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
    return callPage({ tabId: verdict.tabId, frame }, 'mark', marks, revision);
  });
  // A frame that went away while we judged has nothing left to mark.
  await Promise.allSettled(drawn);
}

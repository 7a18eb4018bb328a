import type { AnswerMeaning } from '../domain/answer-meaning';
import type { HostVerdict } from '../domain/observation';
import type { FrameReading } from '../domain/reading';
import { refusalIn } from '../fields/kinds/eori';
import { portals } from './registry';

/** What the answer a page gives can and cannot mean; undefined where the page gives none, or where its portal has nothing to say on that. */
export function meaningOf(host: HostVerdict, { state, subjects }: Pick<FrameReading, 'state' | 'subjects'>): AnswerMeaning | undefined {
  const means = host.kind === 'official' ? portals.find(({ id }) => id === host.portal)?.means : undefined;
  if (state === 'noResult') return means?.notFound;
  if (state !== 'read' && state !== 'severalCompanies') return undefined;
  return subjects.some(({ readings }) => refusalIn(readings)) ? means?.notFound : means?.found;
}

import { type Trial, type TrialValue, taughtLabels } from '../domain/lesson';
import type { PagePair } from '../domain/reading';
import { ProblemError, problem } from '../domain/problems';
import type { CivilDate } from '../domain/time';
import { fields } from '../fields/registry';
import type { Payload } from '../messages/protocol';
import { callPage, putIntoPage } from '../platform/page-calls';
import { normaliseLabel } from '../reading/text';
import type { Database } from '../store/database';
import { lessonsAt } from '../store/lessons';
import { placeOf } from './page-place';

type Lesson = Payload<'lesson/try'>;

/** More values than these say nothing more of a label. */
const MOST_VALUES = 20;

/** The kind of page a frame of a tab shows now. A frame that is gone or may not be entered is `tabNotReadable`. */
export async function placeOfFrame({ tabId, frame }: Pick<Lesson, 'tabId' | 'frame'>): Promise<Trial['place']> {
  const [answer] = await callPage({ tabId, frame }, 'read').catch(() => []);
  if (answer === undefined) throw new ProblemError(problem('tabNotReadable'));
  return placeOf(answer.value.url);
}

/** What a lesson would read on the page as it is. Nothing is kept, and the page's reading stays as it was. */
export async function tryLesson(db: Database, lesson: Lesson, asOf: CivilDate): Promise<Trial> {
  const { tabId, frame, label, meaning } = lesson;
  const place = await placeOfFrame(lesson);
  const others = (await lessonsAt(db, place)).filter((other) => normaliseLabel(other.label) !== normaliseLabel(label));
  const taught = taughtLabels(others);
  await putIntoPage({ tabId, frame }, 'trial');
  const [tried] = await callPage({ tabId, frame }, 'tryLabel', label, { ...taught, labels: { ...taught.labels, [label]: meaning } });
  return { place, values: (tried?.value ?? []).slice(0, MOST_VALUES).map((pair) => valueOf(pair, meaning, asOf)) };
}

function valueOf({ value, state, section }: PagePair, meaning: string | null, asOf: CivilDate): TrialValue {
  const field = meaning === null ? undefined : fields.get(meaning);
  const misfit = field !== undefined && state === 'shown' && !field.parse(value, asOf).ok;
  return { value, state, ...(section !== undefined && { section }), ...(misfit && { misfit }) };
}

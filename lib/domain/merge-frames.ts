import type { FrameReading, PagePair, PageState, Reading, Subject } from './reading';
import type { FrameReport } from './observation';

/** What all frames of a page say together. */
export interface MergedReading {
  state: PageState;
  stateText?: string;
  pageKind?: string;
  pairs: PagePair[];
  subjects: Subject[];
}

/** Which state speaks for the page when no frame shows a company: the most telling first. */
const PRECEDENCE: readonly PageState[] = ['captcha', 'login', 'portalError', 'loading', 'noResult', 'notRecognised', 'noCompany'];

const IDENTITY_FIELDS = ['uscc', 'customsCode'] as const;

/**
 * Merges the readings of a page's frames into one: portals put the data in a frame of another
 * subdomain. Subjects that share a code are one company; a subject without any code belongs to
 * the only company there is, or stands for itself.
 */
export function mergeFrames(reports: readonly FrameReport[]): MergedReading {
  const frames = [...reports].sort((a, b) => a.frame - b.frame).map(atItsFrame);
  const subjects = mergeSubjects(frames.flatMap((reading) => reading.subjects));
  const speaking = frames.find((reading) => reading.subjects.length > 0) ?? mostTelling(frames);
  return {
    state: stateOf(subjects, speaking),
    stateText: subjects.length > 0 ? undefined : speaking?.stateText,
    pageKind: speaking?.pageKind,
    pairs: frames.flatMap((reading) => reading.pairs),
    subjects,
  };
}

function stateOf(subjects: readonly Subject[], speaking: FrameReading | undefined): PageState {
  if (subjects.length > 1) return 'severalCompanies';
  if (subjects.length === 1) return 'read';
  return speaking?.state ?? 'notRecognised';
}

function atItsFrame({ frame, reading }: FrameReport): FrameReading {
  const move = <T extends { frame: number }>(thing: T): T => ({ ...thing, frame });
  return {
    ...reading,
    // A frame that is still loading, or refuses, has nothing that may be compared.
    subjects: holdsSubjects(reading) ? reading.subjects.map((subject) => ({ ...subject, readings: subject.readings.map(move) })) : [],
    pairs: reading.pairs.map(move),
  };
}

const holdsSubjects = (reading: FrameReading): boolean => reading.state === 'read' || reading.state === 'severalCompanies';

const mostTelling = (frames: readonly FrameReading[]): FrameReading | undefined =>
  PRECEDENCE.flatMap((state) => frames.filter((reading) => reading.state === state))[0];

const codesOf = (subject: Subject): string[] =>
  subject.readings.filter(isCode).map((reading) => `${reading.field}:${reading.raw.trim().toUpperCase()}`);

const isCode = (reading: Reading): boolean =>
  reading.state === 'shown' && (IDENTITY_FIELDS as readonly string[]).includes(reading.field);

function mergeSubjects(subjects: readonly Subject[]): Subject[] {
  const merged: Subject[] = [];
  const anonymous: Subject[] = [];
  for (const subject of subjects) {
    const codes = codesOf(subject);
    if (codes.length === 0) anonymous.push(subject);
    else mergeInto(merged, subject, codes);
  }
  if (merged.length === 1) return [join(merged[0]!, ...anonymous)];
  return [...merged, ...anonymous];
}

function mergeInto(merged: Subject[], subject: Subject, codes: readonly string[]): void {
  const at = merged.findIndex((other) => codesOf(other).some((code) => codes.includes(code)));
  if (at < 0) merged.push(subject);
  else merged[at] = join(merged[at]!, subject);
}

const join = (first: Subject, ...rest: readonly Subject[]): Subject => ({
  key: first.key,
  readings: [first, ...rest].flatMap((subject) => subject.readings),
});

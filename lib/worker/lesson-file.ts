import { type PortalFile, lessonsIn } from '../domain/portal-file';
import { ProblemError } from '../domain/problems';
import { fields } from '../fields/registry';
import { portalFileJsonSchema, portalFileSchema } from '../messages/portal-file-schema';
import type { Edited } from '../messages/protocol';
import { parseBy } from '../rules/schema';
import type { RecordDesk } from './edit';
import { parseJsonFile, problemsInPlace } from './json-file';
import { saveLessons } from './lessons';

const fieldIds = (): string[] => [...fields.keys()];

/** Reads a portal definition file. Problems: `packNotJson`, or `packWrong` for each place that is wrong. */
function readPortalFile(text: string): PortalFile {
  const result = parseBy(portalFileSchema(fieldIds()), parseJsonFile(text));
  if (!result.ok) throw new ProblemError(...problemsInPlace(text, result.problems));
  return result.value;
}

/** Takes in a portal definition file whole, or not at all; lessons on the same labels are replaced. */
export async function importLessons(desk: RecordDesk, text: string): Promise<Edited & { lessons: number }> {
  const lessons = lessonsIn(readPortalFile(text));
  return { ...(await saveLessons(desk, 'lesson/import', lessons)), lessons: lessons.length };
}

/** The published form of a portal definition file. */
export const lessonSchema = (): string => portalFileJsonSchema(fieldIds());

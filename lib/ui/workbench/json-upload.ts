import { type Problem, problem } from '../../domain/problems';

/** The text of a file; what is no text is refused (`packNotText`) before anybody looks for JSON in it, and so is what is too large. */
export async function textOfFile(file: File, most: number, tooLarge: Problem): Promise<string | Problem> {
  if (file.size > most) return tooLarge;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer());
  } catch {
    return problem('packNotText');
  }
}

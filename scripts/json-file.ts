import { readFileSync, statSync } from 'node:fs';

/** A JSON file as text and value, or one line on why it is none. */
export type JsonFile = { ok: true; text: string; json: unknown } | { ok: false; problem: string };

const MAX_BYTES = 20_000_000;

/** Reads a UTF-8 JSON file of at most 20 MB. Refusals name the file, the place and the remedy. */
export function readJsonFile(file: string): JsonFile {
  const refuse = (problem: string): JsonFile => ({ ok: false, problem: `${file}: ${problem}` });
  const stats = statSync(file, { throwIfNoEntry: false });
  if (stats === undefined) return refuse('no such file. Check the path.');
  if (!stats.isFile()) return refuse('is not a file. Name a JSON file.');
  if (stats.size > MAX_BYTES) return refuse(`has ${Math.ceil(stats.size / 1e6)} MB, more than the ${MAX_BYTES / 1e6} MB it may have. Split it.`);
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(file));
  } catch (error) {
    if (error instanceof TypeError) return refuse('is not UTF-8 text. Save it as UTF-8, or convert it (iconv -f GB18030 -t UTF-8).');
    return refuse(`cannot be opened (${(error as Error).message}).`);
  }
  return parseJson(text, refuse);
}

function parseJson(text: string, refuse: (problem: string) => JsonFile): JsonFile {
  if (text.trim() === '') return refuse('is empty. Write one into it; --help describes the form.');
  try {
    return { ok: true, text, json: JSON.parse(text) };
  } catch (error) {
    const { message } = error as Error;
    const at = Number(/position (\d+)/u.exec(message)?.[1] ?? text.trimEnd().length);
    const before = text.slice(0, at).split('\n');
    const what = message.replace(/ in JSON.*$/u, '').replace(/, (?:"|\.{3}).*$/su, '').replace(/ \(line.*$/u, '');
    return refuse(`is not JSON: line ${before.length}, column ${(before.at(-1)?.length ?? 0) + 1}: ${what}. Correct it there.`);
  }
}


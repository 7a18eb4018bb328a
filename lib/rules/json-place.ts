/** The tokens of JSON that matter for finding a place: strings, brackets, commas, colons; the rest is skipped. */
const TOKEN = /"(?:[^"\\]|\\.)*"|[[\]{},:]|[^\s"[\]{},:]+/gsu;

interface Level {
  array: boolean;
  /** Index in an array, or the key last read in an object. */
  key: string;
  index: number;
  awaitsKey: boolean;
}

function pathOf(levels: readonly Level[]): string {
  return levels.map(({ key }) => `/${key}`).join('');
}

function open(levels: Level[], array: boolean): void {
  levels.push({ array, key: array ? '0' : '', index: 0, awaitsKey: !array });
}

function next(level: Level | undefined): void {
  if (!level) return;
  level.index += 1;
  if (level.array) level.key = String(level.index);
  else level.awaitsKey = true;
}

function isKey(level: Level | undefined, token: string): level is Level {
  return level !== undefined && level.awaitsKey && token.startsWith('"');
}

/** Where each path of a JSON text begins: offset by path ("/rules/3/kind"), "" for the whole. */
function offsets(text: string): Map<string, number> {
  const levels: Level[] = [];
  const found = new Map([['', 0]]);
  for (const match of text.matchAll(TOKEN)) {
    const [token, level] = [match[0], levels.at(-1)];
    if (isKey(level, token)) {
      level.key = String(JSON.parse(token));
      level.awaitsKey = false;
      found.set(pathOf(levels), match.index);
    } else if (token === ',') next(level);
    else if (token === ']' || token === '}') levels.pop();
    else if (token !== ':') {
      const path = pathOf(levels);
      if (!found.has(path)) found.set(path, match.index);
      if (token === '[' || token === '{') open(levels, token === '[');
    }
  }
  return found;
}

/**
 * The lines (from 1) at which paths of a JSON text stand. A path that is not there (a missing key)
 * is found at the nearest one around it.
 */
export function linesOf(text: string, paths: readonly string[]): number[] {
  const places = offsets(text);
  return paths.map((path) => {
    let near = path;
    while (!places.has(near)) near = near.slice(0, near.lastIndexOf('/'));
    return text.slice(0, places.get(near)).split('\n').length;
  });
}

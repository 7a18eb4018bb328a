import { createHash } from 'node:crypto';
import { unzipSync } from 'fflate';

const SUMS = /(?:^|\/)(?:sha256sums(?:\.txt)?|SHA256SUMS(?:\.txt)?)$/i;
const LINE = /^([\da-f]{64}) [ *](.+)$/;

export interface VerifiedZip {
  /** Listed SHA-256 digests, lower-case hex, by path. */
  digests: Record<string, string>;
  /** "name: what is wrong", empty when all is well. */
  problems: string[];
}

/** Checks an exported evidence zip the way `sha256sum -c` does: every listed file there, every digest right, nothing unlisted. */
export function verifyZip(bytes: Uint8Array): VerifiedZip {
  const files = unzipSync(bytes);
  const lists = Object.keys(files).filter((name) => SUMS.test(name));
  if (lists.length === 0) return { digests: {}, problems: ['there is no list of digests (sha256sums.txt)'] };
  const problems: string[] = [];
  const digests = Object.assign({}, ...lists.map((name) => listed(files, name, problems))) as Record<string, string>;
  for (const [path, digest] of Object.entries(digests)) {
    const content = files[path];
    if (content === undefined) problems.push(`${path}: missing`);
    else if (createHash('sha256').update(content).digest('hex') !== digest) problems.push(`${path}: digest differs`);
  }
  const unlisted = Object.keys(files).filter((name) => !name.endsWith('/') && !lists.includes(name) && !(name in digests));
  return { digests, problems: [...problems, ...unlisted.map((name) => `${name}: not in any list of digests`)] };
}

/** The digests of one list, by the paths of the files beside it; lines that are none are named among the problems. */
function listed(files: Record<string, Uint8Array>, list: string, problems: string[]): Record<string, string> {
  const folder = list.slice(0, list.lastIndexOf('/') + 1);
  const digests: Record<string, string> = {};
  for (const line of new TextDecoder().decode(files[list]).split('\n').filter((text) => text !== '')) {
    const [, digest, name] = LINE.exec(line) ?? [];
    if (digest === undefined) problems.push(`${list}: cannot be read at "${line}"`);
    else digests[`${folder}${name}`] = digest;
  }
  return digests;
}

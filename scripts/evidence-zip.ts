import { createHash } from 'node:crypto';
import { unzipSync } from 'fflate';

const SUMS = /(?:^|\/)(?:sha256sums(?:\.txt)?|SHA256SUMS(?:\.txt)?)$/i;
const LINE = /^([\da-f]{64}) [ *](.+)$/;

export interface VerifiedZip {
  files: number;
  /** "name: what is wrong", empty when all is well. */
  problems: string[];
}

/** Checks an exported evidence zip the way `sha256sum -c` does: every listed file there, every digest right, nothing unlisted. */
export function verifyZip(bytes: Uint8Array): VerifiedZip {
  const files = unzipSync(bytes);
  const sums = Object.keys(files).filter((name) => SUMS.test(name));
  if (sums.length === 0) return { files: Object.keys(files).length, problems: ['there is no SHA256SUMS file'] };
  const results = sums.map((name) => verifySums(files, name));
  const listed = new Set([...sums, ...results.flatMap((result) => result.listed)]);
  const unlisted = Object.keys(files).filter((name) => !name.endsWith('/') && !listed.has(name));
  return {
    files: Object.keys(files).length,
    problems: [...results.flatMap((result) => result.problems), ...unlisted.map((name) => `${name}: not in any list of digests`)],
  };
}

function verifySums(files: Record<string, Uint8Array>, sums: string): { listed: string[]; problems: string[] } {
  const folder = sums.slice(0, sums.lastIndexOf('/') + 1);
  const listed: string[] = [];
  const problems: string[] = [];
  for (const line of new TextDecoder().decode(files[sums]).split('\n').filter((text) => text !== '')) {
    const [, digest, name] = LINE.exec(line) ?? [];
    const path = `${folder}${name}`;
    listed.push(path);
    const content = files[path];
    if (digest === undefined) problems.push(`${sums}: cannot be read at "${line}"`);
    else if (content === undefined) problems.push(`${path}: missing`);
    else if (createHash('sha256').update(content).digest('hex') !== digest) problems.push(`${path}: digest differs`);
  }
  return { listed, problems };
}

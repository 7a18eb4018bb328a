import canonicalize from 'canonicalize';
import { sha256Hex } from '../domain/digest';
import type { Observation } from '../domain/observation';

/**
 * SHA-256 over what was read, without any time: two captures of an unchanged page have the same.
 * A page that nothing was read from is told apart by its address and by `otherwise`.
 * @param otherwise what stands for the content where there are no pairs: the digest of the snapshot.
 */
export function contentHash({ page, state, pairs, subjects }: Observation, otherwise = ''): Promise<string> {
  const read = { host: page.host, state, pairs: pairs.map(({ path: _path, frame: _frame, ...pair }) => pair), companies: subjects.map(({ key }) => key) };
  const content = pairs.length > 0 ? read : { ...read, url: page.url, otherwise };
  return sha256Hex(canonicalize(content)!);
}

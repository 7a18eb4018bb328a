import { shanghaiDay } from '../domain/shanghai';
import { sha256Hex } from '../domain/digest';
import type { Observation, PageRef } from '../domain/observation';

/**
 * Content id of an observation: SHA-256 over portal, subjects and the day it was seen, so that an
 * unchanged page looked at twice on one day is one observation. Hex, 32 characters.
 */
export async function observationId(page: PageRef, read: Pick<Observation, 'state' | 'subjects'>, at: string): Promise<string> {
  const content = JSON.stringify([page.host, page.url, read.state, read.subjects, shanghaiDay(at)]);
  return (await sha256Hex(content)).slice(0, 32);
}

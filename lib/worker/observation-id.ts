import type { Observation, PageRef } from '../domain/observation';

const SHANGHAI_MS = 8 * 3600 * 1000;

/** The civil day of an instant in Asia/Shanghai, which has kept UTC+8 without summer time since 1991. */
export const civilDay = (instant: string): string => new Date(Date.parse(instant) + SHANGHAI_MS).toISOString().slice(0, 10);

/**
 * Content id of an observation: SHA-256 over portal, subjects and the day it was seen, so that an
 * unchanged page looked at twice on one day is one observation. Hex, 32 characters.
 */
export async function observationId(page: PageRef, read: Pick<Observation, 'state' | 'subjects'>, at: string): Promise<string> {
  const content = JSON.stringify([page.host, page.url, read.state, read.subjects, civilDay(at)]);
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(content));
  return Array.from(new Uint8Array(digest).slice(0, 16), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

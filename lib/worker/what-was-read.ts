import { pairUses, type MeantPair } from '../checking/pair-uses';
import type { Lesson } from '../domain/lesson';
import type { PagePair } from '../domain/reading';
import type { LabelMeaning, ReadFrame, WhatWasRead } from '../domain/what-was-read';
import { findPortal } from '../portals/find-portal';
import { fieldLabels } from '../fields/labels';
import { readerLanguage } from '../portals/reader-language';
import { NO_FACT, normaliseLabel } from '../reading/text';
import { buildVocabulary, knownMeanings } from '../reading/vocabulary';
import type { JudgedTab } from './judge-tab';
import { placeOf } from './page-place';
import type { FrameRead } from './read-tab';

/** Below this a text is no label by its wording. */
const LEAST_LIKENESS = 0.3;

/** Everything that was read on a tab's page, with what became of every pair. */
export function whatWasRead({ verdict, reading: { observation, frames } }: JudgedTab, version: string): WhatWasRead {
  const pairs = frames.flatMap(pairsOf);
  const { state, subjects, readAt, page: { host } } = observation;
  const uses = pairUses(pairs, { state, subjects, verdict });
  return { host, state, readAt, version, frames: frames.map(frameOf), pairs: pairs.map((pair, at) => ({ ...pair, use: uses[at]! })) };
}

function frameOf({ frame, value: { url, revision, reading } }: FrameRead): ReadFrame {
  const { state, pageKind, stoppedEarly } = reading;
  const portal = findPortal(url)?.id;
  return {
    frame, ...placeOf(url), state, revision,
    ...(portal !== undefined && { portal }), ...(pageKind !== undefined && { pageKind }), ...(stoppedEarly !== undefined && { stoppedEarly }),
  };
}

function pairsOf({ frame, value: { url, reading }, lessons }: FrameRead): MeantPair[] {
  const toldApart = meaningsIn(url, lessons);
  return reading.pairs.map(({ frame: _own, ...pair }, at) => ({ ...pair, ...toldApart(pair), frame, pair: at }));
}

/** What labels mean in a frame, and by which lesson. */
function meaningsIn(url: string, lessons: readonly Lesson[]): (pair: Pick<PagePair, 'label'>) => Pick<MeantPair, 'meaning' | 'likeness' | 'lesson'> {
  const portal = findPortal(url);
  const known = knownMeanings(fieldLabels, portal, Object.fromEntries(lessons.map(({ label, meaning }) => [label, meaning])));
  const taught = new Map(lessons.map(({ id, label }) => [normaliseLabel(label), id]));
  const vocabulary = buildVocabulary(readerLanguage, portal);
  return ({ label }) => {
    const normal = normaliseLabel(label);
    const likeness = vocabulary.likeness(label);
    const lesson = taught.get(normal);
    return { likeness, meaning: meaningOf(known.get(normal), label, likeness), ...(lesson !== undefined && { lesson }) };
  };
}

function meaningOf(field: string | null | undefined, label: string, likeness: number): LabelMeaning {
  if (field === null) return { kind: 'ignored' };
  if (field !== undefined) return { kind: 'field', field };
  return { kind: NO_FACT.test(label) || likeness < LEAST_LIKENESS ? 'notALabel' : 'unknown' };
}

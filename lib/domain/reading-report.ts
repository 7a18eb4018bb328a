import type { ReadFrame, ReadPair, WhatWasRead } from './what-was-read';

/** A text reduced to its shape: letters as A, Chinese characters as 文, digits as 9; the rest stays. */
export function shapeOf(text: string): string {
  return text.replaceAll(/\p{N}/gu, '9').replaceAll(/\p{Script=Han}/gu, '文').replaceAll(/\p{L}|\p{M}/gu, (letter) => (letter === '文' ? letter : 'A'));
}

/** Values longer than this are told by their length. */
const LONGEST_SHAPE = 60;
/** How much an unknown label must read like one to be printed: less may be a value that was taken for a label. */
const SURELY_A_LABEL = 0.75;

const bare = (text: string): string => text.normalize('NFKC').replaceAll(/\s+/gu, '');

function shortShape(text: string): string {
  const characters = [...text];
  const shape = shapeOf(characters.slice(0, LONGEST_SHAPE).join(''));
  return characters.length > LONGEST_SHAPE ? `${shape}… (${characters.length})` : shape;
}

/**
 * Whether a printed label may stand in a report: we know it ourselves, or it names a fact and nowhere on the page is it a value
 * or part of one. What a person taught may be anything they pointed at.
 */
function isPublic({ label, meaning, likeness, lesson }: ReadPair, values: string): boolean {
  if (lesson === undefined && (meaning.kind === 'field' || meaning.kind === 'ignored')) return true;
  return meaning.kind !== 'notALabel' && likeness >= SURELY_A_LABEL && !values.includes(bare(label));
}

function meaningOf({ meaning, lesson }: ReadPair): string {
  const means = meaning.kind === 'field' ? meaning.field : meaning.kind;
  return lesson === undefined ? means : `${means} (taught)`;
}

function pairLine(pair: ReadPair, values: string): string {
  const { label, value, state, path, row, use } = pair;
  const printed = isPublic(pair, values) ? label : shortShape(label);
  const used = use.outcome === undefined ? use.code : `${use.code} ${use.outcome}`;
  const place = row === undefined ? path : `${path} row ${row}`;
  return `- ${printed} | ${shortShape(value)} | ${state} | ${meaningOf(pair)} | ${used} | ${place}`;
}

function frameLines(frame: ReadFrame, pairs: readonly ReadPair[], values: string): string[] {
  const { host, page, portal, pageKind, state, stoppedEarly } = frame;
  const own = pairs.filter((pair) => pair.frame === frame.frame);
  const head = [host, page.startsWith('/') ? shapeOf(page) : page, portal ?? 'no portal', pageKind ?? 'no page kind', state, `${own.length} pairs`, stoppedEarly ?? 'read to the end'];
  return [`frame ${frame.frame}: ${head.join(' | ')}`, ...own.map((pair) => pairLine(pair, values))];
}

/**
 * What was read as a text for a bug report, without anything personal: values by their shape alone
 * (letters A, Chinese characters 文, digits 9), no address beyond the host and the kind of page, no
 * title. Labels are printed as they are unless they may be values taken for labels.
 */
export function readingReport({ host, state, version, frames, pairs }: WhatWasRead): string {
  const values = pairs.map(({ value }) => bare(value)).join('\n');
  return [
    `Countercheck ${version} | ${host.kind} | ${state} | ${frames.length} frames | ${pairs.length} pairs`,
    'label | value (shape) | state | meaning | use | place',
    ...frames.flatMap((frame) => frameLines(frame, pairs, values)),
    '',
  ].join('\n');
}

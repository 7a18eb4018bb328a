import type { FieldId, Reading, Subject } from '../domain/reading';
import type { RegionPair } from './region-reading';
import { bare } from './text';

/** Fields that tell one company from another. */
const IDENTITY: readonly FieldId[] = ['uscc', 'customsCode', 'eori', 'legalName'];

/** More companies, and more readings of one, are not kept: no page a person works with has them, and messages must stay small. */
const MAX_SUBJECTS = 2_000;
const MAX_READINGS = 500;
const MAX_KEY = 200;

/** Layout is asked only where a few values contradict each other; more are no contradiction but a list. */
const MAX_CONTRADICTIONS = 6;

export interface SubjectInput {
  /** All pairs of the page in document order, numbered. */
  pairs: readonly RegionPair[];
  /** Whether a pair's value is drawn at all; asked only where values contradict each other. */
  isDrawn(pair: RegionPair): boolean;
}

/** A pair whose label is known. */
type Meant = RegionPair & { field: FieldId };

const isMeant = (pair: RegionPair): pair is Meant => pair.field !== undefined;

/**
 * The companies on the page with their readings. Pairs outside tables and one-row tables speak of
 * the page's own company; a table with a company's name or code in each row lists companies, and
 * any other table whose columns are mostly known adds its rows to the page's own company.
 */
export function findSubjects(input: SubjectInput): Subject[] {
  const own: Meant[] = [];
  const inTables: Meant[] = [];
  for (const pair of input.pairs) if (isMeant(pair)) (pair.table === undefined ? own : inTables).push(pair);
  const tables = knownTables(inTables);
  const cards = splitCards(own);
  if (cards.length > 1) return listed(cards, input);
  const identified = own.some(({ field }) => IDENTITY.includes(field));
  const lists = tables.filter((table) => listsCompanies(table));
  if (!identified && lists.length > 0) return listed(rowsOf(lists.flat()), input);
  const rows = tables.filter((table) => !listsCompanies(table)).flat();
  const readings = settle([...own, ...rows], input);
  return readings.length === 0 ? [] : [{ key: keyOf(readings, 0), readings }];
}

/** Whether there was more than is kept. */
export const isFull = (subjects: readonly Subject[]): boolean => subjects.length >= MAX_SUBJECTS || subjects.some(({ readings }) => readings.length >= MAX_READINGS);

/** Tables of which at least half of the columns are known; serial numbers and links do not count. */
function knownTables(inTables: readonly Meant[]): Meant[][] {
  return gather(inTables, ({ table = '' }) => table).filter((entries) => {
    const columns = (entries[0] as Meant).columns;
    return columns < 2 || new Set(entries.map(({ field }) => field)).size * 2 >= columns;
  });
}

function gather(entries: readonly Meant[], keyOfEntry: (entry: Meant) => string): Meant[][] {
  const groups = new Map<string, Meant[]>();
  for (const entry of entries) {
    const key = keyOfEntry(entry);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [entry]);
    else group.push(entry);
  }
  return [...groups.values()];
}

/** The value without white space; it never changes, and is asked for at every reading. */
const bareValue = (entry: Meant): string => (entry.bareValue ??= bare(entry.pair.value));

/** Whether each row is a company of its own: it has a name or a code of its own, and another row has another. */
function listsCompanies(table: Meant[]): boolean {
  return table.some(({ field }) => field === 'uscc' || field === 'legalName');
}

const rowsOf = (entries: Meant[]): Meant[][] => gather(entries, ({ table, pair: { row } }) => `${table} ${row ?? 0}`);

/**
 * A list of companies without a table, card after card: each card has a code of its own and begins
 * with the same field. One company's page may print its code twice, but not two codes.
 */
function splitCards(own: readonly Meant[]): Meant[][] {
  const codes = new Set(own.filter(({ field }) => field === 'uscc').map(bareValue));
  if (codes.size < 2) return [];
  const counts = new Map<FieldId, number>();
  for (const { field } of own) counts.set(field, (counts.get(field) ?? 0) + 1);
  const [lead] = [...counts].find(([, count]) => count === codes.size) ?? [];
  const cards: Meant[][] = [];
  for (const entry of own) {
    if (entry.field === lead) cards.push([]);
    cards.at(-1)?.push(entry);
  }
  return cards.every((card) => card.some(({ field }) => field === 'uscc')) ? cards : [];
}

function listed(companies: readonly Meant[][], input: SubjectInput): Subject[] {
  const subjects = companies.map((row, index) => {
    const readings = settle(row, input);
    return { key: keyOf(readings, index), readings };
  });
  return mergeSame(subjects).slice(0, MAX_SUBJECTS);
}

/** Rows of one company (its several codes) are one subject. */
function mergeSame(subjects: Subject[]): Subject[] {
  const byKey = new Map<string, Subject>();
  for (const subject of subjects) {
    const same = byKey.get(subject.key);
    if (same === undefined) byKey.set(subject.key, subject);
    else same.readings.push(...subject.readings.slice(0, MAX_READINGS - same.readings.length));
  }
  return [...byKey.values()];
}

/** Readings of one company: repeated values once, empty ones only where nothing better stands. */
function settle(entries: readonly Meant[], input: SubjectInput): Reading[] {
  const kept = gather(entries, ({ slot }) => slot).flatMap((same) => distinct(same, input));
  kept.sort((left, right) => left.at - right.at);
  return kept.slice(0, MAX_READINGS).map(readingOf);
}

function distinct(entries: Meant[], { isDrawn }: SubjectInput): Meant[] {
  if (entries.length === 1) return entries;
  const values = new Set<string>();
  const unique: Meant[] = [];
  for (const entry of entries) {
    const { state } = entry.pair;
    if (state !== 'shown' && state !== 'masked') continue;
    values.add(bareValue(entry));
    if (values.size > unique.length) unique.push(entry);
  }
  if (unique.length === 0) return entries.slice(0, 1);
  if (unique.length === 1 || unique.length > MAX_CONTRADICTIONS) return unique;
  const drawn = unique.filter(isDrawn);
  return drawn.length > 0 ? drawn : unique;
}

function readingOf({ field, at, pair: { value, state, row } }: Meant): Reading {
  const reading: Reading = { field, raw: value, state, frame: 0, pair: at };
  if (row !== undefined) reading.row = row;
  return reading;
}

function keyOf(readings: Reading[], ordinal: number): string {
  for (const field of IDENTITY) {
    const found = readings.find((reading) => reading.field === field && reading.state === 'shown');
    if (found !== undefined) return bare(found.raw).slice(0, MAX_KEY);
  }
  return `#${ordinal}`;
}

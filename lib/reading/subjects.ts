import type { FieldId, PagePair, Reading, Subject } from '../domain/reading';
import type { RegionPair } from './region-reading';
import { bare } from './text';

/** Fields that tell one company from another. */
const IDENTITY: readonly FieldId[] = ['uscc', 'customsCode', 'eori', 'legalName'];

/** Layout is asked only where a few values contradict each other; more are no contradiction but a list. */
const MAX_CONTRADICTIONS = 6;

export interface SubjectInput {
  /** All pairs of the page in document order. */
  pairs: readonly RegionPair[];
  /** Whether a pair's value is drawn at all; asked only where values contradict each other. */
  isDrawn(index: number): boolean;
}

/** A pair whose label is known, by its number among the page's pairs. */
interface Meant {
  field: FieldId;
  index: number;
  table: string | undefined;
  row: number | undefined;
}

/**
 * The companies on the page with their readings. Pairs outside tables and one-row tables speak of
 * the page's own company; a table with a company's name or code in each row lists companies, and
 * any other table whose columns are mostly known adds its rows to the page's own company.
 */
export function findSubjects(input: SubjectInput): Subject[] {
  const meant = meanings(input);
  const own = meant.filter((entry) => entry.table === undefined);
  const tables = groupByTable(meant.filter((entry) => entry.table !== undefined), input);
  const lists = tables.filter((table) => listsCompanies(table));
  const cards = splitCards(own, input);
  if (cards.length > 1) return listed(cards, input);
  const identified = own.some(({ field }) => IDENTITY.includes(field));
  if (!identified && lists.length > 0) return listed(rowsOf(lists.flat()), input);
  const rows = tables.filter((table) => !listsCompanies(table)).flat();
  const readings = settle([...own, ...rows], input);
  return readings.length === 0 ? [] : [{ key: keyOf(readings, 0), readings }];
}

function meanings({ pairs }: SubjectInput): Meant[] {
  const meant: Meant[] = [];
  pairs.forEach(({ field, table, pair: { row } }, index) => {
    if (field !== undefined) meant.push({ field, index, table, row });
  });
  return meant;
}

/** Tables of which at least half of the columns are known; serial numbers and links do not count. */
function groupByTable(meant: Meant[], { pairs }: SubjectInput): Meant[][] {
  const columns = new Map<string, Set<string>>();
  for (const { table, states, pair } of pairs) if (table !== undefined && states) columns.set(table, (columns.get(table) ?? new Set()).add(pair.label));
  const groups = gather(meant, ({ table = '' }) => table);
  return groups.filter((entries) => {
    const known = new Set(entries.map(({ field }) => field)).size;
    return known * 2 >= (columns.get(entries[0]?.table ?? '')?.size ?? 0);
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

/** Whether each row is a company of its own: it has a name or a code of its own, and another row has another. */
function listsCompanies(table: Meant[]): boolean {
  return table.some(({ field }) => field === 'uscc' || field === 'legalName');
}

const rowsOf = (entries: Meant[]): Meant[][] => gather(entries, ({ table, row }) => `${table} ${row ?? 0}`);

/**
 * A list of companies without a table, card after card: each card has a code of its own and begins
 * with the same field. One company's page may print its code twice, but not two codes.
 */
function splitCards(own: Meant[], { pairs }: SubjectInput): Meant[][] {
  const codes = new Set(own.filter(({ field }) => field === 'uscc').map(({ index }) => bare((pairs[index] as RegionPair).pair.value)));
  if (codes.size < 2) return [];
  const counts = gather(own, ({ field }) => field);
  const lead = counts.find((same) => same.length === codes.size)?.[0]?.field;
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
  return mergeSame(subjects);
}

/** Rows of one company (its several codes) are one subject. */
function mergeSame(subjects: Subject[]): Subject[] {
  const byKey = new Map<string, Subject>();
  for (const subject of subjects) {
    const same = byKey.get(subject.key);
    if (same === undefined) byKey.set(subject.key, subject);
    else same.readings.push(...subject.readings);
  }
  return [...byKey.values()];
}

/** Readings of one company: repeated values once, empty ones only where nothing better stands. */
function settle(entries: Meant[], input: SubjectInput): Reading[] {
  const byField = gather(entries, ({ field, row, table }) => (row === undefined ? field : `${field} ${row} ${table}`));
  const kept = byField.flatMap((same) => distinct(same, input));
  kept.sort((left, right) => left.index - right.index);
  return kept.map(({ field, index, row }) => readingOf(field, (input.pairs[index] as RegionPair).pair, index, row));
}

function distinct(entries: Meant[], { pairs, isDrawn }: SubjectInput): Meant[] {
  if (entries.length === 1) return entries;
  const pairOf = (entry: Meant): PagePair => (pairs[entry.index] as RegionPair).pair;
  const filled = entries.filter((entry) => pairOf(entry).state === 'shown' || pairOf(entry).state === 'masked');
  const usable = filled.length > 0 ? filled : entries.slice(0, 1);
  const unique = new Map(usable.toReversed().map((entry) => [bare(pairOf(entry).value), entry]));
  if (unique.size < 2 || unique.size > MAX_CONTRADICTIONS) return [...unique.values()].toReversed();
  const drawn = [...unique.values()].filter((entry) => isDrawn(entry.index));
  return (drawn.length > 0 ? drawn : [...unique.values()]).toReversed();
}

function readingOf(field: FieldId, pair: PagePair, index: number, row: number | undefined): Reading {
  const reading: Reading = { field, raw: pair.value, state: pair.state, frame: 0, pair: index };
  return row === undefined ? reading : { ...reading, row };
}

function keyOf(readings: Reading[], ordinal: number): string {
  for (const field of IDENTITY) {
    const found = readings.find((reading) => reading.field === field && reading.state === 'shown');
    if (found !== undefined) return bare(found.raw);
  }
  return `#${ordinal}`;
}

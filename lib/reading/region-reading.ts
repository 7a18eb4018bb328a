import type { ReaderPortal } from '../domain/reader-knowledge';
import type { FieldId, PagePair } from '../domain/reading';
import { readCaptions } from './captions';
import { siteRanges } from './chrome';
import { controlsIn } from './controls';
import { contentGetter, type Getter, isElement, selectAll } from './dom';
import { readDefinitionLists } from './definition-lists';
import { textFinder } from './find-texts';
import { readForms } from './forms';
import type { CandidateFacts } from './group-judgement';
import { type Candidate, findCandidates } from './groups';
import { readLines } from './inline-pairs';
import { nodeAt, type Outline, type Piece } from './outline';
import { walkOutline, type WalkOptions } from './outline-walk';
import { findOtherSigns, findSigns, type FoundSign, type RegionSigns } from './page-signs';
import type { FoundPair } from './pair-collector';
import { placesOf } from './place';
import { readingContext } from './reading-context';
import { sectionsOf } from './sections';
import { readStatements } from './statements';
import { readTables } from './tables';
import { normaliseLabel, NO_FACT } from './text';
import { leafCount } from './units';
import { statesOf } from './value-state';
import type { Vocabulary } from './vocabulary';

/** A pair with what the page as a whole needs to know of it. */
export interface RegionPair {
  pair: PagePair;
  order: number;
  regionId: number;
  /** What its label means. */
  field: FieldId | undefined;
  /** The table it was read from, different for every table of the page; `undefined` where none. */
  table: string | undefined;
  /** Labels of that table which may state something; 0 outside tables. */
  columns: number;
  /** Pairs of a page that fill the same place of a company's readings have the same. */
  slot: string;
  /** Its number among the page's pairs, once these are joined. */
  at: number;
  /** Its value without white space, where someone asked for it. */
  bareValue?: string;
  /** Entries of its label (−1 where an attribute holds it) and of its value in the region's outline. */
  labelAt: number;
  valueAt: number;
}

/** Boxes that may be a pair, by what the rest of the page shows of their make. */
export interface RegionCandidate extends CandidateFacts {
  pair: RegionPair;
  turned?: RegionPair;
  spans: Candidate['spans'];
}

/** A control with what it said. */
export interface Control {
  node: Node;
  content: Getter<unknown>;
  said: unknown;
}

/** What a region says by itself. */
export interface RegionReading {
  pairs: readonly RegionPair[];
  candidates: readonly RegionCandidate[];
  signs: RegionSigns;
  /** Whether anything in it says that it is busy. */
  busy: boolean;
  shadowRoots: readonly ShadowRoot[];
  /** Controls with what stood in them: a script that fills them in leaves no trace else. */
  controls: readonly Control[];
  leaves: number;
  /** Entries of its outline. */
  entries: number;
  /** Where its first heading stands: pairs before it stand under the last one of an earlier region. */
  firstHeading: number;
  /** Signs only a page without a company is asked for; looked for at once where the region knows no label, as it is not walked again then. */
  otherSigns: readonly FoundSign[] | undefined;
  /** The heading what follows it stands under; `undefined` where it has none of its own. */
  lastSection: string | undefined;
}

export interface RegionOptions extends WalkOptions {
  vocabulary: Vocabulary;
  portal?: ReaderPortal;
  /** Place of the region's container. */
  place: string;
  /** Tells the region's tables from those of other regions. */
  id: number;
  /** Its controls hold what was searched for, never what was found. */
  controlsAsk: boolean;
  /** Elements of the page, where the region is not all of it. */
  pageElements: number | undefined;
}

/** Reads a region; boxes that only the whole page can judge become candidates. */
export function readRegion(piece: Piece, options: RegionOptions): RegionReading {
  const outline = walkOutline(piece, options);
  const find = textFinder(outline);
  const context = readingContext(outline, options.vocabulary);
  readTables(context);
  readDefinitionLists(context);
  readForms(context);
  if (options.portal?.statements !== undefined) readStatements(context, options.portal.statements);
  readLines(context, find);
  readCaptions(context);
  const candidates = findCandidates(context);
  const leaves = leafCount(outline, 0);
  const ranges = siteRanges(outline, find, options.pageElements ?? leaves);
  const isOfSite = ({ labelAt, valueAt }: FoundPair): boolean => ranges.some(([from, to]) => Math.max(labelAt, valueAt) >= from && Math.max(labelAt, valueAt) < to);
  const isAsked = ({ valueAt }: FoundPair): boolean => options.controlsAsk && controlsIn(outline, Math.max(valueAt, 0)).length > 0;
  const isKept = (pair: FoundPair): boolean => !isOfSite(pair) && !isAsked(pair);
  const sections = sectionsOf(outline);
  const keep = pairKeeper(outline, sections, options);
  const pairs = context.pairs.sorted().filter(isKept).map(keep);
  countColumns(pairs);
  return {
    pairs,
    candidates: candidates.filter(({ pair }) => isKept(pair)).map((each) => ({ ...each, pair: keep(each.pair), turned: each.turned && keep(each.turned) })),
    controls: outline.controls.map((at) => controlOf(nodeAt(outline, at))),
    shadowRoots: [...outline.hosts.values()],
    busy: (piece.children ?? [piece.container]).some(isBusy),
    signs: findSigns(outline, find, options.vocabulary.signs),
    leaves,
    entries: outline.count,
    otherSigns: pairs.every(({ field }) => field === undefined) ? findOtherSigns(outline, find, options.vocabulary.signs) : undefined,
    firstHeading: outline.headings[0] ?? outline.count,
    lastSection: sections(outline.count),
  };
}

function controlOf(node: Node): Control {
  const content = contentGetter(node);
  return { node, content, said: content.call(node) };
}

/** Notes how many columns of each table may state something; serial numbers and links do not count. */
function countColumns(pairs: readonly RegionPair[]): void {
  const columns = new Map<string, Set<string>>();
  for (const { table, pair } of pairs) {
    if (table === undefined || NO_FACT.test(pair.label)) continue;
    const labels = columns.get(table);
    if (labels === undefined) columns.set(table, new Set([pair.label]));
    else labels.add(pair.label);
  }
  if (columns.size > 0) for (const each of pairs) each.columns = columns.get(each.table ?? '')?.size ?? 0;
}

const BUSY = '[aria-busy="true"]';
const isBusy = (node: Node): boolean => isElement(node) && (Element.prototype.matches.call(node, BUSY) || selectAll(node, BUSY).length > 0);

function pairKeeper(outline: Outline, sections: (at: number) => string | undefined, { vocabulary, place, id }: RegionOptions): (found: FoundPair) => RegionPair {
  const places = placesOf(outline, place);
  const states = statesOf(outline);
  return (found) => {
    const { label, value, labelAt, valueAt, order, table, row } = found;
    const at = valueAt < 0 ? Math.max(labelAt, 0) : valueAt;
    const pair: PagePair = { label, value, state: states(found), frame: 0, path: places(at) };
    const section = sections(order);
    const field = found.field ?? vocabulary.meaning(normaliseLabel(label));
    const tableId = table === undefined ? undefined : `${id}.${table}`;
    if (section !== undefined) pair.section = section;
    if (row !== undefined) pair.row = row;
    return {
      pair,
      order,
      regionId: id,
      field,
      table: tableId,
      columns: 0,
      slot: field === undefined || row === undefined ? (field ?? '') : `${field} ${row} ${tableId}`,
      at: -1,
      labelAt,
      valueAt: at,
    };
  };
}

import type { PortalDefinition, PortalPage } from '../domain/portal';
import type { FrameReading, PagePair } from '../domain/reading';
import { readCaptions } from './captions';
import { siteRanges } from './chrome';
import { controlsIn } from './controls';
import { domAccess } from './dom';
import { readDefinitionLists } from './definition-lists';
import { readForms } from './forms';
import { readGroups } from './groups';
import { readLines } from './inline-pairs';
import { findLines } from './lines';
import { DEFAULT_BUDGET, OutlineWalk, type Outline, type ReadBudget, type ShadowRootOf } from './outline';
import { judgePage } from './page-state';
import { MAX_PAIRS, type FoundPair } from './pair-collector';
import { placesOf, rootPlace } from './place';
import { readingContext } from './reading-context';
import { sectionsOf } from './sections';
import { readStatements } from './statements';
import { findSubjects } from './subjects';
import { readTables } from './tables';
import { stateOf } from './value-state';
import { isDrawn } from './visibility';
import type { Vocabulary } from './vocabulary';

export interface ReadOptions {
  vocabulary: Vocabulary;
  portal?: PortalDefinition;
  /** URL of the frame; its path, query and hash choose the portal's page kind. */
  url: string;
  budget?: ReadBudget;
  /** Opens closed shadow roots, where the browser lets an extension do that. */
  shadowRootOf?: ShadowRootOf;
}

/** Nodes of a pair: the label's text and the value's element or text. Index-aligned with `reading.pairs`. */
export interface PairNodes {
  label: Node | null;
  value: Node | Element;
}

export interface PageRead {
  reading: FrameReading;
  nodes: readonly PairNodes[];
}

/** Reads a document: its label/value pairs, what they mean, which companies they speak of, and what kind of page it is. Changes nothing. */
export function readPage(document: Document, options: ReadOptions): PageRead {
  const { body, documentElement } = domAccess();
  const root = body.call(document) ?? documentElement.call(document);
  const outline = new OutlineWalk(options.budget ?? DEFAULT_BUDGET, options.shadowRootOf).outline(root);
  const ranges = siteRanges(outline);
  const page = pageKind(options);
  const isAsked = ({ valueAt }: FoundPair): boolean => page?.controlsAsk === true && controlsIn(outline, Math.max(valueAt, 0)).length > 0;
  const found = findPairs(outline, options).filter((pair) => !isInside(ranges, Math.max(pair.labelAt, pair.valueAt)) && !isAsked(pair));
  const pairs = pagePairs(outline, found);
  const subjects = findSubjects({
    found,
    pairs,
    vocabulary: options.vocabulary,
    isDrawn: (index) => isDrawn(outline.node[Math.max((found[index] as FoundPair).valueAt, 0)] as Node),
  });
  const verdict = judgePage({ document, outline, subjects, portal: options.portal, page });
  const keeps = verdict.state === 'read' || verdict.state === 'severalCompanies';
  const reading: FrameReading = { ...verdict, pairs, subjects: keeps ? subjects : [] };
  if (page !== undefined) reading.pageKind = page.kind;
  const stoppedEarly = outline.stoppedEarly ?? (found.length >= MAX_PAIRS ? 'nodeBudget' : undefined);
  if (stoppedEarly !== undefined) reading.stoppedEarly = stoppedEarly;
  return { reading, nodes: found.map((pair) => nodesOf(outline, pair)) };
}

function isInside(ranges: readonly [number, number][], at: number): boolean {
  return ranges.some(([from, to]) => at >= from && at < to);
}

function findPairs(outline: Outline, { vocabulary, portal }: ReadOptions): FoundPair[] {
  const context = readingContext(outline, vocabulary);
  readTables(context);
  readDefinitionLists(context);
  readForms(context);
  const lines = findLines(outline);
  if (portal?.statements !== undefined) readStatements(context, lines, portal.statements);
  readLines(context, lines);
  readCaptions(context, lines);
  readGroups(context);
  return context.pairs.sorted();
}

function pagePairs(outline: Outline, found: readonly FoundPair[]): PagePair[] {
  const places = placesOf(outline, rootPlace(outline.node[0] as Element));
  const sections = sectionsOf(outline);
  return found.map((pair) => {
    const page: PagePair = {
      label: pair.label,
      value: pair.value,
      state: stateOf(outline, pair),
      frame: 0,
      path: places(pair.valueAt < 0 ? Math.max(pair.labelAt, 0) : pair.valueAt),
    };
    const section = sections(pair.order);
    if (section !== undefined) page.section = section;
    if (pair.row !== undefined) page.row = pair.row;
    return page;
  });
}

function nodesOf(outline: Outline, { labelAt, valueAt }: FoundPair): PairNodes {
  const label = labelAt < 0 ? null : (outline.node[labelAt] as Node);
  return { label, value: outline.node[valueAt < 0 ? Math.max(labelAt, 0) : valueAt] as Node };
}

function pageKind({ portal, url }: ReadOptions): PortalPage | undefined {
  const parsed = URL.canParse(url) ? new URL(url) : undefined;
  if (portal === undefined || parsed === undefined) return undefined;
  const path = parsed.pathname + parsed.search + parsed.hash;
  return portal.pages.find((page) => page.path.test(path));
}

import type { ChainMember, ChainResult } from '../../domain/check';
import type { PartyRole } from '../../domain/party';

/** The columns of the graph from left to right. */
export const COLUMNS: readonly PartyRole[] = ['client', 'agent', 'coreSupplier'];

const CAPTION = 20;
/** Where there is little room, levels take two lines. */
const NODE = { height: 44, narrowHeight: 60, gap: 8 };
/** Rows a column may have before the rest becomes "+N more": more of them where there is room for a page. */
const MOST_ROWS = { popup: 4, page: 8 };
const PAGE_WIDTH = 520;
/** Between columns, and where every pixel goes to names. */
const GAPS = { usual: 24, narrow: 12 };
const NARROW = 300;

/** Whether a graph of a width has little room for each name. */
export const isNarrow = (width: number): boolean => width < NARROW;

export interface ChainNode {
  x: number;
  y: number;
  width: number;
  height: number;
  /** Absent on the node that stands for the rest of its column. */
  member?: ChainMember;
  more?: number;
}

export interface ChainLayout {
  width: number;
  height: number;
  captions: { role: PartyRole; x: number }[];
  nodes: ChainNode[];
  /** SVG paths between neighbouring columns. */
  links: string[];
}

/** Those a reader looks for come first: who lowers the chain, who is on the page, who is missing. */
function byImportance(chain: ChainResult, partyId: string | undefined) {
  const weight = ({ partyId: id }: ChainMember) =>
    chain.limitedBy.includes(id) ? 0 : id === partyId ? 1 : chain.undetermined.includes(id) ? 2 : 3;
  return (a: ChainMember, b: ChainMember) => weight(a) - weight(b);
}

function rowsOf(members: ChainMember[], most: number): Pick<ChainNode, 'member' | 'more'>[] {
  if (members.length <= most) return members.map((member) => ({ member }));
  const shown = members.slice(0, most - 1).map((member) => ({ member }));
  return [...shown, { more: members.length - shown.length }];
}

const middle = ({ y, height }: ChainNode) => y + height / 2;

function link(from: ChainNode, to: ChainNode): string {
  const start = from.x + from.width;
  const bend = (to.x - start) / 2;
  return `M${start} ${middle(from)}c${bend} 0 ${bend} ${middle(to) - middle(from)} ${to.x - start} ${middle(to) - middle(from)}`;
}

/** Places client, agents and core suppliers of one chain in up to three columns of `width` pixels in all. */
export function layoutChain(chain: ChainResult, width: number, partyId?: string): ChainLayout {
  const columns = COLUMNS.map((role) => rowsOf(chain.members.filter((member) => member.role === role).sort(byImportance(chain, partyId)), width < PAGE_WIDTH ? MOST_ROWS.popup : MOST_ROWS.page));
  const used = COLUMNS.map((role, index) => ({ role, rows: columns[index]! })).filter(({ rows }) => rows.length > 0);
  const most = Math.max(0, ...used.map(({ rows }) => rows.length));
  const nodeHeight = isNarrow(width) ? NODE.narrowHeight : NODE.height;
  const inner = most * nodeHeight + Math.max(0, most - 1) * NODE.gap;
  const gap = isNarrow(width) ? GAPS.narrow : GAPS.usual;
  const nodeWidth = Math.floor((width - gap * (COLUMNS.length - 1)) / COLUMNS.length);
  const placed = used.map(({ rows }, column) => {
    const own = rows.length * nodeHeight + (rows.length - 1) * NODE.gap;
    const top = CAPTION + (inner - own) / 2;
    return rows.map((row, index): ChainNode => ({
      ...row, x: column * (nodeWidth + gap), y: top + index * (nodeHeight + NODE.gap), width: nodeWidth, height: nodeHeight,
    }));
  });
  return {
    width,
    height: CAPTION + inner,
    captions: used.map(({ role }, column) => ({ role, x: column * (nodeWidth + gap) })),
    nodes: placed.flat(),
    links: placed.slice(1).flatMap((right, index) => placed[index]!.flatMap((from) => right.map((to) => link(from, to)))),
  };
}

/** What an element means for structure; everything else about it is forgotten. */
export const Kind = {
  text: 0,
  control: 1,
  picture: 2,
  break: 3,
  inline: 4,
  strong: 5,
  link: 6,
  label: 7,
  block: 8,
  heading: 9,
  item: 10,
  table: 11,
  rowGroup: 12,
  headGroup: 13,
  row: 14,
  head: 15,
  cell: 16,
  list: 17,
  term: 18,
  detail: 19,
  skipped: 20,
} as const;
export type Kind = (typeof Kind)[keyof typeof Kind];

/** Kind of every element name met so far; names that may carry a shadow root have HOST added. */
const kindsByName = new Map<string, number>();
export const HOST_IF_EMPTY = 64;
export const HOST = 128;
function assign(kind: Kind, names: string): void {
  for (const name of names.split(' ')) kindsByName.set(name, kind);
}
assign(Kind.inline, 'span i u font small big sub sup code abbr q s del ins cite time data nobr wbr output mark');
assign(Kind.strong, 'b strong em');
assign(Kind.link, 'a');
assign(Kind.label, 'label');
assign(Kind.heading, 'h1 h2 h3 h4 h5 h6 caption legend summary');
assign(Kind.item, 'li');
assign(Kind.table, 'table');
assign(Kind.rowGroup, 'tbody tfoot');
assign(Kind.headGroup, 'thead');
assign(Kind.row, 'tr');
assign(Kind.head, 'th');
assign(Kind.cell, 'td');
assign(Kind.list, 'dl');
assign(Kind.term, 'dt');
assign(Kind.detail, 'dd');
assign(Kind.break, 'br');
assign(Kind.control, 'input select textarea');
assign(Kind.picture, 'img');
assign(Kind.skipped, 'script style noscript template head svg math iframe frame object canvas audio video button datalist');

// Besides custom elements a few plain ones may carry a shadow root; they are asked only where they have no children.
for (const name of ['div', 'span']) kindsByName.set(name, (kindsByName.get(name) ?? Kind.block) | HOST_IF_EMPTY);

/** Names remembered at most; a hostile page may invent one for every element. */
const MAX_NAMES = 2_000;

/** Kind of an element by its name, with HOST or HOST_IF_EMPTY added. */
export function kindOfName(name: string): number {
  const known = kindsByName.get(name);
  if (known !== undefined) return known;
  const kind = Kind.block | (name.includes('-') ? HOST : HOST_IF_EMPTY);
  if (kindsByName.size < MAX_NAMES) kindsByName.set(name, kind);
  return kind;
}

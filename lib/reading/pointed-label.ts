import { printedLabel, tidy } from './text';

/** A text longer than this is no label. */
const LONGEST_LABEL = 60;

/** A pair as the reading printed it, with its nodes. */
export interface PlacedPair {
  label: string;
  labelNode: Node | null;
  valueNode: Node;
}

/** Where a person points: a node, and in a text how many characters stand before. */
export interface PointedAt {
  node: Node;
  offset: number;
}

/**
 * The label a person points at: of the pair whose label or value stands there, else the text itself
 * up to its colon. `undefined` where there is no text, or one too long for a label.
 */
export function pointedLabel(pairs: readonly PlacedPair[], { node, offset }: PointedAt): string | undefined {
  const own = pairs.filter(({ labelNode }) => labelNode !== null && holds(labelNode, node));
  const [only] = own.length > 0 ? [nearestBefore(own, node, offset)] : pairs.filter(({ valueNode }) => holds(valueNode, node));
  if (only !== undefined) return only.label;
  const text = tidy(node.textContent ?? '');
  const label = printedLabel(text.split(/[:：﹕∶]/)[0] ?? '');
  return label === '' || label.length > LONGEST_LABEL ? undefined : label;
}

/** Of several pairs in one text ("电话：… 邮编：…") the one whose label begins last before the pointer. */
function nearestBefore(pairs: readonly PlacedPair[], node: Node, offset: number): PlacedPair | undefined {
  const text = node.textContent ?? '';
  return pairs.filter(({ label }) => text.indexOf(label) <= offset).at(-1) ?? pairs[0];
}

function holds(outer: Node, inner: Node): boolean {
  return outer === inner || outer.contains(inner) || (outer.nodeType === Node.TEXT_NODE && inner === outer.parentNode && inner.childNodes.length === 1);
}

/** Shows markup in this page, fresh: no script holds any of its nodes. It is laid out, as a page is when it is read. */
export function show(html: string): void {
  document.documentElement.setHTMLUnsafe(html);
  layOut();
}

/** Style and layout are the browser's own work; what is timed comes after it. */
export const layOut = (): number => document.documentElement.offsetHeight;

/** Nodes of the body, counted without making any of them known to scripts. */
export const nodeCount = (): number => document.evaluate('count(//body//node()) + 1', document, null, 1, null).numberValue;

/** A bare pass: every node of the body is visited, nothing is asked of it. */
export function walk(): number {
  const walker = document.createTreeWalker(document.body);
  let nodes = 1;
  while (walker.nextNode() !== null) nodes += 1;
  return nodes;
}

export function timed(run: () => void): number {
  const start = performance.now();
  run();
  return performance.now() - start;
}

/** Mean between the lowest tenth and the lower two fifths: the machine has other work, which only ever adds to a time. */
export function typical(times: readonly number[]): number {
  const sorted = times.toSorted((left, right) => left - right);
  const kept = sorted.slice(Math.floor(sorted.length * 0.1), Math.max(1, Math.ceil(sorted.length * 0.4)));
  return kept.reduce((sum, time) => sum + time, 0) / kept.length;
}

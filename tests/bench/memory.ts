import type { BenchPage } from './bench-page';
import type { BenchRow } from './row';

/** DESIGN, budgets: what stays after a page of 100 k nodes was read. */
const RETAINED_BUDGET_MB = 10;

interface HeapUsage {
  usedSize: number;
  embedderHeapUsedSize: number;
  backingStorageSize: number;
}

/** Megabytes held after a read while its reader lives on, against what may be: scripts' heap, their array buffers and the browser's objects behind DOM nodes. */
export async function memoryRow({ page, call }: BenchPage, html: string): Promise<BenchRow> {
  const devtools = await page.createCDPSession();
  const used = async (): Promise<number> => {
    // Twice: the first one frees what holds on to more.
    for (let round = 0; round < 2; round += 1) await devtools.send('HeapProfiler.collectGarbage');
    const { usedSize, embedderHeapUsedSize, backingStorageSize } = (await devtools.send('Runtime.getHeapUsage')) as HeapUsage;
    return (usedSize + embedderHeapUsedSize + backingStorageSize) / 1e6;
  };
  await call('show', html);
  const before = await used();
  const nodes = await call('holdReader');
  const retained = (await used()) - before;
  const pairs = await call('pairsHeld');
  await devtools.detach();
  return { what: `memory kept after reading ${nodes} nodes, share of ${RETAINED_BUDGET_MB} MB`, ratio: retained / RETAINED_BUDGET_MB, budget: 1, detail: `${retained.toFixed(2)} MB with ${pairs} pairs` };
}

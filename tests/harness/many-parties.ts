import type { Page } from 'puppeteer-core';

/**
 * Keeps copies of a stored party in the extension's database, each with its last page, its last
 * check and an engagement of its own, as years of work would have left them.
 */
export async function keepLikeParties(screen: Page, partyId: string, count: number): Promise<void> {
  await screen.evaluate(async (original, copies) => {
    const opened = indexedDB.open('countercheck');
    const db = await new Promise<IDBDatabase>((resolve) => (opened.onsuccess = () => resolve(opened.result)));
    const tables = ['parties', 'claims', 'observations', 'checks', 'engagements'] as const;
    const transaction = db.transaction(tables, 'readwrite');
    const all = (table: string) => new Promise<{ id: string }[]>((resolve) => {
      const request = transaction.objectStore(table).getAll();
      request.onsuccess = () => resolve(request.result as { id: string }[]);
    });
    const texts = new Map<string, string[]>();
    for (const table of tables) {
      const rows = (await all(table)).map((row) => JSON.stringify(row)).filter((row) => row.includes(`"${original}"`));
      texts.set(table, table === 'checks' || table === 'observations' ? rows.slice(-1) : rows);
    }
    const ids = [...texts.values()].flat().map((row) => (JSON.parse(row) as { id: string }).id);
    for (let at = 0; at < copies; at += 1) {
      for (const [table, rows] of texts) {
        for (const row of rows) transaction.objectStore(table).put(JSON.parse(ids.reduce((text, id) => text.replaceAll(`"${id}"`, `"${id}-${at}"`), row)));
      }
    }
    await new Promise((resolve) => (transaction.oncomplete = resolve));
    db.close();
  }, partyId, count);
}

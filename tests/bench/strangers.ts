import type { Page } from 'puppeteer-core';
import { companies } from '../fixtures/portals/companies';
import { creditDetailPath } from '../fixtures/portals/credit-customs/site';
import { BUILT } from '../harness/built-extension';
import { type ExtensionBrowser, launchChromium } from '../harness/chromium';
import { IsolatedWorlds } from '../harness/isolated-world';
import type { SamplePortals } from '../harness/sample-portals';
import type { BenchRow } from './row';

const STRANGERS = ['http://company-data.example/', 'http://company-data.example/news', 'http://credit.customs.gov.cn.example.com/'];
const PORTAL = `http://credit.customs.gov.cn${creditDetailPath(companies[0]!)}`;
/** Long enough for a watch to wake up. */
const LOOKED_AT_MS = 1_500;

interface Traces {
  /** Worlds in which scripts and listeners of the extension could live. */
  worlds: number;
  /** Scripts of the extension that were parsed. */
  scripts: number;
  /** Events of the browser's trace that name a script of the extension: compiling, evaluating, calls from listeners, timers, observers. */
  events: number;
}

/** That nothing of the built extension runs in pages that are no portal, while they load, change and are clicked; a portal's page shows that the same look finds it where it does. */
export async function strangersRow(portals: SamplePortals): Promise<BenchRow> {
  const chromium = await launchChromium({ extensionDir: BUILT.chromium, portals });
  try {
    const none: Traces = { worlds: 0, scripts: 0, events: 0 };
    for (const address of STRANGERS) add(none, await tracesOn(chromium, address));
    const some = await tracesOn(chromium, PORTAL);
    if (Object.values(some).includes(0)) throw new Error(`The bench saw nothing of the extension on a portal's page: ${told(some)}.`);
    return { what: 'traces of the extension in pages that are no portal / in a portal page', ratio: sum(none) / sum(some), budget: 0, detail: `${told(none)} on ${STRANGERS.length} pages; ${told(some)} on a portal's page` };
  } finally {
    await chromium.close();
  }
}

const told = ({ worlds, scripts, events }: Traces): string => `${worlds} worlds, ${scripts} scripts, ${events} events`;
const sum = ({ worlds, scripts, events }: Traces): number => worlds + scripts + events;

function add(total: Traces, { worlds, scripts, events }: Traces): void {
  total.worlds += worlds;
  total.scripts += scripts;
  total.events += events;
}

async function tracesOn({ browser, extension }: ExtensionBrowser, address: string): Promise<Traces> {
  const page = await browser.newPage();
  const worlds = await IsolatedWorlds.of(page, extension);
  await page.tracing.start({ categories: ['devtools.timeline', 'v8', 'disabled-by-default-v8.compile'] });
  await page.goto(address);
  await use(page);
  const trace = new TextDecoder().decode(await page.tracing.stop());
  const { traceEvents } = JSON.parse(trace) as { traceEvents: object[] };
  // Pages of the extension itself do not count: its worker lives in a process of its own.
  const events = traceEvents.filter((event) => JSON.stringify(event).includes(`${extension.id}/content-scripts`)).length;
  const seen = { worlds: worlds.count, scripts: worlds.scripts.length, events };
  await page.close();
  return seen;
}

/** Changes and clicks the page, as pages and people do. */
async function use(page: Page): Promise<void> {
  await page.evaluate(() => document.body.append(Object.assign(document.createElement('p'), { textContent: '信用等级：认证企业' })));
  await page.mouse.click(300, 200);
  await new Promise((resolve) => setTimeout(resolve, LOOKED_AT_MS));
}

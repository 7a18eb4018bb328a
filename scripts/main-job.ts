import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { companies } from '../tests/fixtures/portals/companies';
import { creditDetailPath } from '../tests/fixtures/portals/credit-customs/site';
import { type ExtensionBrowser, launchChromium, openPopup } from '../tests/harness/chromium';
import { startSamplePortals } from '../tests/harness/sample-portals';
import { addSamples, badgeOf, type PopupReading, readPopup, saveEvidence } from '../tests/harness/screens';
import { verifyZip } from './evidence-zip';

/** What agent A's page must raise: the claimed level differs, and the chain is lowered. */
const EXPECTED = [
  { rule: 'DYN-05', severity: 'critical' },
  { rule: 'LNK-01', severity: undefined },
] as const;
const SLOWEST_DOWNLOAD_MS = 15_000;

/** Runs a step and prints its name with the seconds it took. */
async function timed<T>(name: string, run: () => Promise<T>): Promise<T> {
  const started = performance.now();
  const result = await run();
  console.log(`  ${((performance.now() - started) / 1000).toFixed(2).padStart(6)} s  ${name}`);
  return result;
}

async function openDetail({ browser }: ExtensionBrowser): Promise<Page> {
  const page = await browser.newPage();
  await page.goto(`http://credit.customs.gov.cn${creditDetailPath(companies[0]!)}`);
  return page;
}

const zipsIn = (folder: string): string[] => readdirSync(folder).filter((name) => name.endsWith('.zip'));

/** The zip that appears in a folder beside those that were there; the browser names it so when it is complete. */
async function downloaded(folder: string, before: readonly string[]): Promise<string> {
  const deadline = Date.now() + SLOWEST_DOWNLOAD_MS;
  while (Date.now() < deadline) {
    const zip = zipsIn(folder).find((name) => !before.includes(name));
    if (zip !== undefined) return join(folder, zip);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('The evidence export produced no zip.');
}

async function exportEvidence(chromium: ExtensionBrowser, workbench: Page, out: string): Promise<string> {
  await workbench.bringToFront();
  await workbench.goto(chromium.url('workbench.html#/evidence'));
  const record = await workbench.waitForSelector('[data-testid=evidence-row] a');
  await workbench.screenshot({ path: join(out, 'workbench.png') });
  await record?.click();
  const button = await workbench.waitForSelector('[data-testid=export-evidence]');
  await workbench.screenshot({ path: join(out, 'evidence.png') });
  const before = zipsIn(out);
  await button?.click();
  return downloaded(out, before);
}

function report(popup: PopupReading, zip: string): number {
  console.log(`${popup.headline} (host: ${popup.host})`);
  for (const { field, outcome } of popup.outcomes) console.log(`  ${field.padEnd(22)} ${outcome}`);
  for (const { rule, severity, text } of popup.findings) console.log(`  ${rule} ${severity}: ${text.replace(/\s+/g, ' ').slice(0, 120)}`);
  const missing = EXPECTED.filter(
    ({ rule, severity }) => !popup.findings.some((finding) => finding.rule === rule && (severity ?? finding.severity) === finding.severity),
  );
  for (const { rule } of missing) console.error(`Expected finding ${rule} is not there.`);
  const { files, problems } = verifyZip(readFileSync(zip));
  console.log(`  ${zip}: ${files} files, ${problems.length === 0 ? 'all digests right' : 'NOT as listed'}`);
  for (const problem of problems) console.error(`  ${problem}`);
  return missing.length === 0 && problems.length === 0 ? 0 : 1;
}

async function drive(chromium: ExtensionBrowser, out: string): Promise<number> {
  const workbench = await timed('sample parties and claims', () => addSamples(chromium));
  const page = await timed('agent A on the credit platform', () => openDetail(chromium));
  const badge = await timed('badge', () => badgeOf(workbench, page));
  console.log(`            badge: ${badge}`);
  const popup = await timed('popup', () => openPopup(chromium, page));
  const reading = await timed('verdict', () => readPopup(popup));
  await popup.evaluate(() => document.querySelector('details.outcomes')?.setAttribute('open', ''));
  await popup.screenshot({ path: join(out, 'popup.png'), fullPage: true });
  const hash = await timed('evidence saved', () => saveEvidence(popup));
  await page.screenshot({ path: join(out, 'page.png') });
  const zip = await timed('evidence exported', () => exportEvidence(chromium, workbench, out));
  console.log(`\nEvidence: SHA-256 of the manifest ${hash}`);
  return report(reading, zip);
}

/**
 * The whole work of the extension on agent A, in a headless browser: page, badge, popup, findings,
 * evidence, export. Screenshots and the zip stay in `out`. Resolves to 0 when the two expected
 * findings and a sound zip are there.
 */
export async function runMainJob(extensionDir: string, out: string): Promise<number> {
  mkdirSync(out, { recursive: true });
  const portals = await startSamplePortals();
  const chromium = await timed('browser', () => launchChromium({ extensionDir, portals, downloadDir: out }));
  try {
    return await drive(chromium, out);
  } finally {
    await chromium.close();
    await portals.close();
  }
}

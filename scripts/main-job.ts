import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
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

/** Everything said so far: what is printed is kept beside the pictures as well. */
const summary: string[] = [];

function say(line: string): void {
  summary.push(line);
  console.log(line);
}

/** A path as a person would type it here. */
const shown = (path: string): string => relative(process.cwd(), path) || '.';

/** Runs a step and prints its name with the seconds it took. */
async function timed<T>(name: string, run: () => Promise<T>): Promise<T> {
  const started = performance.now();
  const result = await run();
  say(`  ${((performance.now() - started) / 1000).toFixed(2).padStart(6)} s  ${name}`);
  return result;
}

async function openDetail({ browser }: ExtensionBrowser): Promise<Page> {
  const page = await browser.newPage();
  await page.goto(`http://credit.customs.gov.cn${creditDetailPath(companies[0]!)}`);
  return page;
}

/** The zip that appears in the folder for downloads; the browser names it so when it is complete. */
async function downloaded(folder: string): Promise<string> {
  const deadline = Date.now() + SLOWEST_DOWNLOAD_MS;
  while (Date.now() < deadline) {
    const zip = readdirSync(folder).find((name) => name.endsWith('.zip'));
    if (zip !== undefined) return zip;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('The evidence export produced no zip.');
}

/** Where a run's downloads arrive, apart from what earlier runs left in its folder. */
const downloadFolder = (out: string): string => join(out, 'download');

async function exportEvidence(chromium: ExtensionBrowser, workbench: Page, out: string): Promise<string> {
  await workbench.bringToFront();
  await workbench.goto(chromium.url('workbench.html#/evidence'));
  const record = await workbench.waitForSelector('[data-testid=evidence-row] a');
  await workbench.screenshot({ path: join(out, 'workbench.png') });
  await record?.click();
  const button = await workbench.waitForSelector('[data-testid=export-evidence]');
  await workbench.screenshot({ path: join(out, 'evidence.png') });
  await button?.click();
  const zip = await downloaded(downloadFolder(out));
  renameSync(join(downloadFolder(out), zip), join(out, zip));
  return join(out, zip);
}

/** Shows the whole list of outcomes, which the popup keeps folded. */
async function shootPopup(popup: Page, out: string): Promise<void> {
  await popup.screenshot({ path: join(out, 'popup.png') });
  await popup.evaluate(() => {
    const outcomes = document.querySelector('details.outcomes');
    outcomes?.setAttribute('open', '');
    outcomes?.scrollIntoView();
  });
  await popup.screenshot({ path: join(out, 'popup-outcomes.png') });
}

function reportFindings(popup: PopupReading): boolean {
  say(`\n${popup.headline} (host: ${popup.host})`);
  for (const { field, outcome } of popup.outcomes) say(`  ${field.padEnd(22)} ${outcome}`);
  for (const { rule, severity, text } of popup.findings) say(`  ${rule} ${severity}: ${text.replace(/\s+/g, ' ').slice(0, 150)}`);
  const missing = EXPECTED.filter(
    ({ rule, severity }) => !popup.findings.some((finding) => finding.rule === rule && (severity ?? finding.severity) === finding.severity),
  );
  for (const { rule } of missing) say(`Expected finding ${rule} is not there.`);
  return missing.length === 0;
}

function reportEvidence(zip: string): boolean {
  const { digests, problems } = verifyZip(readFileSync(zip));
  say(`\n${shown(zip)}: ${problems.length === 0 ? 'all digests right' : 'NOT as listed'}`);
  for (const [path, digest] of Object.entries(digests)) say(`  ${digest}  ${path}`);
  for (const problem of problems) say(`  ${problem}`);
  return problems.length === 0;
}

async function drive(chromium: ExtensionBrowser, out: string): Promise<number> {
  const workbench = await timed('sample parties and claims', () => addSamples(chromium));
  const page = await timed('agent A on the credit platform', () => openDetail(chromium));
  const badge = await timed('badge', () => badgeOf(workbench, page));
  say(`${' '.repeat(12)}badge: ${badge}`);
  const popup = await timed('popup', () => openPopup(chromium, page));
  const reading = await timed('verdict', () => readPopup(popup));
  await shootPopup(popup, out);
  await timed('evidence saved', () => saveEvidence(popup));
  await page.screenshot({ path: join(out, 'page.png') });
  const zip = await timed('evidence exported', () => exportEvidence(chromium, workbench, out));
  const results = [reportFindings(reading), reportEvidence(zip)];
  say(`\nPictures of page, popup and workbench, and this summary: ${shown(out)}`);
  writeFileSync(join(out, 'summary.txt'), `${summary.join('\n')}\n`);
  return results.every(Boolean) ? 0 : 1;
}

/**
 * The whole work of the extension on agent A, in a headless browser: page, badge, popup, findings,
 * evidence, export. Screenshots and the zip stay in `out`. Resolves to 0 when the two expected
 * findings and a sound zip are there.
 */
export async function runMainJob(extensionDir: string, out: string): Promise<number> {
  rmSync(downloadFolder(out), { recursive: true, force: true });
  mkdirSync(downloadFolder(out), { recursive: true });
  const portals = await startSamplePortals();
  const chromium = await timed('browser', () => launchChromium({ extensionDir, portals, downloadDir: downloadFolder(out) }));
  try {
    return await drive(chromium, out);
  } finally {
    await chromium.close();
    await portals.close();
    rmSync(downloadFolder(out), { recursive: true, force: true });
  }
}

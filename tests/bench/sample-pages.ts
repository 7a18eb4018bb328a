import type { Browser, Frame } from 'puppeteer-core';
import { companies } from '../fixtures/portals/companies';
import { creditDetailPath } from '../fixtures/portals/credit-customs/site';
import { filingDetailPath } from '../fixtures/portals/foreign-trade-filing';
import { gsxtDetailPath } from '../fixtures/portals/gsxt';
import { deskUrl } from '../fixtures/portals/single-window';

const PLATFORM = 'http://credit.customs.gov.cn';
/** The scripts of the sample portals fetch their data after a while. */
const SETTLED_AFTER_MS = 800;

/** Two companies on every kind of sample page. */
const ADDRESSES = companies.slice(0, 2).flatMap((company) => [
  PLATFORM + creditDetailPath(company),
  `https://www.gsxt.gov.cn${gsxtDetailPath(company)}`,
  `https://gd.gsxt.gov.cn${gsxtDetailPath(company)}`,
  `https://iecms.mofcom.gov.cn${filingDetailPath(company)}`,
  deskUrl(company),
]).concat(`${PLATFORM}/ccppwebserver/pages/ccpp/html/copInfo.html?copName=${encodeURIComponent('公司')}`);

/** Markup of a page's body, and its nodes. */
export interface Body {
  html: string;
  nodes: number;
}

/** Bodies of the sample portals' pages as they stand after their scripts have run; of frames as well. */
export async function samplePageBodies(browser: Browser): Promise<Body[]> {
  const bodies: Body[] = [];
  for (const address of ADDRESSES) {
    const page = await browser.newPage();
    await page.goto(address);
    await new Promise((resolve) => setTimeout(resolve, SETTLED_AFTER_MS));
    // Frames first: what holds them is cut out of the page they stand in.
    for (const frame of page.frames().toReversed()) bodies.push(await bodyOf(frame));
    await page.close();
  }
  return bodies;
}

/** What a script put into controls is written where markup keeps it. */
const bodyOf = (frame: Frame): Promise<Body> =>
  frame.evaluate(() => {
    for (const control of document.querySelectorAll('input')) control.setAttribute('value', control.value);
    for (const script of document.querySelectorAll('script, iframe')) script.remove();
    const nodes = document.evaluate('count(//body//node())', document, null, 1, null).numberValue;
    return { html: document.body.innerHTML, nodes };
  });

/** Markup of one page of about so many nodes: the sample pages one after another, again and again. */
export function joinBodies(bodies: readonly Body[], size: number): string {
  const parts: string[] = [];
  for (let [at, nodes] = [0, 0]; nodes < size; at += 1) {
    const body = bodies[at % bodies.length] as Body;
    parts.push(`<div>${body.html}</div>`);
    nodes += body.nodes;
  }
  return parts.join('\n');
}

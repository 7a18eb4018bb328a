import { afterAll, beforeAll, expect, it } from 'vitest';
import { companies } from '../fixtures/portals/companies';
import { creditDetailPath } from '../fixtures/portals/credit-customs/site';
import { deskUrl } from '../fixtures/portals/single-window';
import { BUILT } from '../harness/built-extension';
import { type ExtensionBrowser, launchChromium, openPopup } from '../harness/chromium';
import { type SamplePortals, startSamplePortals } from '../harness/sample-portals';
import { addSamples, type PopupReading, readPopup } from '../harness/screens';

const agentA = companies.find(({ id }) => id === 'agent-a')!;
const CREDIT = 'http://credit.customs.gov.cn';
const PAGES = `${CREDIT}/ccppwebserver/pages/ccpp/html`;
const DETAIL = `${CREDIT}${creditDetailPath(agentA)}`;

let portals: SamplePortals;
let chromium: ExtensionBrowser;

beforeAll(async () => {
  portals = await startSamplePortals();
  chromium = await launchChromium({ extensionDir: BUILT.chromium, portals });
  await addSamples(chromium);
});
afterAll(async () => {
  await chromium?.close();
  await portals?.close();
});

/** What the popup says of a page, once it says what is expected of it or has had its time. */
async function popupOver(url: string, expected: Partial<PopupReading>): Promise<PopupReading> {
  const page = await chromium.browser.newPage();
  await page.goto(url, { waitUntil: 'domcontentloaded' });
  const popup = await openPopup(chromium, page);
  const reading = await expect
    .poll(() => readPopup(popup), { timeout: 10_000 })
    .toMatchObject(expected)
    .then(() => readPopup(popup));
  await popup.close();
  await page.close();
  return reading;
}

const credit = (state: string): string => `${DETAIL}&state=${state}`;

it.each([
  ['a page that never finishes loading', credit('loading'), { state: 'loading', host: 'official' }],
  ['a captcha before the page', credit('captcha'), { state: 'captcha' }],
  ['a refused captcha', `${PAGES}/ccppindex.html?state=wrongCaptcha`, { state: 'captcha' }],
  ['maintenance', credit('maintenance'), { state: 'portalError' }],
  ['an error page', credit('error'), { state: 'portalError' }],
  ['a layout nobody knows', credit('unrecognised'), { state: 'notRecognised' }],
  ['the search form', `${PAGES}/ccppindex.html`, { state: 'noCompany' }],
  ['an empty result', `${PAGES}/copInfo.html?copName=nobody`, { state: 'noResult' }],
  ['a company that is not there', `${PAGES}/detail.html?seqNo=0`, { state: 'noResult' }],
  ['a list of several companies', `${PAGES}/copInfo.html?copName=${encodeURIComponent('岭澜')}`, { choices: 3 }],
  ['an expired session inside the desk', `${deskUrl(agentA)}&state=expired`, { state: 'login' }],
  ['a frame that is still loading', `${deskUrl(agentA)}&state=loading`, { state: 'loading' }],
  ['the login page', 'https://app.singlewindow.cn/cas/login?service=x', { state: 'login' }],
])('%s has its own statement, and nothing is compared', async (_page, url, expected: Partial<PopupReading>) => {
  expect(await popupOver(url, expected)).toMatchObject({ outcomes: [], findings: [] });
});

it.each([
  ['a look-alike host', 'http://credit.customs.gov.cn.example.com/detail.html', { host: 'lookAlike' }],
  ['an official host over http', 'http://bj.gsxt.gov.cn/index.html', { host: 'wrongTransport' }],
  ['a site of somebody else', 'http://company-data.example/', { host: 'unofficial' }],
] as const)('%s is named for what it is', async (_page, url, expected) => {
  expect(await popupOver(url, expected)).toMatchObject(expected);
});

import type { Page } from 'puppeteer-core';

type Step = (page: Page) => Promise<unknown>;
type Way = readonly [language: string, theme: string];

/** One picture: where the screen is, how large its window, and what is done before it is taken. */
export interface Shot {
  name: string;
  width: number;
  height: number;
  path: string;
  fullPage?: boolean;
  steps?: readonly Step[];
}

const WAYS: readonly Way[] = [
  ['en', 'light'],
  ['en', 'dark'],
  ['zh_CN', 'light'],
  ['zh_CN', 'dark'],
  ['zh_TW', 'light'],
  ['zh_TW', 'dark'],
];

const POPUP_STATES = [
  'differences', 'same', 'undetermined', 'manyMembers', 'nothingCompared', 'stale', 'waiting', 'loading', 'login', 'captcha', 'noResult', 'portalError', 'noCompany', 'notRecognised',
  'severalCompanies', 'chosen', 'possible', 'conflict', 'none', 'noClaims', 'lookAlike', 'unofficial', 'wrongTransport', 'listed', 'picked', 'tabNotReadable', 'workerFailed',
  'abroadPossible', 'abroadSeveral', 'abroadNotFound', 'abroadRefused', 'abroadValid',
];

const click = (selector: string): Step => (page) => page.click(selector);
const openRead: Step = async (page) => {
  await page.click('[data-testid=open-read]');
  await page.waitForSelector('[data-testid=read-pair]');
};
const scroll: Step = (page) => page.evaluate(() => document.querySelector('main')?.scrollTo(0, 100_000));

/** Chooses a file of the text given. */
const choose = (selector: string, text: string): Step => (page) =>
  page.$eval(selector, (input, content) => {
    const files = new DataTransfer();
    files.items.add(new File([content], 'pack.json', { type: 'application/json' }));
    (input as HTMLInputElement).files = files.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
  }, text);

const OWN_PACK = { id: 'ours-2026', version: '1.0.0', title: 'House rules', source: 'Compliance board, 2026-10', extends: 'article-2026', drop: ['DYN-05'] };

const popup = (state: string, [language, theme]: Way, rest: { tag?: string; query?: string; steps?: readonly Step[] } = {}): Shot => ({
  name: `popup-${rest.tag ?? state}-${language}-${theme}`, width: 400, height: 600, path: `popup.html?state=${state}&language=${language}&theme=${theme}${rest.query ?? ''}`, steps: rest.steps,
});

const BENCH: Readonly<Record<string, string>> = {
  overview: '#/', parties: '#/parties', search: '#/parties?q=%E5%AE%81%E6%B3%A2', party: '#/parties/sample-agent-a', 'party-edit': '#/parties/sample-agent-b/edit', 'party-file': '#/parties/sample-agent-b/file',
  engagements: '#/engagements', engagement: '#/engagements/sample-engagement', 'engagement-edit': '#/engagements/sample-engagement/edit',
  evidence: '#/evidence', record: '#/evidence/evidence-1', 'record-unofficial': '#/evidence/evidence-3', rules: '#/rules', settings: '#/settings', gone: '#/parties/nobody',
};

const settled: Step = (page) => page.waitForSelector('.page', { timeout: 30_000 });

const bench = (place: string, [language, theme]: Way, { tag = place, width = 1280, query = '', steps = [] as readonly Step[] } = {}): Shot => ({
  name: `bench-${tag}-${language}-${theme}`, width, height: 800, fullPage: true, path: `workbench.html?language=${language}&theme=${theme}${query}${BENCH[place]}`, steps: [settled, ...steps],
});

/** Every picture. */
export const shots: readonly Shot[] = [
  ...POPUP_STATES.flatMap((state) => WAYS.map((way) => popup(state, way))),
  ...WAYS.flatMap((way) => [
    popup('differences', way, { tag: 'chain', steps: [scroll] }),
    popup('differences', way, { tag: 'outcomes', steps: [click('.outcomes > summary'), (page) => page.evaluate(() => document.querySelector('.outcomes')?.scrollIntoView())] }),
    popup('undetermined', way, { tag: 'undetermined-table', steps: [click('.chain-table > summary'), scroll] }),
    popup('differences', way, { tag: 'saved', steps: [click('[data-testid=save-evidence]')] }),
    popup('differences', way, { tag: 'save-failed', query: '&save=fails', steps: [click('[data-testid=save-evidence]')] }),
    popup('differences', way, { tag: 'rule', steps: [click('.rule-basis > summary')] }),
    popup('differences', way, { tag: 'read', steps: [openRead] }),
    popup('differences', way, { tag: 'read-end', query: '&frames=1', steps: [openRead, scroll] }),
    popup('differences', way, { tag: 'read-shown', steps: [openRead, click('.read-show[data-index="1"]'), (page) => page.waitForSelector('[data-testid=read-said]:not(:empty)')] }),
    popup('differences', way, { tag: 'read-filter', steps: [openRead, click('[data-group=unknown]')] }),
    popup('picked', way, { tag: 'teach', steps: [(page) => page.waitForSelector('[data-field=certifiedOn]'), click('[data-field=certifiedOn]'), (page) => page.waitForSelector('[data-testid=trial-value]')] }),
    popup('unofficial', way, { tag: 'portal-refused', steps: [scroll, click('[data-testid=add-portal-button]'), (page) => page.waitForSelector('[data-testid=portal-refused]'), scroll] }),
    popup('none', way, { tag: 'added', steps: [click('[data-testid=add-party]')] }),
    popup('severalCompanies', way, { tag: 'picker-focus', steps: [(page) => page.focus('[role=option][tabindex="0"]'), (page) => page.keyboard.press('ArrowDown')] }),
  ]),
  ...Object.keys(BENCH).flatMap((place) => WAYS.map((way) => bench(place, way))),
  ...['overview', 'parties', 'engagements', 'evidence'].map((place) => bench(place, ['en', 'light'], { tag: `empty-${place}`, query: '&empty=1' })),
  ...['overview', 'parties', 'party', 'party-file', 'record', 'engagement', 'engagement-edit', 'rules', 'settings'].flatMap((place) =>
    ([['en', 'light'], ['zh_CN', 'dark']] as const).map((way) => bench(place, way, { tag: `narrow-${place}`, width: 320 }))),
  ...([['en', 'light'], ['zh_CN', 'dark']] as const).flatMap((way) => [
    bench('settings', way, { tag: 'narrow-pack-preview', width: 320, steps: [click('[name=pack][value=law-2026-04]'), (page) => page.waitForSelector('[data-testid=use-pack]')] }),
    bench('party', way, { tag: 'narrow-judged-again', width: 320, steps: [click('[data-testid=judge-again]'), (page) => page.waitForSelector('[data-testid=judged-again]')] }),
    bench('rules', way, { tag: 'narrow-pack-problems', width: 320, steps: [choose('[data-testid=pack-file]', JSON.stringify({ ...OWN_PACK, version: '2', drop: ['DYN-99'] }, null, 2)), (page) => page.waitForSelector('[data-testid=pack-drop] [role=alert]')] }),
  ]),
  ...WAYS.flatMap((way) => [
    bench('party', way, { tag: 'claim-form', steps: [click('[data-testid=add-claim]')] }),
    bench('party', way, { tag: 'claim-problem', steps: [click('[data-testid=add-claim]'), click('[data-testid=claim-form] [data-testid=save]'), (page) => page.waitForSelector('[aria-invalid]')] }),
    bench('party', way, { tag: 'claim-undo', steps: [click('[data-testid=delete-claim]'), (page) => page.waitForSelector('[data-testid=undo]')] }),
    bench('engagement-edit', way, { tag: 'picker', steps: [(page) => page.focus('input[name=agentIds]')] }),
    bench('settings', way, { tag: 'pack-preview', steps: [click('[name=pack][value=law-2026-04]'), (page) => page.waitForSelector('[data-testid=use-pack]')] }),
    bench('party-file', way, { tag: 'file-problem', steps: [click('[data-testid=add-documents]'), click('[data-testid=add-changes]'), click('[data-testid=file-form] [data-testid=save]'), (page) => page.waitForSelector('[aria-invalid]')] }),
    bench('party', way, { tag: 'judged-again', steps: [click('[data-testid=judge-again]'), (page) => page.waitForSelector('[data-testid=judged-again]')] }),
    bench('settings', way, { tag: 'notice-kept', steps: [(page) => page.type('[data-testid=notice-form] [name=text]', '2027年。一、元旦：1月1日至3日放假。二、春节：2月5日至11日放假调休。2月13日上班。'), click('[data-testid=notice-form] [data-testid=save]'), (page) => page.waitForSelector('[data-testid=holiday-notice]')] }),
    bench('settings', way, { tag: 'notice-problem', steps: [(page) => page.type('[data-testid=notice-form] [name=text]', '2027年：2月30日放假。'), click('[data-testid=notice-form] [data-testid=save]'), (page) => page.waitForSelector('[aria-invalid]')] }),
    bench('rules', way, { tag: 'pack-problems', steps: [choose('[data-testid=pack-file]', JSON.stringify({ ...OWN_PACK, version: '2', drop: ['DYN-99'] }, null, 2)), (page) => page.waitForSelector('[data-testid=pack-drop] [role=alert]')] }),
    bench('rules', way, { tag: 'pack-imported', steps: [choose('[data-testid=pack-file]', JSON.stringify(OWN_PACK)), (page) => page.waitForSelector('[data-pack=ours-2026]')] }),
    bench('record', way, { tag: 'delete-evidence', steps: [click('[data-testid=delete-evidence]')] }),
  ]),
];

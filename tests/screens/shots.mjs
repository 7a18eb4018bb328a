const WAYS = [
  ['en', 'light'],
  ['zh_CN', 'dark'],
  ['zh_TW', 'light'],
];

const POPUP_STATES = [
  'differences', 'same', 'undetermined', 'nothingCompared', 'stale', 'waiting', 'loading', 'login', 'captcha', 'noResult', 'portalError', 'noCompany', 'notRecognised',
  'severalCompanies', 'chosen', 'possible', 'conflict', 'none', 'noClaims', 'lookAlike', 'unofficial', 'wrongTransport', 'tabNotReadable', 'workerFailed',
];

const click = (selector) => async (page) => page.click(selector);
const scroll = async (page) => page.evaluate(() => document.querySelector('main').scrollTo(0, 100_000));

const popup = (state, [language, theme], rest = {}) => ({
  name: `popup-${rest.tag ?? state}-${language}-${theme}`, width: 400, height: 600, path: `popup.html?state=${state}&language=${language}&theme=${theme}${rest.query ?? ''}`, steps: rest.steps,
});

/** Every picture: name, address, size of the window, and what is done before. */
export const shots = [
  ...POPUP_STATES.flatMap((state) => WAYS.map((way) => popup(state, way))),
  popup('differences', ['zh_CN', 'light']),
  popup('differences', ['en', 'dark']),
  ...WAYS.flatMap((way) => [
    popup('differences', way, { tag: 'chain', steps: [scroll] }),
    popup('differences', way, { tag: 'outcomes', steps: [click('.outcomes > summary'), async (page) => page.evaluate(() => document.querySelector('.outcomes').scrollIntoView())] }),
    popup('undetermined', way, { tag: 'undetermined-table', steps: [click('.chain-table > summary'), scroll] }),
    popup('differences', way, { tag: 'saved', steps: [click('[data-testid=save-evidence]')] }),
    popup('differences', way, { tag: 'save-failed', query: '&save=fails', steps: [click('[data-testid=save-evidence]')] }),
    popup('differences', way, { tag: 'rule', steps: [click('.rule-basis > summary')] }),
    popup('none', way, { tag: 'added', steps: [click('[data-testid=add-party]')] }),
    popup('severalCompanies', way, { tag: 'picker-focus', steps: [async (page) => page.focus('[role=option][tabindex="0"]'), async (page) => page.keyboard.press('ArrowDown')] }),
  ]),
];

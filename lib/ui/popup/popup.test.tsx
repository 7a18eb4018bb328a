// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, within } from '@testing-library/preact';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { problem } from '../../domain/problems';
import { LANGUAGES } from '../../locales/translate';
import { openPopup, sentOf, showPopup } from '../../../tests/screens/open-popup';
import { OUTCOMES, VERDICTS, type VerdictName } from '../../../tests/screens/verdicts';

afterEach(cleanup);

test.each([
  ['differences', '2 claims do not hold, and the chain drops'],
  ['same', 'Compared, no differences'],
  ['undetermined', 'No claim differs; the chain level cannot be determined'],
  ['nothingCompared', 'None of the claims could be compared on this page'],
  ['loading', 'Reading the page'],
  ['login', 'Please sign in on the portal'],
  ['captcha', 'Waiting for you to pass the portal’s check'],
  ['noResult', 'The portal found nothing'],
  ['portalError', 'The portal reports a problem'],
  ['noCompany', 'No company on this page'],
  ['notRecognised', 'Page not recognised'],
  ['severalCompanies', '3 companies on this page'],
  ['possible', 'Possible match: only the name agrees'],
  ['conflict', 'The codes on this page belong to different enterprises'],
  ['none', 'Not among your enterprises yet'],
  ['noClaims', 'Nothing claimed yet to compare with'],
  ['lookAlike', 'Display only: 2 values differ from the claims'],
] as const)('%s: %s', async (name, sentence) => {
  await showPopup(name);
  expect((await screen.findByTestId('verdict')).querySelector('h1')?.textContent).toBe(sentence);
});

test.each([
  ['abroadPossible', 'Found by name only', 0],
  ['abroadNotFound', 'Not found does not mean not authorised', 0],
  ['abroadValid', 'It says nothing about AEO status', 0],
  ['abroadRefused', 'HMRC answers for numbers with GB alone', 1],
] as const)('%s tells what the answer means', async (name, sentence, findings) => {
  await showPopup(name);
  expect((await screen.findByTestId('meaning')).textContent).toContain(sentence);
  expect(screen.queryAllByTestId('finding')).toHaveLength(findings);
});

test('a page whose answer is plain has no such note', async () => {
  await showPopup('differences');
  expect(screen.queryByTestId('meaning')).toBeNull();
});

describe.each(LANGUAGES)('in %s', (language) => {
  test.each(Object.keys(VERDICTS) as VerdictName[])('%s shows no bare key and no unfilled parameter', async (name) => {
    const { view } = await showPopup(name, language);
    await screen.findByTestId('verdict');
    expect(view.container.textContent).not.toMatch(/\{\w+\}|\b(?:reason|state|headline|problem|match|chain|basis|save|picker)\.[a-z]/);
  });
});

test.each(['loading', 'login', 'captcha', 'noResult', 'portalError', 'noCompany', 'notRecognised', 'severalCompanies', 'possible', 'conflict', 'none', 'noClaims'] as const)(
  '%s shows nothing that looks like a difference',
  async (name) => {
    const { view } = await showPopup(name);
    expect(screen.queryAllByTestId('finding')).toEqual([]);
    expect(view.container.querySelectorAll('.tone-different, .severity-critical, mark')).toHaveLength(0);
  },
);

test('every outcome is a row, every finding a card with its rule', async () => {
  await showPopup('differences');
  const rows = await screen.findAllByTestId('outcome-row');
  expect(rows.map(({ dataset }) => dataset.field).sort()).toEqual(OUTCOMES.map(({ field }) => field).sort());
  expect(screen.getAllByTestId('finding').map(({ dataset }) => [dataset.rule, dataset.severity])).toEqual([['DYN-05', 'critical'], ['DYN-06', 'warning'], ['LNK-01', 'critical']]);
});

test('the chain says who lowers it and what is missing', async () => {
  await showPopup('differences');
  expect((await screen.findByTestId('chain')).textContent).toContain('Lowered by this enterprise from Certified Enterprise (认证企业)');
  cleanup();
  await showPopup('undetermined');
  expect((await screen.findByTestId('chain')).textContent).toContain('No current level is known for 厦门鹭衡新材料有限公司 and 成都锦宁电子科技有限公司');
});

test('only the characters that differ are marked', async () => {
  await showPopup('differences');
  const [level] = await screen.findAllByTestId('finding');
  expect([...level!.querySelectorAll('mark')].map((mark) => mark.textContent)).toEqual(['高级认证', '常规']);
});

test('codes are copied without the gaps they are shown with', async () => {
  await showPopup('differences');
  expect((await screen.findByTestId('verdict')).querySelector('.code')?.textContent).toBe('91440101MA59L7Q2XD');
});

test('the words of the page are quoted', async () => {
  await showPopup('login');
  expect((await screen.findByTestId('state')).querySelector('blockquote')?.textContent).toBe('会话已过期，请重新登录');
});

describe('several companies', () => {
  test('arrow keys move, Enter chooses; the one kept here is offered first', async () => {
    const { client } = await openPopup({ 'tab/verdict': () => VERDICTS.severalCompanies, 'tab/choose': () => VERDICTS.chosen });
    const options = await screen.findAllByTestId('subject-option');
    expect(options.map((option) => option.tabIndex)).toEqual([-1, 0, -1]);
    expect(options[1]!.textContent).toContain('kept here');
    options[1]!.focus();
    fireEvent.keyDown(options[1]!, { key: 'ArrowDown' });
    expect(document.activeElement).toBe(options[2]);
    fireEvent.keyDown(options[2]!, { key: 'Enter' });
    expect(await screen.findAllByTestId('finding')).toHaveLength(3);
    expect(sentOf(client.sent, 'tab/choose')).toEqual([{ tabId: 7, subject: '2' }]);
  });

  test('keys at the ends stay in the list', async () => {
    await showPopup('severalCompanies');
    const options = await screen.findAllByTestId('subject-option');
    fireEvent.keyDown(options[1]!, { key: 'End' });
    fireEvent.keyDown(options[2]!, { key: 'ArrowDown' });
    expect(screen.getAllByTestId('subject-option').map((option) => option.tabIndex)).toEqual([-1, -1, 0]);
  });

  test('a refused choice says why and keeps the list', async () => {
    await openPopup({ 'tab/verdict': () => VERDICTS.severalCompanies, 'tab/choose': () => [problem('tabGone')] });
    fireEvent.click((await screen.findAllByTestId('subject-option'))[0]!);
    expect((await screen.findByRole('alert')).textContent).toContain('no longer open');
    expect(screen.getAllByTestId('subject-option')).toHaveLength(3);
  });
});

test('a possible match is compared only after a person confirms it', async () => {
  const { client } = await openPopup({ 'tab/verdict': () => VERDICTS.possible, 'tab/confirm': () => VERDICTS.differences });
  fireEvent.click(within((await screen.findAllByTestId('candidate'))[1]!).getByRole('button'));
  await screen.findAllByTestId('finding');
  expect(sentOf(client.sent, 'tab/confirm')).toEqual([{ tabId: 7, partyId: 'sample-agent-b' }]);
});

test('adding the company on the page offers undo', async () => {
  const { client } = await openPopup({
    'tab/verdict': () => VERDICTS.none, 'tab/addParty': () => ({ id: 'p', changeId: 'change-9' }), 'change/undo': () => ({ id: 'p', changeId: 'change-10' }),
  });
  fireEvent.click(await screen.findByTestId('add-party'));
  fireEvent.click(await screen.findByTestId('undo'));
  expect(sentOf(client.sent, 'change/undo')).toEqual([{ id: 'change-9' }]);
  expect(screen.queryByTestId('toast')).toBeNull();
});

test('a company without claims leads to its page in the workbench', async () => {
  const openWorkbench = vi.fn();
  await openPopup({ 'tab/verdict': () => VERDICTS.noClaims }, 'en', { openWorkbench });
  fireEvent.click(await screen.findByTestId('add-claims'));
  expect(openWorkbench).toHaveBeenCalledWith('/parties/sample-agent-a');
});

describe('saving evidence', () => {
  test('the result is put into a live region that was there before', async () => {
    await openPopup({ 'tab/verdict': () => VERDICTS.differences, 'evidence/save': () => ({ id: 'e1', manifestHash: '3f2a91c0d47b'.padEnd(64, '0') }) });
    const region = screen.getByTestId('save-result');
    expect([region.getAttribute('role'), region.textContent]).toEqual(['status', '']);
    fireEvent.click(screen.getByTestId('save-evidence'));
    await vi.waitFor(() => expect(region.dataset.result).toBe('saved'));
    expect(region.textContent).toContain('3f2a91c0d47b');
    expect(region.isConnected).toBe(true);
  });

  test('a second press while saving does nothing', async () => {
    const { client } = await openPopup({ 'tab/verdict': () => VERDICTS.differences, 'evidence/save': () => new Promise<never>(() => undefined) });
    fireEvent.click(screen.getByTestId('save-evidence'));
    await vi.waitFor(() => expect(screen.getByTestId('save-evidence').getAttribute('aria-busy')).toBe('true'));
    fireEvent.click(screen.getByTestId('save-evidence'));
    expect(sentOf(client.sent, 'evidence/save')).toHaveLength(1);
  });

  test('a failure says what happened and what was kept', async () => {
    await openPopup({ 'tab/verdict': () => VERDICTS.differences, 'evidence/save': () => [problem('storageFull', { freeMb: 3 })] });
    fireEvent.click(screen.getByTestId('save-evidence'));
    expect(await screen.findByText(/no room \(3 MB free\)/)).toBeTruthy();
  });

  test('is possible before the page is judged, and on a page that is not recognised', async () => {
    const { client } = await openPopup({ 'tab/verdict': () => new Promise<never>(() => undefined), 'evidence/save': () => ({ id: 'e', manifestHash: '00' }) });
    fireEvent.click(screen.getByTestId('save-evidence'));
    expect(sentOf(client.sent, 'evidence/save')).toHaveLength(1);
    cleanup();
    await showPopup('notRecognised');
    expect((await screen.findByText('Save evidence anyway')).closest('button')?.disabled).toBe(false);
  });

  test('is not offered on a tab the browser lets nobody read', async () => {
    await openPopup({ 'tab/verdict': () => [problem('tabNotReadable')] });
    await screen.findByText('This tab cannot be read');
    expect((screen.getByTestId('save-evidence') as HTMLButtonElement).disabled).toBe(true);
  });
});

test('a failed worker can be asked again', async () => {
  let asked = 0;
  await openPopup({ 'tab/verdict': () => ((asked += 1) === 1 ? [problem('workerFailed', { detail: 'port closed' })] : VERDICTS.same) });
  fireEvent.click(await screen.findByText('Try again'));
  expect((await screen.findByText('Compared, no differences')).tagName).toBe('H1');
});

test('a verdict that arrives later replaces the one shown, and an old one is called out of date', async () => {
  const { client } = await showPopup('same');
  await screen.findByText('Compared, no differences');
  client.push(VERDICTS.stale);
  expect((await screen.findByTestId('stale')).textContent).toBe('Out of date, reading again');
  expect(screen.getByText('2 claims do not hold, and the chain drops')).toBeTruthy();
});

test('a look-alike host is named beside the host it resembles', async () => {
  await showPopup('lookAlike');
  const banner = await screen.findByRole('alert');
  expect([...banner.querySelectorAll('dd')].map(({ textContent }) => textContent)).toEqual(['credit.customs-gov.cn', 'credit.customs.gov.cn']);
  expect(screen.getByTestId('host-line').dataset.host).toBe('lookAlike');
});

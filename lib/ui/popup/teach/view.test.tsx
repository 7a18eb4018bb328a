// @vitest-environment happy-dom
import { cleanup, fireEvent, screen } from '@testing-library/preact';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { type Answers, openPopup, sentOf, showPopup } from '../../../../tests/screens/open-popup';
import { FIELDS, READ, trialOf } from '../../../../tests/screens/read-pages';
import { PICKED, VERDICTS } from '../../../../tests/screens/verdicts';

afterEach(cleanup);

describe('teaching a label', () => {
  const answers: Answers = {
    'tab/verdict': () => PICKED, 'tab/reading': () => READ, 'lesson/fields': () => FIELDS, 'teach/leave': () => null,
    'lesson/try': ({ meaning }: { meaning: string | null }) => trialOf(meaning), 'lesson/save': () => ({ id: 'l1', changeId: 'change-6' }),
  };
  const search = async (text: string) => {
    await vi.waitFor(() => expect(screen.getAllByTestId('meaning-option').length).toBeGreaterThan(10));
    fireEvent.input(screen.getByTestId('meaning-search'), { target: { value: text } });
  };

  test('a label pointed at on the page is taught at once: searched, tried, kept', async () => {
    const { client } = await openPopup({ ...answers, 'tab/verdict': () => PICKED });
    await screen.findByText('What does “关务信誉等级” mean?');
    await search('信用等级');
    fireEvent.keyDown(screen.getByTestId('meaning-search'), { key: 'Enter' });
    expect((await screen.findByTestId('trial-value')).textContent).toContain('高级认证企业');
    fireEvent.click(screen.getByTestId('keep-lesson'));
    await screen.findAllByTestId('read-pair');
    expect(sentOf(client.sent, 'lesson/save')).toEqual([{ tabId: 7, frame: 0, label: '关务信誉等级', meaning: 'creditLevel' }]);
    expect((await screen.findByTestId('toast')).textContent).toContain('Taught: 关务信誉等级');
  });

  test('a value that does not fit the field is called out before anything is kept', async () => {
    await openPopup(answers);
    await screen.findByTestId('teach');
    await search('Certified on');
    fireEvent.click(screen.getAllByTestId('meaning-option')[0]!);
    await screen.findByText('This does not read like a value of that field.');
  });

  test('leaving out is always offered, and a label without a value says so', async () => {
    const { client } = await openPopup({ ...answers, 'lesson/try': () => ({ place: { host: 'h', page: '/' }, values: [] }) });
    await screen.findByTestId('teach');
    await search('no such field');
    expect(screen.getAllByTestId('meaning-option').map(({ dataset }) => dataset.field)).toEqual(['ignore']);
    fireEvent.click(screen.getByTestId('meaning-option'));
    await screen.findByText(/It would read nothing/);
    expect(sentOf(client.sent, 'lesson/try')).toMatchObject([{ meaning: null }]);
  });

  test('nothing can be kept before a meaning is chosen, and going back teaches nothing', async () => {
    const { client } = await openPopup(answers);
    expect(((await screen.findByTestId('keep-lesson')) as HTMLButtonElement).disabled).toBe(true);
    fireEvent.click(screen.getByTestId('back'));
    await screen.findByTestId('what-was-read');
    expect(sentOf(client.sent, 'teach/leave')).toEqual([{ tabId: 7 }]);
    expect(sentOf(client.sent, 'lesson/save')).toEqual([]);
  });
});

describe('adding a portal', () => {
  const offer = VERDICTS.unofficial.addable;
  const answers: Answers = { 'tab/verdict': () => VERDICTS.unofficial, 'portal/intend': () => null, 'portal/add': () => null, 'portal/refused': () => null };

  test('asks the browser within the click, after telling the worker what for', async () => {
    const asked: string[] = [];
    const { client } = await openPopup(answers, 'en', { requestOrigins: async (origins) => (asked.push(...origins, String(client.sent.at(-1)?.type)), true) });
    fireEvent.click(await screen.findByTestId('add-portal-button'));
    expect(asked).toEqual([...offer.origins, 'portal/intend']);
    expect((await screen.findByTestId('toast')).textContent).toContain('Read by itself from now on');
    expect(sentOf(client.sent, 'portal/add')).toEqual([offer]);
  });

  test.each([['a refusal', async () => false], ['a browser that fails to ask', async () => Promise.reject(new Error('no gesture'))]])('%s says so, and nothing is added', async (_what, requestOrigins) => {
    const { client } = await openPopup(answers, 'en', { requestOrigins });
    fireEvent.click(await screen.findByTestId('add-portal-button'));
    expect((await screen.findByTestId('portal-refused')).textContent).toContain('Nothing was changed');
    expect(client.sent.map(({ type }) => type).filter((type) => type.startsWith('portal/'))).toEqual(['portal/intend', 'portal/refused']);
  });

  test('is not offered on an official page or a look-alike', async () => {
    for (const name of ['differences', 'lookAlike', 'wrongTransport'] as const) {
      await showPopup(name);
      expect(screen.queryByTestId('add-portal')).toBeNull();
      cleanup();
    }
  });
});

test('a page nobody knows offers to teach it and to save it anyway', async () => {
  const leave = vi.fn();
  const { client } = await openPopup({ 'tab/verdict': () => VERDICTS.notRecognised, 'teach/pick': () => null }, 'en', { leave });
  fireEvent.click(await screen.findByTestId('teach-here'));
  await vi.waitFor(() => expect(leave).toHaveBeenCalled());
  expect(sentOf(client.sent, 'teach/pick')).toEqual([{ tabId: 7 }]);
  expect(screen.getByTestId('save-evidence').textContent).toContain('Save evidence anyway');
});

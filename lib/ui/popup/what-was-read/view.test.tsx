// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, within } from '@testing-library/preact';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { problem } from '../../../domain/problems';
import { type Answers, openPopup, sentOf } from '../../../../tests/screens/open-popup';
import { FIELDS, READ, READ_FRAMES } from '../../../../tests/screens/read-pages';
import { VERDICTS } from '../../../../tests/screens/verdicts';
import type { Services } from '../../services';

afterEach(cleanup);

describe('what was read', () => {
  const answers: Answers = { 'tab/verdict': () => VERDICTS.differences, 'tab/reading': () => READ, 'tab/point': () => null, 'lesson/fields': () => FIELDS, 'lesson/remove': () => ({ id: 'l1', changeId: 'change-4' }) };
  async function openRead(more: Answers = {}, over: Partial<Services> = {}) {
    const opened = await openPopup({ ...answers, ...more }, 'en', over);
    fireEvent.click(await screen.findByTestId('open-read'));
    await screen.findAllByTestId('read-pair');
    return opened;
  }
  const row = (label: string) => screen.getAllByTestId('read-pair').find(({ dataset }) => dataset.label === label)!;

  test('says of every pair what it means and what became of it', async () => {
    await openRead();
    expect(screen.getAllByTestId('read-pair')).toHaveLength(READ.pairs.length);
    expect(row('所在地海关').textContent).toContain('Claimed, but it could not be compared. The page shows a picture');
    expect(row('关务信誉等级').textContent).toMatch(/Customs credit level.*taught.*Different.*高级认证企业/);
    expect(row('序号').textContent).toContain('not a label');
  });

  test('a press asks the page to show that pair of that reading', async () => {
    const { client } = await openRead({ 'tab/reading': () => READ_FRAMES });
    fireEvent.click(row('联络号').querySelector('.read-show')!);
    expect((await screen.findByText('Shown on the page: 联络号')).getAttribute('role')).toBe('status');
    expect(sentOf(client.sent, 'tab/point')).toEqual([{ tabId: 7, frame: 4, pair: 7, revision: 1, text: '联络号' }]);
  });

  test('a value that is not drawn says so and what to do', async () => {
    await openRead({ 'tab/point': () => [problem('pairNotDrawn')] as never });
    fireEvent.click(row('住所').querySelector('.read-show')!);
    await screen.findByText(/not open now/);
  });

  test('search and groups narrow the list; the count is told', async () => {
    await openRead();
    fireEvent.click(screen.getAllByTestId('read-group').find(({ dataset }) => dataset.group === 'unknown')!);
    expect(screen.getAllByTestId('read-pair').map(({ dataset }) => dataset.label)).toEqual(['联络号', '序号']);
    fireEvent.click(screen.getAllByTestId('read-group')[0]!);
    fireEvent.input(screen.getByTestId('read-search'), { target: { value: 'credit level' } });
    expect(screen.getAllByTestId('read-pair').map(({ dataset }) => dataset.label)).toEqual(['关务信誉等级']);
    expect(screen.getByTestId('read-count').textContent).toBe('1 pair');
    fireEvent.input(screen.getByTestId('read-search'), { target: { value: 'nothing of the kind' } });
    expect(screen.getByTestId('read-none').textContent).toContain('None fits');
  });

  test('the report goes to the clipboard without any value, and a live region says so', async () => {
    const copy = vi.fn(async () => undefined);
    await openRead({}, { copy });
    fireEvent.click(screen.getByTestId('copy-report'));
    await screen.findByText(/It holds no personal values/);
    const report = (copy.mock.calls as unknown as string[][])[0]![0]!;
    expect(report).toContain('统一社会信用代码 | 99999999AA99A9A9AA');
    expect(report).not.toContain('岭澜');
  });

  test('a refused clipboard says what to do', async () => {
    await openRead({}, { copy: async () => Promise.reject(new Error('no')) });
    fireEvent.click(screen.getByTestId('copy-report'));
    await screen.findByText(/did not let the report be copied/);
  });

  test('a lesson is forgotten with one press, and undone with another', async () => {
    const { client } = await openRead({ 'change/undo': () => ({ id: 'l1', changeId: 'change-5' }) });
    fireEvent.click(within(row('关务信誉等级')).getByTestId('forget-lesson'));
    fireEvent.click(await screen.findByTestId('undo'));
    expect(sentOf(client.sent, 'lesson/remove')).toEqual([{ ids: ['l1'] }]);
    expect(sentOf(client.sent, 'change/undo')).toEqual([{ id: 'change-4' }]);
  });

  test('is asked again when the page was read again', async () => {
    const { client } = await openRead();
    client.push({ ...VERDICTS.differences, readAt: '2026-11-23T03:00:00.000Z' });
    await vi.waitFor(() => expect(sentOf(client.sent, 'tab/reading')).toHaveLength(2));
  });
});

// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { LANGUAGES } from '../../locales/translate';
import { database } from '../../store/live';
import { addSamples, emptyStore, openWorkbench } from '../../../tests/screens/open-workbench';
import { seedCheck, seedEvidence } from '../../../tests/screens/records';
import { views } from './registry';

beforeEach(emptyStore);
afterEach(cleanup);

describe('places', () => {
  test('an empty workbench says what will be here and offers the step that fills it', async () => {
    await openWorkbench('#/');
    fireEvent.click(await screen.findByTestId('add-samples'));
    expect((await screen.findByTestId('toast')).textContent).toContain('Sample data added');
    await screen.findByText('2 agents not checked yet');
  });

  test('the overview follows what is checked, from whichever page', async () => {
    await addSamples();
    await openWorkbench('#/');
    await screen.findByText('2 agents not checked yet');
    await seedCheck(await database());
    await screen.findByText('1 agent not checked yet');
    expect(screen.getByTestId('needs-you').textContent).toContain('广州岭澜进出口代理有限公司');
  });

  test.each(views.map(({ id }) => id))('%s has a name in the navigation', async (id) => {
    await openWorkbench('#/');
    expect(screen.getByTestId(`nav-${id}`).textContent).not.toContain(id);
  });

  test('an address that leads nowhere says so and leads back', async () => {
    await openWorkbench('#/parties/nobody');
    expect((await screen.findByText('No longer here')).tagName).toBe('H2');
  });

  test('a link opens the page and the back button comes back to it', async () => {
    await addSamples();
    await openWorkbench('#/parties');
    await screen.findAllByTestId('party-row');
    location.hash = '#/parties/sample-agent-a';
    await screen.findByTestId('edit-party');
    history.back();
    expect(await screen.findAllByTestId('party-row')).toHaveLength(5);
  });

  describe.each(LANGUAGES)('in %s', (language) => {
    test.each(['#/', '#/parties', '#/parties/sample-agent-a', '#/parties/new', '#/engagements', '#/engagements/sample-engagement', '#/engagements/new', '#/evidence', '#/evidence/e1', '#/rules', '#/settings'])(
      '%s shows no bare key and no unfilled parameter',
      async (hash) => {
        await addSamples();
        const db = await database();
        await seedCheck(db);
        await seedEvidence(db, 'e1', new Uint8Array([1, 2, 3]));
        const view = await openWorkbench(hash, { language });
        await waitFor(() => expect(view.container.querySelector('[aria-busy]')).toBeNull());
        expect(view.container.textContent).not.toMatch(/\{\w+\}|\b(?:view|party|parties|claim|engagement|evidence|overview|rules|settings|column|role|reason)\.[a-z]/);
      },
    );
  });
});

test('a setting takes effect at once', async () => {
  await openWorkbench('#/settings');
  fireEvent.click(screen.getByLabelText('简体中文'));
  expect((await screen.findByRole('heading', { level: 1, name: '设置' })).tagName).toBe('H1');
  expect(document.documentElement.lang).toBe('zh-CN');
  fireEvent.click(screen.getByLabelText('深色'));
  await waitFor(() => expect(document.documentElement.dataset.theme).toBe('dark'));
});

test('every rule shows the sentence it rests on and what public law says', async () => {
  await openWorkbench('#/rules');
  const rules = await screen.findAllByTestId('rule-row');
  expect(rules.map(({ dataset }) => dataset.rule)).toEqual(['LNK-01', 'DYN-05', 'DYN-06', 'RISK-04', 'LIC-01']);
  expect(rules[0]!.textContent).toContain('No rule on a whole chain was found in public law');
  const [oldRules] = screen.getAllByTestId('old-rules');
  expect([...oldRules!.querySelectorAll('td')].map(({ textContent }) => textContent)).toEqual([
    'A fine of less than 5,000 yuan', 'Renew the digital certificate 90 days before it ends. DYN-06', 'GACC Order 253 knows a warning and a fine up to CNY 10,000.',
  ]);
});

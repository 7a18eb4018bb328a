// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { problem } from '../../domain/problems';
import { database } from '../../store/live';
import { claimsOf, getEvidence, listEngagements, listParties } from '../../store/queries';
import { fakeClient } from '../../../tests/screens/fake-services';
import { addSamples, emptyStore, openWorkbench, save, type } from '../../../tests/screens/open-workbench';
import { seedCheck, seedEvidence } from '../../../tests/screens/records';

beforeEach(emptyStore);
afterEach(cleanup);

describe('parties', () => {
  test('are found by any part of the name and by code, and filtered by role', async () => {
    await addSamples();
    await openWorkbench('#/parties');
    expect(await screen.findAllByTestId('party-row')).toHaveLength(5);
    fireEvent.input(screen.getByTestId('search'), { target: { value: '甬澄' } });
    await waitFor(() => expect(screen.getAllByTestId('party-row').map(({ dataset }) => dataset.id)).toEqual(['sample-agent-b']));
    expect(location.hash).toContain('q=');
    location.hash = '#/parties?role=coreSupplier';
    await waitFor(() => expect(screen.getAllByTestId('party-row')).toHaveLength(2));
    location.hash = '#/parties?q=nobody';
    await screen.findByText('Nothing found');
  });

  test('/ and Ctrl+K lead to the search', async () => {
    await openWorkbench('#/');
    const box = screen.getByTestId('search');
    // The keys are heard as soon as the screen is drawn, which no event tells.
    const leads = (init: KeyboardEventInit) => waitFor(() => (fireEvent.keyDown(document.body, init), expect(document.activeElement).toBe(box)));
    await leads({ key: '/' });
    box.blur();
    await leads({ key: 'k', ctrlKey: true });
    fireEvent.keyDown(box, { key: '/' });
    expect(document.activeElement).toBe(box);
  });

  test('a new one is stored, named, and can be taken back', async () => {
    await openWorkbench('#/parties/new');
    await screen.findByTestId('party-form');
    type('legalName', '深圳市云帆报关有限公司');
    type('customsCodes', '4403180237\n4403969K4T');
    save('party-form');
    expect((await screen.findByTestId('toast')).textContent).toContain('深圳市云帆报关有限公司');
    const db = await database();
    expect((await listParties(db)).rows).toMatchObject([{ legalName: '深圳市云帆报关有限公司', customsCodes: ['4403180237', '4403969K4T'], roles: ['agent'] }]);
    fireEvent.click(screen.getByTestId('undo'));
    await screen.findByText('Undone');
    expect((await listParties(db)).rows).toEqual([]);
  });

  test('a wrong code is named beside its field, gets the focus, and nothing typed is lost', async () => {
    await openWorkbench('#/parties/new');
    await screen.findByTestId('party-form');
    type('legalName', '深圳市云帆报关有限公司');
    type('uscc', '914401O1MA59L7Q2XD');
    save('party-form');
    await waitFor(() => expect(document.querySelector('[name="uscc"]')!.getAttribute('aria-invalid')).toBe('true'));
    const field = document.querySelector<HTMLInputElement>('[name="uscc"]')!;
    const described = field.getAttribute('aria-describedby')!.split(' ').map((id) => document.getElementById(id)?.textContent);
    expect(described.join(' ')).toContain('Did you mean 91440101MA59L7Q2XD?');
    await waitFor(() => expect(document.activeElement).toBe(field));
    expect(document.querySelector<HTMLInputElement>('[name="legalName"]')!.value).toBe('深圳市云帆报关有限公司');
  });

  test('one that stands in a supply chain is not deleted, and says in which', async () => {
    await addSamples();
    await openWorkbench('#/parties/sample-agent-a');
    fireEvent.click(await screen.findByTestId('delete-party'));
    expect((await screen.findByRole('alert')).textContent).toContain('精密连接器出口');
  });

  test('the dossier shows the last verdict, the claims and the evidence', async () => {
    await addSamples();
    const db = await database();
    await seedCheck(db);
    await seedEvidence(db, 'e1', new Uint8Array([1]));
    await openWorkbench('#/parties/sample-agent-a');
    expect((await screen.findByTestId('last-check')).textContent).toContain('2 claims do not hold, and the chain drops');
    expect(await screen.findAllByTestId('claim-row')).toHaveLength(6);
    expect(await screen.findAllByTestId('evidence-row')).toHaveLength(1);
  });
});

describe('claims', () => {
  test('are added, deleted, and the deletion taken back', async () => {
    await addSamples();
    await openWorkbench('#/parties/sample-supplier-1');
    fireEvent.click(await screen.findByTestId('add-claim'));
    fireEvent.change(document.querySelector('[name="field"]')!, { target: { value: 'legalName' } });
    type('value', '苏州望榆精密器件有限公司');
    save('claim-form');
    await waitFor(() => expect(screen.getAllByTestId('claim-row').map(({ dataset }) => dataset.field)).toEqual(['creditLevel', 'legalName']));
    expect(screen.queryByTestId('claim-form')).toBeNull();
    fireEvent.click(screen.getAllByTestId('delete-claim')[0]!);
    await waitFor(() => expect(screen.getAllByTestId('claim-row')).toHaveLength(1));
    fireEvent.click(await screen.findByTestId('undo'));
    await waitFor(() => expect(screen.getAllByTestId('claim-row')).toHaveLength(2));
  });

  test('an empty value and a day to come are named, and the form stays', async () => {
    await addSamples();
    await openWorkbench('#/parties/sample-supplier-1');
    fireEvent.click(await screen.findByTestId('add-claim'));
    type('claimedOn', '2026-11-24');
    save('claim-form');
    await screen.findByText('Enter a value.');
    expect(screen.getByText(/2026-11-24 is in the future/)).toBeTruthy();
    expect(await claimsOf(await database(), 'sample-supplier-1')).toHaveLength(1);
  });

  test('a worker that fails keeps what was typed', async () => {
    await addSamples();
    await openWorkbench('#/parties/sample-supplier-1', {}, { client: fakeClient({ 'claim/save': () => [problem('workerFailed', { detail: 'port closed' })] }) });
    fireEvent.click(await screen.findByTestId('add-claim'));
    type('value', '认证企业');
    save('claim-form');
    expect((await within(screen.getByTestId('claim-form')).findByRole('alert')).textContent).toContain('port closed');
    expect(document.querySelector<HTMLInputElement>('[name="value"]')!.value).toBe('认证企业');
  });
});

describe('engagements', () => {
  test('are put together from the enterprises kept, by keyboard', async () => {
    await addSamples();
    await openWorkbench('#/engagements/new');
    await screen.findByTestId('engagement-form');
    type('name', '连接器二期');
    for (const [name, search] of [['clientId', '梧溪'], ['agentIds', '甬澄'], ['coreSupplierIds', '望榆']] as const) {
      const box = document.querySelector<HTMLInputElement>(`[name="${name}"]`)!;
      fireEvent.input(box, { target: { value: search } });
      const list = document.getElementById(box.getAttribute('aria-controls')!)!;
      await waitFor(() => expect(within(list).getAllByTestId('party-option').map(({ textContent }) => textContent)).toEqual([expect.stringContaining(search)]));
      fireEvent.keyDown(box, { key: 'Enter' });
      await waitFor(() => expect(box.value).toBe(''));
      fireEvent.blur(box);
    }
    save('engagement-form');
    await screen.findByTestId('edit-engagement');
    const stored = (await listEngagements(await database())).find(({ name }) => name === '连接器二期');
    expect(stored).toMatchObject({ clientId: 'sample-client-c', agentIds: ['sample-agent-b'], coreSupplierIds: ['sample-supplier-1'] });
  });

  test('one without a client says so beside the field', async () => {
    await openWorkbench('#/engagements/new');
    await screen.findByTestId('engagement-form');
    save('engagement-form');
    await screen.findByText('Choose the client.');
    expect(screen.getByText('Enter a name.')).toBeTruthy();
  });

  test('the newest judgement of any member is shown', async () => {
    await addSamples();
    await openWorkbench('#/engagements/sample-engagement');
    await screen.findByText(/No member has been checked/);
    await seedCheck(await database());
    await screen.findByText(/Chain level: Regular Enterprise/);
  });
});

describe('evidence', () => {
  test('shows every file with its digest, verifies and exports', async () => {
    await seedEvidence(await database(), 'e1', new Uint8Array([1, 2, 3]));
    const exportEvidence = vi.fn(async () => undefined);
    await openWorkbench('#/evidence/e1', {}, { exportEvidence, verifyEvidence: async () => ['page.html'] });
    expect(await screen.findAllByTestId('evidence-part')).toHaveLength(5);
    fireEvent.click(screen.getByTestId('export-evidence'));
    expect(exportEvidence).toHaveBeenCalledWith('e1');
    fireEvent.click(screen.getByTestId('verify-evidence'));
    await screen.findByText('Changed: page.html');
  });

  test('is not deleted without a reason', async () => {
    await seedEvidence(await database(), 'e1', new Uint8Array([1]));
    const client = fakeClient({ 'evidence/delete': () => null });
    await openWorkbench('#/evidence/e1', {}, { client });
    fireEvent.click(await screen.findByTestId('delete-evidence'));
    fireEvent.submit(screen.getByTestId('delete-form'));
    await screen.findByText('Enter a value.');
    expect(client.sent).toEqual([]);
    type('reason', '重复留存');
    fireEvent.submit(screen.getByTestId('delete-form'));
    await waitFor(() => expect(client.sent).toEqual([{ type: 'evidence/delete', payload: { id: 'e1', reason: '重复留存' } }]));
    expect(await getEvidence(await database(), 'e1')).toBeDefined();
  });

  test('of an unofficial host never looks free of findings', async () => {
    await seedEvidence(await database(), 'e1', new Uint8Array([1]), { openFindings: 0, page: { url: 'http://x.example', title: 'x', host: { kind: 'unofficial', host: 'x.example' } } });
    await openWorkbench('#/evidence');
    const row = await screen.findByTestId('evidence-row');
    expect(row.textContent).toContain('no verification');
    expect(row.querySelector('.tone-same')).toBeNull();
  });
});


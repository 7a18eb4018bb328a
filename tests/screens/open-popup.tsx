import { render, screen } from '@testing-library/preact';
import { expect, vi } from 'vitest';
import type { LanguageTag } from '../../lib/domain/settings';
import { Popup } from '../../lib/ui/popup/popup';
import { Screen } from '../../lib/ui/screen';
import type { Services } from '../../lib/ui/services';
import { type Sent, fakeClient, fakeServices } from './fake-services';
import { VERDICTS, type VerdictName } from './verdicts';

// What tests of the popup share: opening it over a worker that answers from a table.

export type Answers = Parameters<typeof fakeClient>[0];

/** Renders the popup; resolves once there is something to press. */
export async function openPopup(answers: Answers, language: LanguageTag = 'en', over: Partial<Services> = {}) {
  const client = fakeClient(answers);
  const view = render(<Screen services={fakeServices(client, { language }, over)}><Popup /></Screen>);
  await screen.findByTestId('save-evidence');
  return { client, view };
}

/** Renders the popup in one of its designed states and waits until that is in view. */
export async function showPopup(name: VerdictName, language?: LanguageTag) {
  const opened = await openPopup({ 'tab/verdict': () => VERDICTS[name] }, language);
  await vi.waitFor(() => expect(opened.view.container.querySelector('main')?.getAttribute('aria-busy')).toBe('false'));
  return opened;
}
/** The payloads of all messages of one type, in the order they were sent. */
export const sentOf = (sent: Sent[], type: Sent['type']) => sent.filter((one) => one.type === type).map(({ payload }) => payload);

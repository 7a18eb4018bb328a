// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createTranslator, loadCatalogue } from '../../locales/translate';
import { TranslatorProvider } from '../i18n';
import { type Toast, TOAST_MS, Toasts, useToast } from './toast';

const translator = createTranslator('en', await loadCatalogue('en'));
const Show = ({ toast }: { toast: Toast }) => {
  const show = useToast();
  return <button type="button" onClick={() => show(toast)}>show</button>;
};

function open(toast: Toast): HTMLElement {
  render(<TranslatorProvider value={translator}><Toasts><Show toast={toast} /></Toasts></TranslatorProvider>);
  const region = screen.getByRole('status');
  act(() => screen.getByText('show').click());
  return region;
}
const pass = (ms: number) => act(() => void vi.advanceTimersByTime(ms));

beforeEach(() => void vi.useFakeTimers());
afterEach(() => (cleanup(), vi.useRealTimers()));

test('stands long enough to be read and taken back, then goes', () => {
  const region = open({ text: 'Deleted', undo: () => undefined });
  expect(region.textContent).toContain('Deleted');
  pass(8000);
  expect(region.textContent).toContain('Deleted');
  pass(TOAST_MS);
  expect(region.textContent).toBe('');
  expect(region.isConnected).toBe(true);
});

test.each([
  ['the pointer is over it', (region: HTMLElement) => fireEvent.mouseEnter(region), (region: HTMLElement) => fireEvent.mouseLeave(region)],
  ['the focus is in it', () => screen.getByTestId('undo').focus(), () => screen.getByTestId('undo').blur()],
])('waits while %s', (_case, hold, leave) => {
  const region = open({ text: 'Deleted', undo: () => undefined });
  act(() => void hold(region));
  pass(TOAST_MS * 3);
  expect(region.textContent).toContain('Deleted');
  act(() => void leave(region));
  pass(TOAST_MS);
  expect(region.textContent).toBe('');
});

test('closing it puts the focus back where it came from', () => {
  open({ text: 'Deleted', undo: () => undefined });
  const from = screen.getByText('show');
  from.focus();
  act(() => screen.getByTestId('undo').focus());
  act(() => screen.getByTestId('undo').click());
  expect(document.activeElement).toBe(from);
});

test('undo runs once and closes it', () => {
  const undo = vi.fn();
  const region = open({ text: 'Deleted', undo });
  act(() => screen.getByTestId('undo').click());
  expect(undo).toHaveBeenCalledTimes(1);
  expect(region.textContent).toBe('');
});

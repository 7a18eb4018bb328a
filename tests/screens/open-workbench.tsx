import { fireEvent, render, screen, within } from '@testing-library/preact';
import { database } from '../../lib/store/live';
import type { WorkbenchServices } from '../../lib/ui/workbench/services';
import { Workbench } from '../../lib/ui/workbench/workbench';
import { workbenchServices } from './records';

// What tests of the workbench share: opening it at a place, over the store of the test.

/** Renders the workbench at an address. */
export async function openWorkbench(hash: string, settings: Parameters<typeof workbenchServices>[0] = {}, over: Partial<WorkbenchServices> = {}) {
  location.hash = hash;
  const view = render(<Workbench services={workbenchServices(settings, over)} />);
  await screen.findByRole('main');
  return view;
}

export const addSamples = async () => workbenchServices().client.send('samples/add', {});

export const type = (name: string, value: string) => fireEvent.input(document.querySelector(`[name="${name}"]`)!, { target: { value } });

export const save = (form: string) => fireEvent.click(within(screen.getByTestId(form)).getByTestId('save'));

/** Empties the store of the test. */
export async function emptyStore(): Promise<void> {
  const db = await database();
  await Promise.all(db.tables.map((table) => table.clear()));
}

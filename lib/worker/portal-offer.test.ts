import { expect, it, vi } from 'vitest';
import { definePortal } from '../domain/portal';
import { optionalPortals } from './portal-offer';

vi.mock('wxt/browser', () => ({ browser: {} }));

const portal = (id: string, ...origins: string[]) => definePortal({ id, origins, provides: 'customs', meanings: {}, pages: [], signs: {}, lastVerified: null });

it('offers the portals whose hosts the manifest does not have read by themselves, with those hosts alone', () => {
  const all = [portal('built-in', 'http://a.example'), portal('foreign', 'https://b.example', 'https://c.example'), portal('both', 'http://a.example', 'https://d.example')];
  expect(optionalPortals(all, ['http://a.example/*'])).toEqual([{ id: 'foreign', origins: ['https://b.example', 'https://c.example'] }, { id: 'both', origins: ['https://d.example'] }]);
});

import { beforeEach, expect, it, vi } from 'vitest';
import { listedHosts } from './managed';

const get = vi.hoisted(() => vi.fn<(key: string) => Promise<unknown>>());
vi.mock('wxt/browser', () => ({ browser: { storage: { managed: { get } } } }));
beforeEach(() => get.mockReset());

it('takes exact origins with their names', async () => {
  get.mockResolvedValue({ officialHosts: [{ origin: 'https://Data.Example', name: '某省关务公示' }, { origin: 'http://10.0.0.7:8080', name: 'Intranet' }] });
  expect(await listedHosts()).toEqual([{ origin: 'https://data.example', name: '某省关务公示' }, { origin: 'http://10.0.0.7:8080', name: 'Intranet' }]);
});

it.each([['a path', 'https://data.example/page'], ['no scheme', 'data.example'], ['another scheme', 'file:///etc'], ['a wildcard', 'https://*'], ['no text', 7]])('leaves out an entry with %s and keeps the others', async (_what, origin) => {
  get.mockResolvedValue({ officialHosts: [{ origin, name: 'x' }, 'nonsense', null, { origin: 'https://data.example', name: 'y' }] });
  expect((await listedHosts()).map((host) => host.origin)).toEqual(['https://data.example']);
});

it('lists none without a policy, or with one of another form', async () => {
  get.mockRejectedValueOnce(new Error('Managed storage manifest not found')).mockResolvedValueOnce({}).mockResolvedValueOnce({ officialHosts: 'https://data.example' });
  expect([await listedHosts(), await listedHosts(), await listedHosts()]).toEqual([[], [], []]);
});

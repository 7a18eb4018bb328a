import { beforeEach, expect, it, vi } from 'vitest';
import { judgeHost } from '../portals/official-host';
import { optionalOffers, pagesOf, portalOffer } from './portal-offer';

const registered = vi.hoisted(() => vi.fn<() => Promise<{ id: string }[]>>());
vi.mock('wxt/browser', () => ({
  browser: {
    runtime: { getManifest: () => ({ content_scripts: [{ matches: ['http://credit.customs.gov.cn/*'] }] }) },
    scripting: { getRegisteredContentScripts: registered },
    permissions: { contains: async () => true },
  },
}));
beforeEach(() => void registered.mockResolvedValue([]));

const offer = (url: string) => portalOffer(url, judgeHost(url));

it('offers a portal of ours that is off, with all its hosts, and any other host alone', async () => {
  expect(await offer('https://www.tax.service.gov.uk/check-eori-number')).toEqual({ id: 'uk-eori', origins: ['https://www.tax.service.gov.uk'] });
  expect(await offer('https://data.example:8443/a')).toEqual({ id: 'data.example:8443', origins: ['https://data.example:8443'] });
});

it.each(['http://credit.customs.gov.cn/', 'http://credit.customs.gov.cn.example.com/', 'http://bj.gsxt.gov.cn/', 'file:///a.html', 'about:blank'])('offers nothing for %s', async (url) => {
  expect(await offer(url)).toBeUndefined();
});

it('offers nothing that is read already', async () => {
  registered.mockResolvedValue([{ id: 'portal:uk-eori' }, { id: 'portal:data.example' }]);
  expect(await offer('https://www.tax.service.gov.uk/check-eori-number')).toBeUndefined();
  expect(await offer('https://data.example/')).toBeUndefined();
});

it('reads of a shared host the pages of the portal alone, of an added host all', () => {
  const uk = optionalOffers().find(({ id }) => id === 'uk-eori')!;
  expect(pagesOf(uk)).not.toContain('https://www.tax.service.gov.uk/*');
  expect(pagesOf({ id: 'data.example:8443', origins: ['https://data.example:8443'] })).toEqual(['https://data.example/*']);
});

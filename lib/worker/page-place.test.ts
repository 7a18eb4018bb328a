import { expect, it } from 'vitest';
import { pathPattern, placeOf } from './page-place';

it.each([
  ['https://data.example/', '/'],
  ['https://data.example/company/91440101MA59L7Q2XD?tab=1#top', '/company/*'],
  ['https://data.example/archive/1001/detail', '/archive/*/detail'],
  ['https://data.example/企业/广州岭澜', '/*/*'],
  ['https://data.example/a-very-long-name-of-one-company-among-many', '/*'],
  ['https://data.example/company/detail.html', '/company/detail.html'],
  ['no address', '/'],
])('%s is a page of the kind %s', (url, pattern) => {
  expect(pathPattern(url)).toBe(pattern);
});

it('takes the kind of page from the portal where it names one', () => {
  expect(placeOf('http://credit.customs.gov.cn/ccppwebserver/pages/ccpp/html/detail.html?seqNo=1')).toEqual({ host: 'credit.customs.gov.cn', page: 'detail' });
  expect(placeOf('http://credit.customs.gov.cn/new/7')).toEqual({ host: 'credit.customs.gov.cn', page: '/new/*' });
  expect(placeOf('http://data.example:8080/a')).toEqual({ host: 'data.example:8080', page: '/a' });
});

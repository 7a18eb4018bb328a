import { describe, expect, it } from 'vitest';
import { findPage } from '../reading/find-page';
import { findPortal } from './find-portal';
import { judgeHost } from './official-host';
import { decodeHost } from './punycode';

describe('judgeHost', () => {
  it.each([
    ['http://credit.customs.gov.cn/ccppwebserver/pages/ccpp/html/detail.html', 'credit-customs', 'http'],
    ['http://credit.customs.gov.cn:80/', 'credit-customs', 'http'],
    ['HTTPS://WWW.SINGLEWINDOW.CN/', 'single-window', 'https'],
    ['https://swapp.singlewindow.cn:443/deskserver/sw/deskIndex?menu_id=cus', 'single-window', 'https'],
    ['https://www.gsxt.gov.cn/%7Bab-1%7D', 'gsxt', 'https'],
    ['https://gd.gsxt.gov.cn/', 'gsxt', 'https'],
    ['http://iecms.mofcom.gov.cn/corpLogin.html', 'foreign-trade-filing', 'http'],
    ['https://iecms.mofcom.gov.cn/corpLogin.html', 'foreign-trade-filing', 'https'],
    ['https://online.customs.gov.cn/', 'customs-online', 'https'],
    ['https://ec.europa.eu/taxation_customs/dds2/eos/certificates.jsp?Lang=en&offset=1&holderName=x', 'eu-aeo', 'https'],
    ['https://ec.europa.eu/taxation_customs/dds2/eos/aeo_consultation.jsp?Lang=en', 'eu-aeo', 'https'],
    ['https://ec.europa.eu/taxation_customs/dds2/eos/eori_validation.jsp?Lang=en&EoriNumb=DE1', 'eu-eori', 'https'],
    ['https://www.tax.service.gov.uk/check-eori-number/result', 'uk-eori', 'https'],
  ])('%s is official', (url, portal, transport) => {
    expect(judgeHost(url)).toMatchObject({ kind: 'official', portal, transport });
  });

  it.each([
    ['https://credit.customs.gov.cn/', 'http://credit.customs.gov.cn'],
    ['http://credit.customs.gov.cn:8080/', 'http://credit.customs.gov.cn'],
    ['http://www.singlewindow.cn/', 'https://www.singlewindow.cn'],
    ['http://www.gsxt.gov.cn/index.html', 'https://www.gsxt.gov.cn'],
    ['https://www.gsxt.gov.cn./', 'https://www.gsxt.gov.cn'],
    ['http://ec.europa.eu/taxation_customs/dds2/eos/eori_validation.jsp?Lang=en', 'https://ec.europa.eu'],
    ['http://www.tax.service.gov.uk/check-eori-number', 'https://www.tax.service.gov.uk'],
  ])('%s is not over the expected transport', (url, expected) => {
    expect(judgeHost(url)).toMatchObject({ kind: 'wrongTransport', expected });
  });

  it.each([
    ['http://credit.customs.gov.cn.example.com/detail.html', 'credit.customs.gov.cn'],
    ['http://customs.gov.cn.example.com/', 'credit.customs.gov.cn'],
    ['http://credit-customs-gov-cn.example.com/', 'credit.customs.gov.cn'],
    ['http://customs-gov.cn/', 'credit.customs.gov.cn'],
    ['http://credit.customs-gov.cn/', 'credit.customs.gov.cn'],
    ['http://credit-customs.gov.cn/', 'credit.customs.gov.cn'],
    ['http://credit.custorns.gov.cn/', 'credit.customs.gov.cn'],
    ['http://credit.cust0ms.gov.cn/', 'credit.customs.gov.cn'],
    ['http://credit.costoms.gov.cn/', 'credit.customs.gov.cn'],
    ['http://credit.customs.gov.cn.evil.gov.cn/', 'credit.customs.gov.cn'],
    ['http://credit.customsgov.cn/', 'credit.customs.gov.cn'],
    ['http://customs.gov.com.cn/', 'credit.customs.gov.cn'],
    ['http://credit.customs.com/', 'credit.customs.gov.cn'],
    ['https://singlewindow.cn.com/', 'www.singlewindow.cn'],
    ['https://www.singlewindow.com/', 'www.singlewindow.cn'],
    ['https://sing1ewindow.cn/', 'www.singlewindow.cn'],
    ['https://www.singlewindovv.cn/', 'www.singlewindow.cn'],
    ['https://www.sinqlewindow.cn/', 'www.singlewindow.cn'],
    ['https://app.singelwindow.cn/cas/login', 'app.singlewindow.cn'],
    ['https://www.single-window.cn/', 'www.singlewindow.cn'],
    ['https://www-singlewindow-cn.webvpn.example.edu.cn/', 'www.singlewindow.cn'],
    // Cyrillic "ѕ" and "і", as the browser hands them over: in punycode.
    ['https://www.ѕinglewindow.cn/', 'www.singlewindow.cn'],
    ['https://www.sіnglewindow.cn/', 'www.singlewindow.cn'],
    ['https://www.gsxt.gov.cn.top/', 'www.gsxt.gov.cn'],
    ['https://www.gsхt.gov.cn/', 'www.gsxt.gov.cn'],
    ['https://iecms.mofcom.com/', 'iecms.mofcom.gov.cn'],
    ['http://39.106.1.2/ccppwebserver/pages/ccpp/html/detail.html', 'credit.customs.gov.cn'],
    ['http://[2001:db8::1]:8080/ccppwebserver/pages/ccpp/html/copInfo.html', 'credit.customs.gov.cn'],
    ['https://ec.europa.eu.example.com/taxation_customs/dds2/eos/eori_validation.jsp', 'ec.europa.eu'],
    ['https://europa.eu.check-eori.com/', 'ec.europa.eu'],
    ['https://ec-europa.eu/', 'ec.europa.eu'],
    ['https://ec-europa-eu.top/', 'ec.europa.eu'],
    ['https://www.tax.service.gov.uk.example.com/check-eori-number', 'www.tax.service.gov.uk'],
    ['https://www-tax-service-gov-uk.info/', 'www.tax.service.gov.uk'],
    ['http://39.106.1.2/check-eori-number/result', 'www.tax.service.gov.uk'],
  ])('%s looks like an official host', (url, resembles) => {
    expect(judgeHost(url)).toMatchObject({ kind: 'lookAlike', resembles });
  });

  it.each([
    'http://customs.gov.cn/',
    'http://www.customs.gov.cn/',
    'http://beijing.customs.gov.cn/',
    'http://hzcustoms.gov.cn/',
    'https://www.gov.cn/',
    'https://evil.gov.cn/',
    'https://app.gsxt.gov.cn/',
    'https://gsxt.gdgs.gov.cn/aiccips/',
    'https://sz.singlewindow.cn/dyck/swProxy/deskserver/',
    'https://www.singlewindow.gd.cn/index/swProxy/',
    'https://www.mofcom.gov.cn/',
    'https://www.creditchina.gov.cn/',
    'https://www.customs.gov.hk/',
    'https://www.customs.go.jp/',
    'https://www.customs.com/',
    'https://www.customs4trade.com/',
    'https://www.tradesinglewindow.hk/',
    'https://www.singlewindow.gov.ge/',
    'https://github.com/',
    'https://www.tianyancha.com/company/1',
    'https://www.qcc.com/',
    'https://www.baidu.com/s?wd=credit.customs.gov.cn',
    'https://credit.example.com/',
    // Of official hosts, yet beside the pages of their portals.
    'https://ec.europa.eu/info/index_en',
    'https://ec.europa.eu/taxation_customs/dds2/taric/taric_consultation.jsp',
    'http://ec.europa.eu/info/index_en',
    'https://www.tax.service.gov.uk/personal-account',
    'https://taxation-customs.ec.europa.eu/',
    'https://www.access.service.gov.uk/login/signin/creds',
    'https://www.gov.uk/check-eori-number',
    'https://www.tax.com/',
    'https://europa.com/',
    'https://www.transeuropa.eu/',
    'https://trans-europa.eu/',
    'https://www.europaeum.org/',
    'https://europe.eu/',
    'https://eorichecker.eu/',
    'https://online.example.cn/',
    'http://localhost:3000/',
    'http://192.168.1.1/index.html',
    'file:///home/someone/detail.html',
    'about:blank',
    'chrome://extensions',
    '',
    'not a url',
  ])('%s is merely unofficial', (url) => {
    expect(judgeHost(url)).toMatchObject({ kind: 'unofficial' });
  });

  it('does not take a user name before the host for the host', () => {
    expect(judgeHost('http://credit.customs.gov.cn@example.com/')).toEqual({ kind: 'unofficial', host: 'example.com' });
  });
});

describe('findPortal', () => {
  it('goes by exact origin', () => {
    expect(findPortal('http://credit.customs.gov.cn/x')?.id).toBe('credit-customs');
    expect(findPortal('https://credit.customs.gov.cn/x')).toBeUndefined();
    expect(findPortal('')).toBeUndefined();
  });

  it('names the page by its path', () => {
    const portal = findPortal('https://www.gsxt.gov.cn/')!;
    expect(findPage(portal, 'https://www.gsxt.gov.cn/%7B0A-1%7D')?.kind).toBe('detail');
    expect(findPage(portal, 'https://www.gsxt.gov.cn/index.html?x=1')?.kind).toBe('search');
    expect(findPage(portal, 'https://www.gsxt.gov.cn/other.html')).toBeUndefined();
  });
});

describe('an administrator\'s list', () => {
  const listed = [{ origin: 'https://data.example', name: '某省关务公示' }];

  it('makes an exact origin official, and says by whom', () => {
    expect(judgeHost('https://data.example/a', listed)).toEqual({ kind: 'official', portal: '某省关务公示', host: 'data.example', transport: 'https', listed: true });
  });

  it.each(['http://data.example/', 'https://data.example:8443/', 'https://sub.data.example/', 'https://data.example.com/'])('does not reach %s', (url) => {
    expect(judgeHost(url, listed).kind).toBe('unofficial');
  });

  it('changes nothing about the portals of ours', () => {
    expect(judgeHost('http://credit.customs.gov.cn/', [{ origin: 'http://credit.customs.gov.cn', name: 'x' }])).not.toHaveProperty('listed');
  });
});

describe('decodeHost', () => {
  it.each([
    ['bücher.example', 'bücher.example'],
    ['中国.cn', '中国.cn'],
    ['пример.example', 'пример.example'],
  ])('gives %s back as it was written', (host, decoded) => {
    expect(decodeHost(new URL(`https://${host}/`).hostname)).toBe(decoded);
  });

  it('leaves a label alone that is no punycode', () => {
    expect(decodeHost('xn--!!!.example')).toBe('xn--!!!.example');
    expect(decodeHost('xn--99999999.example')).toBe('xn--99999999.example');
  });
});

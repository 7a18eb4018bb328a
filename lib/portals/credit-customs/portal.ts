import { definePortal } from '../../domain/portal';

/**
 * 中国海关企业进出口信用信息公示平台. Plain http in every source there is; pages under
 * /ccppwebserver/pages/ccpp/html/ are static and filled by AJAX. The label lists of several
 * independent readers of the site agree; no saved detail page is public.
 */
export default definePortal({
  id: 'credit-customs',
  origins: ['http://credit.customs.gov.cn'],
  provides: 'customs',
  meanings: {
    注册日期: 'customsFiledOn',
    // The zone for statistics may differ from 经济区划; only the latter is claimed.
    统计经济区划: null,
  },
  pages: [
    { kind: 'detail', path: /^\/ccppwebserver\/pages\/ccpp\/html\/detail\.html/, shows: 'company' },
    { kind: 'detail', path: /^\/ccppCopAction\/getDetail\.action/, shows: 'company' },
    { kind: 'list', path: /^\/ccppwebserver\/pages\/ccpp\/html\/(?:copInfo|directory|declCompany)\.html/, shows: 'list' },
    { kind: 'list', path: /^\/ccppCopAction\/queryCop(?:In)?\.action/, shows: 'list' },
    { kind: 'search', path: /^\/ccppwebserver\/pages\/ccpp\/html\/ccppindex\.html/, shows: 'nothing' },
    { kind: 'home', path: /^\/(?:[?#]|$)/, shows: 'nothing' },
  ],
  signs: {
    noResult: ['没有符合条件的数据,请检查输入条件后重试'],
    captcha: ['输入的验证码不正确，请重新输入'],
  },
  lastVerified: null,
});

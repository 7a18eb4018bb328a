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
    备案日期: 'customsFiledOn',
    名称: 'legalName',
    地址: 'address',
    工商注册地址: 'address',
    信用等级: 'creditLevel',
    经营类别: 'customsCategory',
    // The zone for statistics may differ from 经济区划; only the latter is claimed.
    统计经济区划: null,
    // The label of certificates before they were called 认证证书编码.
    法律文书编号: 'certificateNumber',
    // The party and the day of a penalty are not the company's own name and filing date.
    当事人: null,
    处罚日期: null,
    行政处罚决定书编号: null,
    有效期: null,
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

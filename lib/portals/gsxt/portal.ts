import { definePortal } from '../../domain/portal';

/**
 * The national host and every provincial one the portal's own navigation script lists, with the
 * https addresses it gives them. app.gsxt.gov.cn serves JSON only and is left out.
 */
const PROVINCES =
  'ah bj bt cq fj gd gs gx gz ha hb he hi hl hn jl js jx ln nm nx qh sc sd sh sn sx tj xj xz yn zj'.split(' ');

/** 国家企业信用信息公示系统, the company register. Detail addresses are opaque tokens in braces. */
export default definePortal({
  id: 'gsxt',
  origins: ['www', ...PROVINCES].map((name) => `https://${name}.gsxt.gov.cn`),
  provides: 'companyRegister',
  meanings: {
    // Older pages of sole traders say 注册日期 for the day of registration, never a customs date.
    注册日期: 'establishedOn',
    // Of other registers, all of which the same page lists.
    备案日期: null,
    信用等级: null,
  },
  pages: [
    { kind: 'detail', path: /^\/(?:%7B|\{)[^/]+(?:%7D|\})/i, shows: 'company' },
    { kind: 'list', path: /^\/corp-query-search-\d+\.html/, shows: 'list' },
    { kind: 'search', path: /^\/(?:index\.html)?(?:[?#]|$)/, shows: 'nothing' },
  ],
  signs: {
    noResult: ['您搜索的条件无查询结果'],
    captcha: ['请完成安全验证'],
  },
  lastVerified: null,
});

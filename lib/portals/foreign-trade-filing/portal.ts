import { definePortal } from '../../domain/portal';

/**
 * 对外贸易经营者备案 of the Ministry of Commerce. The filing itself ended on 2022-12-30, so a newer
 * company has none. Older sources reach it over http, newer ones over https.
 */
export default definePortal({
  id: 'foreign-trade-filing',
  origins: ['https://iecms.mofcom.gov.cn', 'http://iecms.mofcom.gov.cn'],
  provides: 'filing',
  meanings: {
    经营者英文名称: 'englishName',
    经营者中文名称: 'legalName',
    经营者类型: 'entityType',
    工商登记注册日期: 'establishedOn',
    // The filing with the Ministry, not the one with customs.
    备案日期: null,
    信用等级: null,
  },
  pages: [
    { kind: 'detail', path: /^\/pages\/corp\/[^?#]*(?:View|Detail)[^?#]*\.html/, shows: 'company' },
    { kind: 'list', path: /^\/corpLogin_listDate\.html/, shows: 'list' },
    { kind: 'list', path: /^\/pages\/corp\/NewCMvCorpInfoTabList\.html/, shows: 'list' },
    { kind: 'search', path: /^\/corpLogin\.html/, shows: 'nothing' },
    { kind: 'home', path: /^\/(?:[?#]|$)/, shows: 'nothing' },
  ],
  signs: {
    captcha: ['验证码错误'],
  },
  lastVerified: null,
});

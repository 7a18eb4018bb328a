import { definePortal } from '../../domain/portal';
import { customsFilingMeanings } from '../customs-filing';

/**
 * 中国国际贸易单一窗口. The desk opens each application in an iframe, often of another subdomain;
 * detail views are entry forms whose values stand in readonly controls. The page of 企业资质
 * itself was never recorded: its labels are those of the paper form behind it.
 */
export default definePortal({
  id: 'single-window',
  origins: ['https://www.singlewindow.cn', 'https://app.singlewindow.cn', 'https://swapp.singlewindow.cn'],
  provides: 'customs',
  meanings: customsFilingMeanings,
  pages: [
    { kind: 'login', path: /^\/cas\/login/, shows: 'nothing' },
    { kind: 'desk', path: /^\/deskserver\/sw\/deskIndex/, shows: 'nothing' },
    { kind: 'detail', path: /^\/[a-z]+server\/sw\/[^?#]*detail/i, shows: 'company' },
    { kind: 'list', path: /^\/[a-z]+server\/sw\/[^?#]*(?:query|list)/i, shows: 'list' },
    { kind: 'home', path: /^\/(?:[?#]|$)/, shows: 'nothing' },
  ],
  signs: {
    login: ['您还未登录或登录已超时', '会话已过期，请重新登录'],
    captcha: ['验证码无效', '验证码输入错误'],
    noResult: ['没有符合条件的数据'],
  },
  lastVerified: null,
});

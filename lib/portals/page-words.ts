import type { PageWords } from '../domain/reader-knowledge';

/** Words by which portals of all kinds say that there is nothing to read; a portal's own come from its definition. */
export const pageWords: PageWords = {
  login: /请(?:先|重新)?登[录陆錄]|(?:登[录陆]|会话)已?(?:超时|过期|失效)|未登[录陆]|sessionhasexpired|please(?:login|signin)/i,
  captcha: /(?:完成|进行|通过)(?:安全|人机|滑[块动])?验证|[拖滑]动.{0,8}(?:滑块|验证)|(?:安全|人机)验证|向右滑动|verifyyouarehuman|checkingyourbrowser/i,
  captchaField: /^.{0,6}(?:验证码|驗證碼)/,
  noResult: /(?:没有|未|无)(?:查询|检索|找|搜索)?到?.{0,8}(?:数据|记录|结果|信息)$|没有符合条件的|未查询到|查无|^(?:no(?:data|results?|recordsfound)|0results)/i,
  error: /系统(?:繁忙|异常|错误|维护|升级)|服务器?(?:内部)?(?:错误|异常|繁忙)|访问(?:出错|过于频繁|异常|受限)|[网页][页面](?:不存在|找不到|无法访问)|网络(?:异常|繁忙)|(?:^|\D)(?:40[0-9]|50[0-4])(?:错误|error|notfound|forbidden|-)|internalservererror|badgateway|serviceunavailable|gatewaytime/i,
  near: /登[录陆錄]|会话|验证|滑|没有|[未无]|系统|服务|访问|[页网]|40\d|50\d|ession|ign in|og ?in|uman|rowser|[Nn]o[t ]|rror|ateway/,
  captchaHint: /验证码|驗證碼|captcha|(?:verify|check)code/i,
};

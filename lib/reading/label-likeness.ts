import { bare, endsWithColon, isPureChinese } from './text';
import type { Vocabulary } from './vocabulary';

/** Last characters of Chinese labels in registries and forms: 名称, 编号, 日期, 类型, 地址, 代表人, 等级, 情况… Values rarely end so. */
const CHINESE_ENDING = /[名称稱号號码碼编期间時时态型类别质址所点机门人者表东本资额量例围级况果因据容项明注话箱式务位数证求限标]$|行业$/;
/** Endings of the values that stand beside them. */
const VALUE_ENDING = /(?:公司|企业|企業|集团|局|委员会|[省市县元室楼栋层]|人民币|(?<!行)业|长期|存续|注销|正常|有效|在业)$/;
const DATE_OR_NUMBER = /^[\d\s.,，:：/\\\-–—年月日时分秒至到%％+#$￥¥€£°'"″()（）[\]]+$/;
/** What `DATE_OR_NUMBER` is among Chinese characters alone. */
const TIME = /^[年月日时分秒至到]+$/;
const SENTENCE = /[。！？!?；;“”"，《》]|,.*,|[a-z]{3}\.\s/;
const CODE = /^(?=.*\d)[0-9a-z\-./]{6,}$/i;
const CJK = /[\u3400-\u9fff\uf900-\ufaff]/;
/** Words that make a text a command, not a label. */
const COMMAND = /^(?:获取|发送|记住|同意|阅读并|查[看询詢]|搜索|更多|详[情细]|下载|打印|返回|登[录陆]|注册$|关闭|取消|确定|提交|保存|编辑|修改|删除|添加|复制|展开|首页|[上下]一页|more|view|edit|search|log ?(?:in|out)|close|cancel|submit|save|print|back|next|copy|details?)/i;

/**
 * How much a text looks like a label, 0 to 1, from its wording alone. 1: the vocabulary knows it.
 * Used to weigh whole columns and groups against each other, never to judge one text alone.
 */
export function labelLikeness(text: string, vocabulary: Vocabulary): number {
  if (text === '' || text.length > 90) return 0;
  if (vocabulary.knows(text)) return 1;
  return isPureChinese(text) ? plainLikeness(text) : mixedLikeness(text);
}

/** Chinese characters alone: most texts of a page, for which most questions need not be asked. */
function plainLikeness(text: string): number {
  return TIME.test(text) || COMMAND.test(text) ? 0 : chinese(text);
}

function mixedLikeness(text: string): number {
  const body = text.replace(/[\s:：*＊·]+$/, '').replace(/^\d{1,2}[.)、]\s*(?=\D)/, '').replace(/(?<=\S)\s*\([^()]{2,24}\)$/, '');
  if (impossible(body)) return 0;
  if (endsWithColon(text)) return 0.95;
  if (COMMAND.test(body)) return 0;
  return CJK.test(body) ? chinese(bare(body)) : latin(body);
}

function impossible(body: string): boolean {
  return body === '' || DATE_OR_NUMBER.test(body) || SENTENCE.test(body) || CODE.test(body)
    || /https?:|www\.|@|\d{4,}|[*＊xX×•●]{3,}/.test(body);
}

function chinese(body: string): number {
  if (body.length > 24) return 0;
  const plain = body.replace(/[（(][^（）()]{0,12}[）)]$/, '');
  const long = plain.length > 12 ? 0.2 : 0;
  if (/^[一二三四五六七八九十]+、|^第.+[章条节]|\d.*\d/.test(plain)) return 0.1;
  if (VALUE_ENDING.test(plain)) return 0.15;
  if (CHINESE_ENDING.test(plain)) return 0.8 - long;
  return plain.length < 2 ? 0.2 : 0.5 - long;
}

/** Words that name a fact in English registries and forms. */
const LATIN_FACT = /name|number|no\.?$|code|date|type|status|address|country|phone|mail|id$|holder|title/i;

function latin(body: string): number {
  const words = body.split(/\s+/).length;
  if (words > 8 || body.length > 60 || body.length < 2) return 0.1;
  const digits = /\d/.test(body) ? 0.25 : 0;
  if (/\b(?:ltd|limited|inc|llc|b\.?v|gmbh|co)\.?$/i.test(body)) return 0.1;
  if (LATIN_FACT.test(body)) return Math.max(0.1, (words <= 6 ? 0.75 : 0.5) - digits);
  return Math.max(0.05, (words <= 4 ? 0.5 : 0.3) - digits - (/,/.test(body) ? 0.2 : 0));
}

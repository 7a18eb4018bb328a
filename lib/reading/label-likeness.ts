import { bare, endsWithColon, normaliseLabel } from './text';
import type { Vocabulary } from './vocabulary';

/** Endings that Chinese labels of registries and forms have; values rarely end so. */
const CHINESE_ENDING =
  /(?:名称|名稱|姓名|名|号|號|号码|號碼|编号|編號|编码|編碼|代码|代碼|日期|时间|時間|期限|有效期|期|至|自|起|止|状态|狀態|类型|類型|类别|類別|种类|種類|性质|性質|地址|住所|场所|場所|地点|地區|地区|区划|區劃|区域|机关|機關|机构|单位|部门|代表|代表人|负责人|負責人|经营者|联系人|法人|股东|资本|資本|金额|金額|数额|数量|总额|比例|范围|範圍|等级|等級|级别|情况|情況|标志|标识|標識|结果|原因|依据|内容|事项|说明|备注|備註|电话|電話|传真|邮箱|邮编|邮政编码|网址|官网|方式|形式|标准|职务|职位|行业|规模|人数|证号|币种|国别|简介|要求|信息)$/;
/** Endings of the values that stand beside them. */
const VALUE_ENDING = /(?:公司|企业|企業|集团|分局|工商行政管理局|监督管理局|委员会|省|市|县|元|人民币|(?<!行)业|长期|存续|注销|正常|有效|在业|室|楼|栋|层)$/;
const DATE_OR_NUMBER = /^[\d\s.,，:：/\\\-–—年月日时分秒至到%％+#$￥¥€£°'"″()（）[\]]+$/;
const SENTENCE = /[。！？!?；;“”"，《》]|,.*,|[a-z]{3}\.\s/;
const CODE = /^(?=.*\d)[0-9a-z\-./]{6,}$/i;
const CJK = /[\u3400-\u9fff\uf900-\ufaff]/;
/** Words that make a text a command, not a label. */
const COMMAND = /^(?:获取|发送|记住|同意|阅读并|查看|查询|查詢|搜索|更多|详情|详细|下载|打印|返回|登录|登陆|注册$|退出|关闭|取消|确定|提交|保存|编辑|修改|删除|新增|添加|复制|收起|展开|首页|上一页|下一页|more|view|edit|search|login|log in|logout|close|cancel|submit|save|delete|print|back|home|next|previous|copy|details?)/i;

/**
 * How much a text looks like a label, 0 to 1, from its wording alone. 1: the vocabulary knows it.
 * Used to weigh whole columns and groups against each other, never to judge one text alone.
 */
export function labelLikeness(text: string, vocabulary: Vocabulary): number {
  if (text === '' || text.length > 90) return 0;
  if (vocabulary.meaning(normaliseLabel(text)) !== undefined) return 1;
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

const LATIN_ENDING = /\b(?:names?|numbers?|no\.?|#|codes?|dates?|types?|status|address(?:es)?|authority|country|jurisdiction|capital|office|officer|agents?|manager|phone|fax|e-?mail|website|reference|id|holder|period|term|category|class|level|scope|activity|form|state|city|zip|amount|price|size|weight|length|width|height|capacity|year|title|location|description|features?|resolution|mode|version|language|release|author|publisher|isbn|pages|genre|brand|model|color|colour|material|dimensions?)\b/i;

function latin(body: string): number {
  const words = body.split(/\s+/).length;
  if (words > 8 || body.length > 60) return 0.1;
  const digits = /\d/.test(body) ? 0.25 : 0;
  if (/\b(?:ltd|limited|inc|llc|b\.?v|gmbh|co)\.?$/i.test(body)) return 0.1;
  if (LATIN_ENDING.test(body)) return Math.max(0.1, (words <= 6 ? 0.75 : 0.5) - digits);
  return Math.max(0.05, (words <= 4 ? 0.5 : 0.3) - digits - (/,/.test(body) ? 0.2 : 0));
}

import type { Comparison, Parsed } from '../../domain/field';
import { toSimplified } from '../../identifiers/simplified';
import { differs, SAME, sameOtherWords, unreadable } from './comparison';
import { foldText } from './text';

/** A status word read: which of the known classes it is of. */
export interface StatusText {
  /** The class, e.g. "active"; `undefined` for words that are not known. */
  class: string | undefined;
}

/** A vocabulary of status words: class by word, in simplified script, folded. */
export type StatusWords = Readonly<Record<string, readonly string[]>>;

/** Registration status (登记状态) of the company register. Only `active` may trade. */
export const REGISTRATION: StatusWords = {
  active: [
    '存续', '在业', '开业', '在营', '在册', '正常', '存续(在营,开业,在册)', '在营(开业)', '开业(正常经营)', '正常经营', '登记成立', '确立', '在营(开业)企业',
    'ACTIVE', 'INOPERATION', 'NORMAL', 'EXISTING',
  ],
  cancelled: ['注销', '已注销', '注销企业', '吊销,已注销', '吊销并注销', 'CANCELLED', 'DEREGISTERED'],
  revoked: ['吊销', '吊销,未注销', '吊销未注销', '已吊销', '吊销企业', 'REVOKED'],
  closed: ['停业', '歇业', '清算', '清算中', '责令关闭', '撤销', '撤销登记', 'CLOSED', 'INLIQUIDATION'],
  movedOut: ['迁出', '迁往市外', 'MOVEDOUT'],
};

/** The platform's cancellation flag (海关注销标志); codes as recorded rows show them. */
export const CANCELLATION: StatusWords = {
  active: ['正常', '未注销', '否', '0', 'NORMAL', 'NO'],
  cancelled: ['注销', '已注销', '是', '1', '10000000', 'CANCELLED', 'YES'],
};

/** Whether the platform lists abnormal credit information (信用信息异常情况). */
export const ABNORMAL: StatusWords = {
  no: ['否', '无', '正常', '无异常', '未列入', 'NO', 'NONE'],
  yes: ['是', '有', '异常', '列入', '已列入', 'YES'],
};

/** Annual report (年报情况) as the platform words it. */
export const ANNUAL_REPORT: StatusWords = {
  notNeeded: ['不需要', '无需报送'],
  submitted: ['已报送', '已年报', 'SUBMITTED'],
  notSubmitted: ['未报送', '未年报', 'NOTSUBMITTED'],
  late: ['超期报送'],
  overdue: ['超期未报送'],
};

/**
 * What an EORI register says of a number, in the languages its page was seen in (EU: English; HMRC:
 * English and Welsh), and in the words of a claim.
 */
export const EORI_STATUS: StatusWords = {
  valid: ['VALID', '有效', 'THISEORINUMBERISVALID', 'VALIDEORINUMBER', 'RHIFEORIDILYS'],
  notValid: ['NOTVALID', 'INVALID', '无效', 'THISEORINUMBERISNOTVALID', 'INVALIDEORINUMBER', 'RHIFEORIANNILYS'],
};

/** The class of a status word, exactly, never by containing. */
export function statusClass(words: StatusWords, text: string): string | undefined {
  const folded = toSimplified(foldText(text));
  return Object.keys(words).find((name) => words[name]?.includes(folded));
}

/** Reads a status word. Unknown words are a value too: pages invent new ones. */
export function parseStatus(words: StatusWords, text: string): Parsed<StatusText> {
  return foldText(text) === '' ? unreadable('') : { ok: true, value: { class: statusClass(words, text) } };
}

/** Compares status words by class; between words that are not known nothing but equality can be told. */
export function compareStatuses(words: StatusWords, claimed: string, shown: string): Comparison {
  if (claimed === shown) return SAME;
  if (toSimplified(foldText(claimed)) === toSimplified(foldText(shown))) return sameOtherWords(claimed, shown);
  const [left, right] = [statusClass(words, claimed), statusClass(words, shown)];
  if (left === undefined) return { outcome: 'notComparable', reason: { code: 'statusUnknown', params: { text: claimed } } };
  if (right === undefined) return { outcome: 'notComparable', reason: { code: 'statusUnknown', params: { text: shown } } };
  return left === right ? sameOtherWords(claimed, shown) : differs(claimed, shown);
}

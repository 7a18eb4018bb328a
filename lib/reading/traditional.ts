/**
 * The traditional characters that labels are written with and their simplified forms, in pairs:
 * every character of a known label that has another traditional form in Taiwan or Hong Kong. Far
 * smaller than listing each label twice, and than any conversion library; values are never folded
 * here. Held complete against opencc-js by traditional.test.ts.
 */
const PAIRS =
  '備备冊册別别劃划動动務务區区員员單单國国圍围執执報报場场夥伙對对屬属態态數数時时書书會会業业構构標标機机權权決决況况濟济營营狀状異异當当發发碼码種种稱称範范簽签級级組组統统經经編编總总織织繫系罰罚聯联處处號号覈核計计記记設设許许註注話话誌志認认請请證证識识變变負负責责貿贸資资進进銷销間间關关電电項项額额類类體体';

const TRADITIONAL = new RegExp(`[${PAIRS.replace(/(.)./g, '$1')}]`, 'g');
const SIMPLIFIED = new Map(Array.from({ length: PAIRS.length / 2 }, (_, at) => [PAIRS[2 * at]!, PAIRS[2 * at + 1]!]));

/** A label with the traditional characters of `PAIRS` replaced by their simplified forms. */
export function simplifyLabel(label: string): string {
  return label.replace(TRADITIONAL, (character) => SIMPLIFIED.get(character) ?? character);
}

/** A simplified character with the traditional ones that are folded to it. */
export function writings(character: string): string {
  return character + [...SIMPLIFIED].filter(([, simplified]) => simplified === character).map(([traditional]) => traditional).join('');
}

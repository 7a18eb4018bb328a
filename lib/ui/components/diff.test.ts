import { describe, expect, test } from 'vitest';
import { aligned, differences, type Stretch } from './diff';

const marked = (stretches: Stretch[]) => stretches.map(({ text, differs }) => (differs ? `[${text}]` : text)).join('');
const show = (left: string, right: string) => differences(left, right).map(marked);

describe('differences', () => {
  test.each([
    ['高级认证企业', '常规企业', '[高级认证]企业', '[常规]企业'],
    ['2027-12-31', '2026-12-21', '202[7]-12-[3]1', '202[6]-12-[2]1'],
    ['认证企业', '高级认证企业', '认证企业', '[高级]认证企业'],
    ['91440300MA5F1K2X2P', '91440300MA5F1K2X3P', '91440300MA5F1K2X[2]P', '91440300MA5F1K2X[3]P'],
    ['深圳市云帆报关有限公司', '深圳市云帆国际报关有限公司', '深圳市云帆报关有限公司', '深圳市云帆[国际]报关有限公司'],
    ['张三', '李四', '[张三]', '[李四]'],
    ['', '正常', '', '[正常]'],
    ['𠮷林公司', '吉林公司', '[𠮷]林公司', '[吉]林公司'],
  ])('%s against %s', (left, right, markedLeft, markedRight) => {
    expect(show(left, right)).toEqual([markedLeft, markedRight]);
  });

  test('long texts keep their equal ends and mark the middle', () => {
    const scope = '货物进出口；'.repeat(200);
    const [left] = differences(`${scope}${'甲'.repeat(130)}${scope}`, `${scope}${'乙'.repeat(150)}${scope}`);
    expect(left.map(({ text, differs }) => [text.length, differs])).toEqual([[1200, false], [130, true], [1200, false]]);
  });

  test('the texts come back whole', () => {
    const [left, right] = differences('国际货运代理；报关业务', '货运代理；报检业务；仓储');
    expect(left.map(({ text }) => text).join('')).toBe('国际货运代理；报关业务');
    expect(right.map(({ text }) => text).join('')).toBe('货运代理；报检业务；仓储');
  });
});

describe('aligned', () => {
  test.each([
    ['customs-gov.cn', 'customs.gov.cn', 'customs[-]gov.cn', 'customs[.]gov.cn'],
    ['singlewindow.cn.com', 'www.singlewindow.cn', '____singlewindow.cn[.com]', '[www.]singlewindow.cn____'],
    ['sing1ewindow.cn', 'singlewindow.cn', 'sing[1]ewindow.cn', 'sing[l]ewindow.cn'],
  ])('%s over %s', (left, right, above, below) => {
    const rows = aligned(left, right).map((row) => marked(row).replaceAll('\u00a0', '_'));
    expect(rows).toEqual([above, below]);
  });
});

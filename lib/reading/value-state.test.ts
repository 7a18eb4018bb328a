// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import type { ValueState } from '../domain/reading';
import { readerLanguage } from '../portals/reader-language';
import { readPage } from './read-page';
import { buildVocabulary } from './vocabulary';

const cases: [name: string, cell: string, state: ValueState, value?: string][] = [
  ['plain text', '青岛海岳报关有限公司', 'shown'],
  ['a dash', '-', 'empty'],
  ['nothing', '', 'empty'],
  ['white space, comments and an icon', ' \n<!-- x --><i></i>&nbsp;', 'empty', ''],
  ['a masked name', '张**', 'masked'],
  ['a name masked with one star', '张*', 'masked'],
  ['a masked phone', '138****5678', 'masked'],
  ['a masked code, wide stars', '9131＊＊＊＊＊＊＊＊＊＊2K1X', 'masked'],
  ['a mask of crosses', '9131XXXXXXXX2K1A', 'masked'],
  ['a mask of dots', '6222●●●●●●1234', 'masked'],
  ['a code that ends with X is not masked', '91370211MA3C1K7X2X', 'shown'],
  ['one star inside a long text is not a mask', '中成药*的零售；保健食品', 'shown'],
  ['a picture instead of text', '<img src="data:image/png;base64,iVBORw0KGgo=">', 'picture', ''],
  ['private-use digits', '\ue601\ue603\ue605\ue602', 'privateFont'],
  ['an icon before text', '<span>\ue611</span> 青岛海岳报关有限公司', 'shown', '青岛海岳报关有限公司'],
  ['script that has not run', `<script type="x">document.write(getApanage('09'))</script>`, 'script', ''],
  ['written text beside its script', `<script type="x">document.write('一般经济区域')</script>一般经济区域`, 'shown', '一般经济区域'],
  ['still loading', '加载中...', 'loading'],
  ['template, noscript and style count for nothing', '<template>甲</template><noscript>乙</noscript><style>a{}</style>丙字号', 'shown', '丙字号'],
  ['zero-width and direction characters', '青\u200b岛\u202e海岳\u2066报关\ufeff', 'shown', '青岛海岳报关'],
];

describe('states of values', () => {
  it.each(cases)('%s', (_, cell, state, value = cell) => {
    document.body.innerHTML = `<table><tr><th>企业名称</th><td>${cell}</td></tr></table>`;
    const { reading } = readPage(document, { vocabulary: buildVocabulary(readerLanguage), url: 'https://example.invalid/' });
    expect(reading.pairs).toMatchObject([{ label: '企业名称', value, state }]);
  });
});

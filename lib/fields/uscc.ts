import { defineField } from '../domain/field';
import { compareCodes, parseCode } from './kinds/code';

export const labels = [
  '统一社会信用代码', '社会信用代码', '统一信用代码', '统一社会信用代码/注册号', '注册号/统一社会信用代码', '统一社会信用代码(18位)', '信用代码',
  'Unified Social Credit Code', 'USCC', 'Uniform Social Credit Code',
  'Unified Social Credit Identifier',
] as const;

export const kind = 'code';

export const claimable = true;

export default /* @__PURE__ */ defineField({
  id: 'uscc',
  kind,
  claimable,
  parse: (text) => parseCode('uscc', text),
  compare: (claimed, shown) => compareCodes('uscc', claimed, shown),
});

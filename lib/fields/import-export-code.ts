import { defineField } from '../domain/field';
import { compareFreeCodes, parseFreeCode } from './kinds/free-code';

export const labels = [
  '进出口企业代码', '进出口企业编码',
  'Import and export enterprise code', 'Import/export enterprise code',
] as const;

export const kind = 'code';

export const claimable = true;

export default /* @__PURE__ */ defineField({
  id: 'importExportCode',
  kind,
  claimable,
  parse: parseFreeCode,
  compare: compareFreeCodes,
});

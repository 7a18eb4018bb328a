import { defineField } from '../domain/field';
import { compareFreeCodes, parseFreeCode } from './kinds/free-code';

export const labels = [
  '认证证书编码', '认证证书编号', '证书编码', '法律文书编号', 'AEO证书编号', 'AEO认证证书编码',
  'Certificate code', 'AEO certificate number', 'Certification number',
] as const;

export const kind = 'code';

export const claimable = true;

export default /* @__PURE__ */ defineField({
  id: 'certificateNumber',
  kind,
  claimable,
  parse: parseFreeCode,
  compare: compareFreeCodes,
});

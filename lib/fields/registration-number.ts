import { defineField } from '../domain/field';
import { compareFreeCodes, parseFreeCode } from './kinds/free-code';

export const labels = [
  '注册号', '工商注册号', '营业执照注册号', '企业注册号', '工商登记注册号',
  'Business registration number', 'Registration number', 'Registration No.',
] as const;

export const kind = 'code';

export const claimable = true;

export default /* @__PURE__ */ defineField({
  id: 'registrationNumber',
  kind,
  claimable,
  parse: parseFreeCode,
  compare: compareFreeCodes,
});

import { defineField } from '../domain/field';
import { compareCapitals, parseCapital } from './kinds/capital';

export const labels = [
  '注册资本', '注册资金', '成员出资总额', '出资额', '注册资本(金)', '资金数额',
  'Registered capital',
] as const;

export const kind = 'text';

export const claimable = true;

export default /* @__PURE__ */ defineField({
  id: 'registeredCapital',
  kind,
  claimable,
  parse: parseCapital,
  compare: compareCapitals,
});

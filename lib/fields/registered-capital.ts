import { defineField } from '../domain/field';
import { compareCapitals, parseCapital } from './kinds/capital';

export const labels = [
  '注册资本', '注册资金', '成员出资总额', '出资额', '注册资本(金)', '资金数额',
  '註冊資本', '註冊資金', '成員出資總額', '出資額', '註冊資本(金)', '資金數額',
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

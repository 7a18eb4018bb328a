import { defineField } from '../domain/field';
import { comparePersons, parsePerson } from './kinds/person';

export const labels = [
  '法定代表人', '法定代表人姓名', '法人代表', '负责人', '经营者', '投资人', '执行事务合伙人', '法定代表人/负责人', '法定代表人/负责人/执行事务合伙人',
  '投资人/执行事务合伙人', '法定代表人(负责人)', '法定代表人/经营者',
  'Legal representative', 'Person in charge',
] as const;

export const kind = 'name';

export const claimable = true;

export default /* @__PURE__ */ defineField({
  id: 'legalRepresentative',
  kind,
  personal: true,
  claimable,
  parse: parsePerson,
  compare: comparePersons,
});

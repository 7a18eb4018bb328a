import { defineField } from '../domain/field';
import { compareLevelTexts, parseLevel } from './kinds/level';

export const labels = [
  '信用等级', '海关信用等级', '企业信用等级', '海关企业信用等级', '企业海关信用等级', 'AEO等级', '企业信用类别', '信用级别',
  'Credit level', 'Customs credit level', 'Credit rating', 'AEO level', 'Credit grade',
] as const;

export const kind = 'level';

export const claimable = true;

export default /* @__PURE__ */ defineField({
  id: 'creditLevel',
  kind,
  claimable,
  parse: parseLevel,
  compare: compareLevelTexts,
});

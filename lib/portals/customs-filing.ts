import type { FieldId } from '../domain/reading';

/**
 * What the labels mean in 海关行政相对人统一管理子系统, the one filing system behind both Single
 * Window and Internet+Customs (GACC notice 2024 no. 105), with the labels of 报关单位情况登记表.
 */
export const customsFilingMeanings: Readonly<Record<string, FieldId | null>> = {
  注册日期: 'customsFiledOn',
  经济类型: 'entityType',
  统计经济区划: null,
  有效期: 'declarationValidTo',
  // Of the application or of a person named in it, not of the company.
  名称: null,
  // The person at the customs desk or a contributor, never the legal representative.
  负责人: null,
};

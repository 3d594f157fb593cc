import type { FormulaParameter } from './formula';

export const dataParameter: FormulaParameter = {
  name: 'data',
  label: {
    zh: '企业数据表，连同表头，如 A1:N1238 或 企业[#全部]',
    en: 'Table of firms with its header, such as A1:N1238 or Firms[#All]',
  },
  optional: false,
  matrix: true,
};

export const rulesetParameter: FormulaParameter = {
  name: 'ruleset',
  label: {
    zh: '可不填。评价办法的编号或名称，MUJUN.RULESETS() 列出全部',
    en: 'Optional. Id or title of a ruleset; MUJUN.RULESETS() lists them',
  },
  optional: true,
  matrix: false,
};

/** What speaks for the unit of a column; en/units.ts has the same keys. */
export const units = {
  'unit.fraction': '小数',
  'unit.evidence.header': '表头写“{unit}”',
  'unit.evidence.unit-row': '单位行写“{unit}”',
  'unit.evidence.corner': '表角写“{unit}”',
  'unit.evidence.format': '数字格式 {text} 即“{unit}”',
  'unit.evidence.magnitude': '中位数 {median}，合乎“{unit}”',
  'unit.evidence.magnitude-no': '中位数 {median}，不像“{unit}”',
  'unit.evidence.ratio': '与“{to}”之比 {ratio}，合乎常理',
  'unit.evidence.ratio-no': '与“{to}”之比 {ratio}，不合常理',
  'unit.evidence.none': '没有写单位，按常用的“{unit}”',
  'unit.evidence.chosen': '人工选定“{unit}”',
} as const;

/** zh-CN/units.ts in English. */
export const units = {
  'unit.fraction': 'fraction',
  'unit.evidence.header': 'the header says {unit}',
  'unit.evidence.unit-row': 'the row of units says {unit}',
  'unit.evidence.corner': 'the corner says {unit}',
  'unit.evidence.format': 'the number format {text} means {unit}',
  'unit.evidence.magnitude': 'the middle, {median}, is usual in {unit}',
  'unit.evidence.magnitude-no': 'the middle, {median}, is unusual in {unit}',
  'unit.evidence.ratio': '{ratio} of “{to}”, as usual',
  'unit.evidence.ratio-no': '{ratio} of “{to}”, which is unusual',
  'unit.evidence.none': 'none written, taken as the usual {unit}',
  'unit.evidence.chosen': '{unit}, chosen by hand',
} as const;

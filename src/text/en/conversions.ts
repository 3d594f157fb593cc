/** zh-CN/conversions.ts in English. */
export const conversions = {
  'functions.area-unit': '“{unit}” is no unit of area. Use 亩 (mu), ㎡, ha or km².',
  'functions.area-not-positive': 'The area is zero or negative, so nothing can be said per mu. Please check it.',
  'functions.growth-base': 'The figure before is zero or negative, so growth means nothing.',
  'functions.unknown-energy': 'There is no standard-coal factor for “{energy}”. Use one of: {names}.',
  'functions.energy-unit': '“{energy}” is not measured in “{unit}”. Use “{wanted}” or a unit like it.',
  'functions.coal-basis': '“{basis}” is no basis. Leave it out for calorific value (当量); for equivalent value (等价) give the factor of electricity your place publishes for the year in kgce/kWh, such as 0.3.',
  'functions.sizes-differ': 'The two ranges differ in rows or columns. Choose ranges of one size, or a single cell for one of them.',
  'functions.error-in-cell': 'A cell it refers to is the error {error}.',
  'functions.no-number': '“{text}” is not a number.',
  'functions.code.valid': 'valid',
  'functions.code.tidied': 'has full-width or lower-case characters or blanks; should be {code}',
  'functions.code.digits-lost': 'stored as a number and lost everything after the 15th digit; format the cell as text and enter it again',
  'functions.code.length': 'has {length} characters instead of 18',
  'functions.code.character': 'has a character the standard does not use (no I, O, S, V, Z)',
  'functions.code.look-alike': 'a letter looks like a mistyped digit; may be {suggestion}',
  'functions.code.check': 'wrong check character; the first 17 ask for {expected}',
} as const;

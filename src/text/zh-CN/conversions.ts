/** Worksheet functions that convert and check; en/conversions.ts has the same keys. */
export const conversions = {
  'functions.area-unit': '“{unit}”不是面积单位。可填：亩、㎡、公顷、平方公里、万㎡。',
  'functions.area-not-positive': '面积为零或负数，算不出亩均值。请核对面积。',
  'functions.growth-base': '上期数为零或负数，增长率没有意义。',
  'functions.unknown-energy': '没有能源品种“{energy}”的折标系数。可填：{names}。',
  'functions.energy-unit': '“{energy}”不能用“{unit}”计量。请换成“{wanted}”或同类单位。',
  'functions.coal-basis': '“{basis}”不能用作折标口径。当量值可不填或填“当量”；等价值请填当地当年公布的电力系数（千克标煤/千瓦时），如 0.3。',
  'functions.sizes-differ': '两个区域的行数或列数不一样。请选同样大小的区域，或其中一个只选一格。',
  'functions.error-in-cell': '引用的单元格是错误值 {error}。',
  'functions.no-number': '“{text}”不是数字。',
  'functions.code.valid': '正确',
  'functions.code.tidied': '含全角、小写或空格，应为 {code}',
  'functions.code.digits-lost': '存成了数字，第 15 位以后已经丢失，请设为文本后重填',
  'functions.code.length': '有 {length} 位，应为 18 位',
  'functions.code.character': '含有标准不用的字符（不用 I、O、S、V、Z）',
  'functions.code.look-alike': '字母像是数字之误，可能是 {suggestion}',
  'functions.code.check': '校验位不对，前 17 位对应的校验位是 {expected}',
} as const;

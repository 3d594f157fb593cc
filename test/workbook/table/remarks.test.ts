import { unknownRemarks } from '../../../src/workbook/table/remarks';

test.each([
  ['税收（以税务局数据为准）', []],
  ['用地面积（自有+租入-出租）', []],
  ['工业增加值（现价，统计口径）（2023年）', []],
  ['企业规模（1规上，0规下）', []],
  ['主要污染物（COD、氨氮、SO2、NOx）', []],
  ['税收（园区留成）（税务局提供）', ['园区留成']],
  ['用地面积【宿舍】', ['宿舍']],
  ['税收（占营业收入）', ['占营业收入']],
])('%s: what is not known to change nothing is %j', (header, unknown) => expect(unknownRemarks(header)).toEqual(unknown));

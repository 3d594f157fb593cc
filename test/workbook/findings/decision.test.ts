import { readVerdict } from '../../../src/workbook/findings/decision';

test.each<[string, string, string, string]>([
  ['核实无误', '', 'sound', ''],
  ['已核实，无误', '见台账', 'sound', '见台账'],
  ['数据属实', '', 'sound', ''],
  ['Verified', '', 'sound', ''],
  ['已更正', '', 'corrected', ''],
  ['已改', '改为 120', 'corrected', '改为 120'],
  ['待核', '', 'pending', ''],
  ['有误', '', 'pending', ''],
  ['不正确', '', 'pending', ''],
  ['请税务局答复', '周五前', 'pending', '请税务局答复；周五前'],
  ['', '只写了说明', 'pending', '只写了说明'],
])('“%s” with the note “%s” is %s', (words, note, verdict, kept) => {
  expect(readVerdict(words, note)).toEqual({ verdict, note: kept });
});

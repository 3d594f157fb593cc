import { citation } from '../../../src/workbook/planning/citation';

const sources = new Map([
  ['points', { document: '2022年工作要点', number: '浙亩均办〔2022〕2号', english: null }],
  ['memo', { document: '会议纪要', number: null, english: null }],
]);

test.each([
  ['points 二(二)6', '浙亩均办〔2022〕2号 二(二)6'],
  ['points', '浙亩均办〔2022〕2号'],
  ['memo 三', '会议纪要 三'],
  ['别处 三', '别处 三'],
  [null, ''],
])('%s is cited as %s', (cite, words) => expect(citation(cite, { sources })).toBe(words));

import type { ColumnMatch } from '../../../src/workbook/layout';
import { unitEvidence } from '../../../src/workbook/planning/unitEvidence';

const plain: ColumnMatch = { column: 1, header: '用地面积（㎡）', field: '用地面积', unit: '㎡', unitFrom: 'header', evidence: [], confidence: 1, how: 'exact', candidates: [] };

test.each<[Partial<ColumnMatch>, string, string]>([
  [{ evidence: [{ kind: 'header', unit: '㎡', text: '用地面积（㎡）' }, { kind: 'magnitude', unit: '㎡', median: 20000, fits: true }] }, '表头写“㎡”；中位数 20000，合乎“㎡”', 'the header says ㎡; the middle, 20000, is usual in ㎡'],
  [{ unitFrom: 'assumed', evidence: [{ kind: 'ratio', unit: '千瓦时', to: '产值', ratio: 0.123456, fits: false }] }, '没有写单位，按常用的“㎡”；与“产值”之比 0.123，不合常理', 'none written, taken as the usual ㎡; 0.123 of “产值”, which is unusual'],
  [{ unit: '', unitFrom: 'format', evidence: [{ kind: 'format', unit: '', text: '0.00%' }] }, '数字格式 0.00% 即“小数”', 'the number format 0.00% means fraction'],
  [{ unitFrom: 'chosen', evidence: [{ kind: 'unit-row', unit: '亩', text: '' }, { kind: 'corner', unit: '亩', text: '亩' }, { kind: 'magnitude', unit: '㎡', median: 3, fits: false }] }, '人工选定“㎡”；单位行写“亩”；表角写“亩”；中位数 3，不像“㎡”', '㎡, chosen by hand; the row of units says 亩; the corner says 亩; the middle, 3, is unusual in ㎡'],
  [{ unit: null, unitFrom: null }, '', ''],
])('%j is said as %s', (match, zh, en) => expect([unitEvidence({ ...plain, ...match }, 'zh'), unitEvidence({ ...plain, ...match }, 'en')]).toEqual([zh, en]));

import type { CellValue } from '../../../src/workbook/cell';
import { buildTable } from '../../../src/workbook/table/build';
import { findTable } from '../../../src/workbook/table/find';
import { matchColumns } from '../../../src/workbook/table/match';
import { bundledLibrary } from '../../support/library';
import { sheetOf } from './sheets';

const { catalogue } = bundledLibrary();
const none = { required: [], optional: [] };
const NAMES = ['甲', '乙', '丙', '丁', '戊', '己'].map((name) => `${name}机械有限公司`);
const REVENUE = [5000, 30000, 2000, 900, 1999.99, 100];

function scale(header: string, codes: readonly CellValue[], revenue: readonly number[] | null = REVENUE): [unknown, string[]] {
  const raw = sheetOf([
    ['企业名称', header, ...(revenue === null ? [] : ['营业收入（万元）'])],
    ...NAMES.map((name, i) => [name, codes[i] ?? null, ...(revenue === null ? [] : [revenue[i]!])]),
  ]);
  const layout = findTable(raw)!;
  const { table, issues } = buildTable(raw, layout, matchColumns(layout, raw, catalogue, none), catalogue, none);
  const column = table.columns.get('企业规模');
  return [column?.kind === 'text' && column.values.map((value) => (value === '规上' ? '上' : value === '规下' ? '下' : value ?? '_')).join(''), issues.filter(({ code }) => code.startsWith('column-codes')).map(({ code, severity }) => `${severity} ${code}`)];
}

const by = (how: string): string[] => [`${how === 'header' ? 'info' : 'warning'} column-codes-${how}`];

test.each<[string, readonly CellValue[], readonly number[] | null, string, string[]]>([
  ['是否规上', [1, 1, 1, 0, 0, 0], null, '上上上下下下', by('header')],
  ['是否规上企业', ['是', '是', '是', '否', '否', null], null, '上上上下下_', by('header')],
  ['规上/规下（规上=1，规下=0）', [1, 1, 1, 0, 0, 0], null, '上上上下下下', by('header')],
  ['规上/规下（规上=0，规下=1）', [0, 0, 0, 1, 1, 1], null, '上上上下下下', by('header')],
  ['规上规下（1规上0规下）', [1, 1, 0, 0, 0, 0], null, '上上下下下下', by('header')],
  ['规上规下（0规上，1规下）', [1, 1, 0, 0, 0, 0], null, '下下上上上上', by('header')],
  ['规上/规下', [1, 1, 1, 0, 0, 0], REVENUE, '上上上下下下', by('revenue')],
  ['规上/规下', [0, 0, 0, 1, 1, 1], REVENUE, '上上上下下下', by('revenue')],
  ['规上/规下', [0, 1, 0, 1, 0, 1], REVENUE, '010101', by('unknown')],
  ['规上/规下', [1, 1, 1, 0, 0, 0], null, '111000', by('unknown')],
  ['规上（1是2否）', [1, 1, 1, 2, 2, 2], null, '上上上下下下', by('header')],
  ['是否规上（0是1否）', [0, 0, 0, 1, 1, 1], REVENUE, '上上上下下下', by('header')],
  ['是否规下（1是0否）', [0, 0, 0, 1, 1, 1], null, '上上上下下下', by('header')],
  ['是否规上', [1, 1, 1, 2, 2, 2], REVENUE, '上上上下下下', by('revenue')],
  ['是否规上', [1, 1, 1, 2, 2, 2], null, '111222', by('unknown')],
  ['单位规模（1大型 2中型 3小型 4微型）', [1, 2, 3, 4, 3, 3], REVENUE, '大型中型小型微型小型小型', by('header')],
  ['规上/规下', ['规上', '规上', '规上', '规下', '规下', '规下'], REVENUE, '上上上下下下', []],
  ['企业规模', ['大型', '中型', '小型', '微型', '小型', '小型'], REVENUE, '大型中型小型微型小型小型', []],
])('%s with %j', (header, codes, revenue, values, issues) => expect(scale(header, codes, revenue)).toEqual([values, issues]));

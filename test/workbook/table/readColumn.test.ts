import type { CellValue } from '../../../src/workbook/cell';
import { buildTable } from '../../../src/workbook/table/build';
import { findTable } from '../../../src/workbook/table/find';
import { matchColumns } from '../../../src/workbook/table/match';
import { bundledLibrary } from '../../support/library';
import { sheetOf } from './sheets';

const { catalogue } = bundledLibrary();
const needs = { required: [], optional: ['高新技术企业'] };

/** A column of marks read: 1 yes, 0 no, ? not known; and what was said. */
function flags(header: string, cells: readonly CellValue[]): [string, string[]] {
  const raw = sheetOf([['企业名称', header], ...cells.map((cell, i) => [`${'甲乙丙丁'[i]!}机械有限公司`, cell])]);
  const layout = findTable(raw)!;
  const { table, issues } = buildTable(raw, layout, matchColumns(layout, raw, catalogue, needs), catalogue, needs);
  const column = table.columns.get('高新技术企业');
  const values = column?.kind === 'flag' ? [...column.values].map((value) => '01?'[value] ?? '?').join('') : '';
  return [values, issues.filter(({ code }) => /flag|codes/.test(code)).map(({ code, cell }) => `${code} ${cell?.row}`)];
}

test.each<[string, readonly CellValue[], string, string[]]>([
  ['是否高企', ['是', '否', '是', '否'], '1010', []],
  ['是否高企', ['√', null, '√', null], '1010', ['flag-blanks-mean-no 2']],
  ['是否高企', ['Y', 'N', 'y', 'n'], '1010', []],
  ['是否高企', [1, 0, 1, 0], '1010', ['flag-codes-assumed 0']],
  ['是否高企（1是0否）', [1, 0, 1, 0], '1010', ['column-codes-header 0']],
  ['是否高企（0是1否）', [0, 1, 0, 1], '1010', ['column-codes-header 0']],
  ['是否高企（1是2否）', [1, 2, 1, 2], '1010', ['column-codes-header 0']],
  ['是否高企（1-是，2-否）', ['1', '2', null, '2'], '10?0', ['column-codes-header 0', 'flag-blank 3']],
  ['是否高企', [1, 2, 1, 2], '????', ['flag-codes-unknown 0']],
  ['是否高企', [1, 2, '是', 3], '1?1?', ['flag-unreadable 2', 'flag-unreadable 4']],
])('%s over %j', (header, cells, values, said) => expect(flags(header, cells)).toEqual([values, said]));

import { noticeLines, publicNotice } from '../../../src/workbook/documents/publicNotice';
import type { CellValue } from '../../../src/workbook/cell';
import { firm, firms, header } from '../../support/firms';
import { runOver } from '../../support/documented';

const plain = { fields: [], ungraded: false } as const;

test('firms of one grade stand by name, whatever their scores, and grades stand best first', async () => {
  const names = ['卯厂', '寅厂', '丑厂', '子厂', '辰厂', '巳厂', '午厂', '未厂'];
  const run = await runOver([[...header], ...names.map((name, index) => firm(name, null, 900 - 100 * index))]);
  expect(noticeLines(run, plain).map(({ name, grade }) => [name, grade])).toEqual([
    ['卯厂', 'A'], ['寅厂', 'A'],
    ['辰厂', 'B'], ['丑厂', 'B'], ['巳厂', 'B'], ['子厂', 'B'],
    ['未厂', 'C'], ['午厂', 'C'],
  ]);
});

test('the notice holds a running number, names and grades, and no other figure', async () => {
  const sheet = publicNotice(await runOver(firms()), plain);
  expect(sheet.values.slice(2, 9)).toEqual([
    ['序号', '企业名称', '评价等级'],
    [1, '甲厂', 'A'], [2, '乙厂', 'A'], [3, '丙厂', 'B'], [4, '丁厂', 'B'], [5, '戊厂', 'B'], [6, '己厂', 'C'],
  ]);
  const numbers = sheet.values.flat().filter((cell: CellValue) => typeof cell === 'number');
  expect(numbers).toEqual([1, 2, 3, 4, 5, 6]);
});

test('who is not evaluated is not named, who is not graded only when asked for', async () => {
  const matrix = firms().map((row, index) => (index === 3 ? row.map((cell, column) => (column === header.indexOf('公益性企业') ? '是' : cell)) : row));
  const run = await runOver(matrix);
  expect(noticeLines(run, { fields: [], ungraded: true }).map(({ name }) => name)).not.toContain('丙厂');
});

test('a code stands as text beside the name when asked for', async () => {
  const sheet = publicNotice(await runOver(firms()), { fields: ['统一社会信用代码'], ungraded: false });
  expect(sheet.values[3]).toEqual([1, '甲厂', '11370881004339597L', 'A']);
});

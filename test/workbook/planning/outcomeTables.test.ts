import type { CellValue } from '../../../src/workbook/cell';
import { startGrid } from '../../../src/workbook/planning/grid';
import { outcomeTables } from '../../../src/workbook/planning/outcomeTables';
import { evaluate } from '../../../src/engine';
import { table } from '../../engine/evaluate/small';
import { bundledLibrary } from '../../support/library';

const jiashan = bundledLibrary().get('jiashan-2023')!;

/** The line with the names of the firms below the standard three years in a row, of so many. */
function lineOf(count: number): CellValue {
  const rows = Array.from({ length: count }, () => [10, 20, 2]);
  const evaluation = evaluate(table(['用地面积', '税收实际贡献', '连续低于标准年数'], rows), jiashan);
  const grid = startGrid(6);
  outcomeTables(grid, evaluation, (row) => `云川第${row + 1}机械有限公司`, () => undefined, 'zh');
  return grid.finish([10, 10, 10, 10, 10, 10]).values.flat().find((cell) => typeof cell === 'string' && cell.includes('：云川')) ?? null;
}

test.each([
  [2, /^“低产田”名单[^：]*：[^：]*：云川第1机械有限公司、云川第2机械有限公司$/],
  [200, /云川第200机械有限公司$/],
  [5000, /云川第200机械有限公司等 5000 家，全部见成果中的“名单”$/],
])('a list of %d firms is a line that a cell can hold', (count, words) => {
  const line = lineOf(count);
  expect(line).toMatch(words);
  expect(String(line).length).toBeLessThan(32_767);
});

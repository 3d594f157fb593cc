import { readBlocks, targetBytes, writeBlocks } from '../../../src/workbook/officejs/blocks';

const size = (cells: readonly (string | number | boolean)[][]): number => Buffer.byteLength(JSON.stringify(cells));

describe('writeBlocks', () => {
  it.each<[string, (string | number | boolean)[][], readonly [number, number][]]>([
    ['nothing', [], []],
    ['few rows in one block', [[1], [2]], [[0, 2]]],
    ['5,000 rows a block', Array.from({ length: 10_001 }, () => [1]), [[0, 5000], [5000, 5000], [10_000, 1]]],
    ['a long row by itself', [['甲'.repeat(30_000)], ['乙'.repeat(30_000)]], [[0, 2]]],
  ])('puts %s', (_, entries, blocks) => expect(writeBlocks(entries).map(({ row, rows }) => [row, rows])).toEqual(blocks));

  it('keeps every block under the target, reckoned never less than it is, and leaves no row out', () => {
    const entries = Array.from({ length: 12_000 }, (_, row) => [row / 7, '亩均税收低于全市平均水平的"百分之八十"'.repeat((row % 9) + 1), row % 2 === 0, '']);
    const blocks = writeBlocks(entries);
    for (const { row, rows } of blocks) expect(size(entries.slice(row, row + rows))).toBeLessThan(targetBytes);
    expect(blocks.reduce((sum, { rows }) => sum + rows, 0)).toBe(12_000);
    expect(blocks.length).toBeGreaterThan(2);
  });
});

describe('readBlocks', () => {
  it.each<[number, number, number | undefined, readonly number[]]>([
    [10, 5, undefined, [10]],
    [12_000, 5, undefined, [5000, 5000, 2000]],
    [4_000, 50, undefined, [2000, 2000]],
    [3, 16_384, 100, [1, 1, 1]],
  ])('reads %i rows of %i columns in blocks', (rows, columns, cells, expected) => {
    const blocks = readBlocks({ row: 7, column: 2, rows, columns }, cells);
    expect(blocks.map((block) => block.rows)).toEqual(expected);
    expect(blocks[0]).toEqual({ row: 7, column: 2, rows: expected[0], columns });
  });
});

import { commit, prepare, type Choices, type Prepared } from '../../src/app/evaluate';
import type { LastYearChoice, OpenedSheet } from '../../src/app/lastYear/choice';
import { lastYearSheets } from '../../src/app/lastYear/sheets';
import type { CellValue } from '../../src/workbook/cell';
import type { Matrix } from '../../src/workbook/layout';
import { bundledLibrary } from './library';
import { memoryWorkbook, type MemoryWorkbook } from './memoryWorkbook';

const library = bundledLibrary();
export const zhenhaiHeader = [
  '企业名称', '行业代码', '用地面积（亩）', '税收实际贡献（万元）', '工业增加值（万元）', '综合能耗（吨标煤）', '年平均职工人数（人）',
  '主要污染物排放量（吨）', '研发经费支出（万元）', '营业收入（万元）', '用电量（万千瓦时）', '应得奖补金额（万元）',
];

/** Eleven firms of Zhenhai, alike but for the tax, which falls from firm to firm; under its ruleset the last is graded D. */
export const zhenhai = (names: readonly string[] = elevenFirms, taxOf: (at: number) => number = (at) => 600 - 50 * at): Matrix => [
  zhenhaiHeader, ...names.map((name, at): CellValue[] => [name, '30', 10, taxOf(at), 1600, 400, 40, 1, 3, 100, 120, 100]),
];

export const elevenFirms = Array.from({ length: 11 }, (_, at) => `第${'一二三四五六七八九十末'[at] ?? ''}厂`);

export const zhenhaiChoices: Choices = { sheet: 's1', ruleset: 'zhenhai-2024', parameters: {}, columns: {}, placement: 'beside', lang: 'zh' };

/** A year's workbook with its one sheet evaluated, last year's carried in where it is given. */
export async function evaluatedYear(rows: Matrix, name: string, lastYear: LastYearChoice | null = null, other: Partial<Choices> = {}): Promise<{ readonly book: MemoryWorkbook; readonly prepared: Prepared }> {
  const book = memoryWorkbook({ [name]: rows });
  const prepared = await prepare(book, library, { ...zhenhaiChoices, ...other, lastYear });
  await commit(book, prepared);
  return { book, prepared };
}

/** The first table of another workbook, as last year's. */
export async function asLastYear(book: MemoryWorkbook, file: string, grade = false): Promise<LastYearChoice & { readonly from: OpenedSheet }> {
  for await (const from of lastYearSheets(book, file, library.catalogue)) return { from, grade };
  throw new RangeError('no table');
}

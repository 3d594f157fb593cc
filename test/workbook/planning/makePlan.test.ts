import { prepare, type Choices } from '../../../src/app/evaluate';
import { loadUserRuleset, withRuleset } from '../../../src/app/library';
import { text } from '../../../src/text/text';
import type { CellValue } from '../../../src/workbook/cell';
import type { Matrix } from '../../../src/workbook/layout';
import type { Plan, SheetSpec } from '../../../src/workbook/plan';
import { firm, firms, header } from '../../support/firms';
import { bundledLibrary } from '../../support/library';
import { memoryWorkbook } from '../../support/memoryWorkbook';

const choices: Choices = { sheet: 's1', ruleset: 'zhejiang-2022', parameters: {}, columns: {}, placement: 'beside', lang: 'zh' };

/** The library with a ruleset of its own whose firms are ranked by 所属镇街. */
function grouped() {
  const library = bundledLibrary();
  const { ruleset } = loadUserRuleset(library, { ...library.get('zhejiang-2022')!.document, id: 'by-town', group: '所属镇街' });
  if (ruleset === null) throw new RangeError('the grouped ruleset did not load');
  return withRuleset(library, ruleset);
}

const withTowns = (): Matrix => firms().map((row, index) => [...row, index === 0 ? '所属镇街' : index % 2 === 1 ? '城东街道' : '临江镇']);

async function planOf(matrix: Matrix, other: Partial<Choices> = {}, library = bundledLibrary()): Promise<Plan> {
  const { plan } = await prepare(memoryWorkbook({ 企业: matrix }), library, { ...choices, ...other });
  if (plan === null) throw new RangeError('nothing was planned');
  return plan;
}

const sheetOf = (plan: Plan, purpose: SheetSpec['purpose']): SheetSpec => plan.sheets.find((sheet) => sheet.purpose === purpose)!;
const rowAfter = (sheet: SheetSpec, first: CellValue): readonly CellValue[] => sheet.values.find((row) => row[0] === first) ?? [];
const words = (sheet: SheetSpec): string => sheet.values.flat().filter((cell) => typeof cell === 'string').join('\n');

describe('every sheet of every plan', () => {
  const cases = [['zh', 'beside', 'zhejiang-2022'], ['en', 'beside', 'zhejiang-2022'], ['zh', 'sheet', 'by-town'], ['en', 'sheet', 'by-town']] as const;

  test.each(cases)('%s, %s, %s: is a full rectangle whose styles, merges, heights and charts lie inside', async (lang, placement, ruleset) => {
    const { sheets, region } = await planOf(withTowns(), { lang, placement, ruleset }, grouped());
    expect(sheets).toHaveLength(placement === 'sheet' ? 4 : 3);
    for (const block of [...sheets, ...(region === null ? [] : [region])]) {
      const columns = block.widths.length;
      expect(block.values.every((row) => row.length === columns)).toBe(true);
      const areas = [...block.styles.map((one) => one.area), ...block.conditional.map((one) => one.area), ...('merges' in block ? block.merges : [])];
      for (const area of areas) {
        expect([area.row >= 0, area.column >= 0, area.row + area.rows <= block.values.length, area.column + area.columns <= columns]).toEqual([true, true, true, true]);
      }
    }
    for (const sheet of sheets) {
      expect(Object.keys(sheet.heights ?? {}).every((row) => Number(row) < sheet.values.length)).toBe(true);
      for (const chart of sheet.charts) {
        const ranges = [chart.categories, ...chart.series.map((one) => one.values)];
        for (const range of ranges) {
          const cells = sheet.values.slice(range.row, range.row + range.rows).map((row) => row[range.column]);
          expect([cells.length, cells.every((cell) => cell !== null && cell !== undefined)]).toEqual([range.rows, true]);
        }
        expect(chart.altText.length).toBeGreaterThan(10);
        expect(sheet.widths.slice(0, chart.place.column + chart.place.columns)).toHaveLength(chart.place.column + chart.place.columns);
      }
    }
  });

  test('numbers are numbers, never text', async () => {
    const { region } = await planOf(firms());
    const [, first] = region!.values;
    expect(first!.slice(0, 14).map((cell) => typeof cell)).toEqual(Array.from({ length: 14 }, () => 'number'));
  });

  test('text that looks like a formula stays text', async () => {
    const { sheets, region } = await planOf([[...header], firm('=1+1', null, 100), firm('乙', null, 50)], { placement: 'sheet' });
    expect(region).toBeNull();
    expect(sheets[0]!.values[2]![1]).toBe('=1+1');
  });
});

describe('result columns', () => {
  test('the header has two rows where the table has, with the title above; a row of units takes the units', async () => {
    const twoRows: Matrix = [
      ['企业名称', '用地', '效益', null, '消耗', '其他', null, null, null],
      [null, '用地面积', '税收实际贡献', '工业增加值', '综合能耗', '年平均职工人数', '主要污染物排放量', '研发经费支出', '营业收入'],
      [null, '亩', '万元', '万元', '吨标煤', '人', '吨', '万元', '万元'],
      ['甲', 10, 100, 1000, 200, 50, 2, 60, 4000],
      ['乙', 10, 50, 1000, 200, 50, 2, 60, 4000],
    ];
    const { region } = await planOf(twoRows);
    const column = region!.values.map((row) => row[0]);
    expect(column).toEqual(['亩均效益评价：浙江省规上工业企业亩均效益综合评价（2022）', '亩均税收', '万元/亩', 10, 5]);
  });

  test('grades are coloured by a rule a grade, and the letter stands in the cell', async () => {
    const { region } = await planOf(firms());
    expect(region!.conditional.map(({ equals, area }) => [equals, area])).toEqual(['A', 'B', 'C', 'D'].map((grade) => [grade, { row: 1, column: 15, rows: 6, columns: 1 }]));
    expect(region!.values.map((row) => row[15])).toEqual(['评价等级', 'A', 'A', 'B', 'B', 'B', 'C']);
  });

  test('several groups are ranked apart and the header says so', async () => {
    const { region } = await planOf(withTowns(), { ruleset: 'by-town' }, grouped());
    expect(region!.values.map((row) => row[13])).toEqual(['组内排名', 1, 1, 2, 2, 3, 3]);
  });
});

describe('评价汇总', () => {
  test('counts by quota and in the end, with shares of the firms graded', async () => {
    const many = [[...header], ...Array.from({ length: 20 }, (_, i) => firm(`企业${i}`, null, 1000 - 10 * i, i === 19 ? { 高新技术企业: '是' } : {}))];
    const summary = sheetOf(await planOf(many), 'summary');
    expect(['A', 'B', 'C', 'D', '合计'].map((grade) => rowAfter(summary, grade).slice(2, 7))).toEqual([
      [5, 0.25, 5, 0.25, 0], [10, 0.5, 10, 0.5, 0], [4, 0.2, 5, 0.25, 1], [1, 0.05, 0, 0, -1], [20, 1, 20, 1, null],
    ]);
    expect(rowAfter(summary, '用地面积').slice(0, 4)).toEqual(['用地面积', '亩', 200, 20]);
    expect(rowAfter(summary, '亩均税收').slice(0, 4)).toEqual(['亩均税收', '万元/亩', 30, 90.5]);
  });

  test('a firm left out counts in no total', async () => {
    const summary = sheetOf(await planOf([[...header], firm('甲', null, 100), firm('电厂', null, 900, { 公益性企业: '是' })]), 'summary');
    expect(rowAfter(summary, '税收实际贡献').slice(2, 4)).toEqual([100, 1]);
  });

  test('groups have a table of their own', async () => {
    const summary = sheetOf(await planOf(withTowns(), { ruleset: 'by-town' }, grouped()), 'summary');
    expect(rowAfter(summary, '城东街道').slice(0, 6)).toEqual(['城东街道', 3, 1, 1, 1, 0]);
  });

  test('both charts have the colours and the place they should', async () => {
    const { charts } = sheetOf(await planOf(firms()), 'summary');
    expect(charts.map((chart) => [chart.kind, chart.pointColors, chart.place.column])).toEqual([
      ['column', ['2E8B57', '2F6DB5', 'E0A100', 'C0392B'], 8], ['histogram', null, 8],
    ]);
    expect(charts[0]!.altText).toBe('柱形图：参评分档 6 家，其中 A 2，B 3，C 1，D 0。');
  });
});

describe('评价说明', () => {
  test('names every clause, assumption, unit and unchecked rule', async () => {
    const plan = await planOf(firms());
    const { ruleset } = (await prepare(memoryWorkbook({ 企业: firms() }), bundledLibrary(), choices));
    const basis = words(sheetOf(plan, 'basis'));
    for (const one of ruleset.assumptions) expect(basis).toContain(one.text.zh);
    for (const one of ruleset.indicators) expect(basis).toContain(one.name);
    for (const one of ruleset.adjust) expect(basis).toContain(one.why.zh);
    for (const expected of ['浙亩均办〔2022〕2号 二(一)3', ruleset.sha256.slice(0, 16), '税收实际贡献 ÷ 用地面积', '新升规未满1年', '四舍五入一次，保留 4 位小数']) expect(basis).toContain(expected);
  });

  test('how many firms each adjustment touched is counted', async () => {
    const many = [[...header], ...Array.from({ length: 20 }, (_, i) => firm(`企业${i}`, null, 1000 - 10 * i, i === 19 ? { 高新技术企业: '是' } : {}))];
    const basis = sheetOf(await planOf(many), 'basis');
    expect(basis.values.find((row) => row[1] === '有效期内的高新技术企业，原则上不评为D类')?.slice(0, 3)).toEqual(['不低于 C 类', '有效期内的高新技术企业，原则上不评为D类', 1]);
  });
});

describe('数据问题', () => {
  test('worst first, each with its cell, firm, words and what was done', async () => {
    const issues = sheetOf(await planOf(firms().map((row, index) => (index === 2 ? row.map((cell, column) => (column === 3 ? '待核实' : cell)) : row))), 'issues');
    const found = issues.values.find((row) => row[3] === '企业!D3');
    expect(found?.slice(1, 5)).toEqual(['提醒', '缺数据', '企业!D3', '乙厂']);
    expect(found?.[6]).toBe(text('zh', 'sheets.done.missing'));
    const severities = issues.values.slice(3).map((row) => row[1]).filter((cell) => cell !== null);
    expect(severities).toEqual([...severities].sort((a, b) => ['错误', '提醒', '说明'].indexOf(a as string) - ['错误', '提醒', '说明'].indexOf(b as string)));
  });
});

import type { Area } from '../../../src/workbook/cell';
import { generateFirms, type Firm } from '../firms';
import { blockAt, firmLines, type Line } from './block';
import { code, name, numbers, plain, serial, text, under, type ColumnSpec } from './columns';
import { book, type RealFile } from './file';

/** Firms under towns, plots under firms, parts under wholes, and the sums that stand among them. */
export function groupFiles(): RealFile[] {
  return [townsMerged(), townHeads(), countyOnTop(), plotsAndSums(), branches(), sectionSums(), labelInPieces(), secondTable(), unitsOfSections()];
}

const firms = generateFirms(12, 91, '兰溪口', '339994');
const groups: readonly [string, Firm[]][] = [['白鹭镇', firms.slice(0, 5)], ['云溪镇', firms.slice(5, 8)], ['经济开发区', firms.slice(8)]];
const figures = [numbers('用地面积（亩）', '用地面积', '亩'), numbers('税收实际贡献（万元）', '税收实际贡献', '万元'), numbers('工业增加值（万元）', '工业增加值', '万元')];
const FIELDS = ['用地面积', '税收实际贡献', '工业增加值'];
const sums = (some: readonly Firm[]): number[] => FIELDS.map((field) => Math.round(some.reduce((total, firm) => total + Number(firm[field]) * 1000, 0)) / 1000);
const file = (called: string, columns: readonly ColumnSpec[], lines: readonly Line[], merges: readonly Area[] = [], issues: readonly string[] = []): RealFile => {
  const block = blockAt(0, 0, { columns, lines, issues });
  return book(called, { name: '数据', blocks: [{ ...block, merges: [...block.merges, ...merges] }] });
};

/** A town's name merged over its firms and over the 小计 below them. */
function townsMerged(): RealFile {
  let row = 1;
  const merges: Area[] = [];
  const townOf = new Map(groups.flatMap(([place, some]) => some.map((firm, i) => [firm, i === 0 ? place : null])));
  const lines = groups.flatMap(([, some]): Line[] => {
    merges.push({ row, column: 0, rows: some.length + 1, columns: 1 });
    row += some.length + 1;
    return [...firmLines(some), { kind: 'total', cells: [null, '小计', null, ...sums(some)] }];
  });
  return file('68-towns-merged-with-sums.xlsx', [text('镇街', (firm) => townOf.get(firm) ?? null), name, code, ...figures], [...lines, { kind: 'total', cells: ['合计', null, null, ...sums(firms)] }], merges);
}

/** A town heads its firms by its name alone, with their sums. */
function townHeads(): RealFile {
  const lines = groups.flatMap(([place, some]): Line[] => [{ kind: 'total', cells: [null, place, null, ...sums(some)], issue: 'total-by-sum' }, ...firmLines(some)]);
  return file('69-towns-as-heads.xlsx', [serial, name, code, ...figures], lines);
}

/** The county's own line on top: its name, and what all firms add up to. */
function countyOnTop(): RealFile {
  return file('70-county-on-top.xlsx', [serial, name, code, ...figures], [{ kind: 'total', cells: [null, '兰溪口县', null, ...sums(firms)], issue: 'total-by-sum' }, ...firmLines(firms)]);
}

/** Plots under a merged name, which covers the 小计 of the firm as well. */
function plotsAndSums(): RealFile {
  const merges: Area[] = [];
  const issues: string[] = [];
  const counts = [2, 3, 2];
  let row = 1;
  let plot = 0;
  const lines = counts.flatMap((count, i): Line[] => {
    const firm = firms[i] as Firm;
    const areas = Array.from({ length: count }, (_, j) => 5 + plot + j);
    merges.push(...[0, 1].map((column) => ({ row, column, rows: count + 1, columns: 1 })));
    issues.push(`A${row + 1} rows-under-one-name`);
    row += count + 1;
    plot += count;
    return [...areas.map((): Line => ({ kind: 'firm', firm })), { kind: 'total', cells: [null, null, '小计', areas.reduce((a, b) => a + b)] }];
  });
  const block = blockAt(0, 0, { columns: [name, code, text('宗地编号', (_, i) => `地块${i + 1}`, '宗地编号'), { ...numbers('用地面积（亩）', '用地面积', '亩'), cell: (_: Firm, i: number) => plain(5 + i) }], lines, issues });
  const covered = (line: (typeof block.cells)[number]): boolean => merges.some((merge) => line.column === merge.column && line.row > merge.row && line.row < merge.row + merge.rows);
  return book('71-plots-with-sums.xlsx', { name: '宗地', blocks: [{ ...block, cells: block.cells.filter((cell) => !covered(cell)), merges }] });
}

/** 其中：一厂区 below a firm is a part of it. */
function branches(): RealFile {
  const part = (label: string): Line => ({ kind: 'total', cells: [null, label, null, 3, 40, 50] });
  const [a, b, ...rest] = firms as [Firm, Firm, ...Firm[]];
  return file('72-parts-of-a-firm.xlsx', [serial, name, code, ...figures], [...firmLines([a]), part('其中：一厂区'), part('其中：二厂区'), ...firmLines([b]), part('其中：租赁部分'), ...firmLines(rest.slice(0, 5))]);
}

/** 一、规上企业 with its sums in one line, serial numbers from 1 again below. */
function sectionSums(): RealFile {
  const lines = groups.flatMap(([place, some], i): Line[] => [{ kind: 'total', cells: [`${'一二三'[i] ?? ''}、${place}小计（${some.length}家）`, null, null, ...sums(some)] }, ...firmLines(some)]);
  return file('73-sections-with-sums.xlsx', [text('序号', (firm) => groups.flatMap(([, some]) => some.map((one, i): [Firm, number] => [one, i + 1])).find(([one]) => one === firm)?.[1] ?? null), name, code, ...figures], lines);
}

/** 合 in one cell and 计 in the next. */
function labelInPieces(): RealFile {
  return file('74-total-in-two-cells.xlsx', [serial, name, code, ...figures], [...firmLines(firms), { kind: 'total', cells: ['合', '计', null, ...sums(firms)] }]);
}

/** The same firms before and after 核实, one table below the other, nothing in the titles tells which counts. */
function secondTable(): RealFile {
  const columns = [name, code, ...figures];
  const part = (row: number, title: string, some: readonly Firm[], issues: string[] = []): ReturnType<typeof blockAt> => blockAt(row, 0, { above: [[title]], columns, lines: firmLines(some), issues });
  const changed = firms.slice(0, 6).map((firm) => ({ ...firm, 用地面积: Number(firm.用地面积) + 1 }));
  return book('75-first-and-checked.xlsx', { name: '核对', blocks: [part(0, '附表1：企业填报数', firms.slice(0, 6), ['A11 table-with-same-header']), part(9, '附表2：部门核实数', changed)] });
}

/** 单位：万元 over the first part and 单位：元 over the second; nothing in the header. */
function unitsOfSections(): RealFile {
  const inTwo = (header: string, field: string): ColumnSpec => ({
    ...under(numbers(header, field, '万元'), header),
    cell: (firm) => (firms.indexOf(firm) < 6 ? plain(Number(firm[field])) : { cell: Math.round(Number(firm[field]) * 10000), number: String(firm[field]) }),
  });
  const title = (words: string, said: { issue?: string } = {}): Line => ({ kind: 'remark', cells: [words], across: true, ...said });
  const lines: Line[] = [title('一、规上工业企业（单位：万元）'), ...firmLines(firms.slice(0, 6)), title('二、规下工业企业（单位：元）'), ...firmLines(firms.slice(6))];
  const block = blockAt(0, 0, { columns: [serial, name, code, figures[0] as ColumnSpec, inTwo('税收实际贡献', '税收实际贡献'), inTwo('工业增加值', '工业增加值')], corner: '万元', lines, issues: ['E9 unit-section', 'F9 unit-section'] });
  return book('76-units-of-sections.xlsx', { name: '数据', blocks: [block] });
}


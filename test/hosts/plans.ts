import type { Decisions } from '../../src/workbook/findings/decision';
import type { Matrix } from '../../src/workbook/layout';
import type { Block, Plan, SheetPurpose, SheetSpec } from '../../src/workbook/plan';
import { emptyRecord, type WorkbookRecord } from '../../src/workbook/record';
import type { TestBook } from './harness';

export const anchor = '_MUJUN_RESULT_1';

/** A small table with a merged title, text that looks like numbers, a blank and a zero. */
export const book: TestBook = {
  sheets: [
    {
      name: '企业表',
      values: [
        ['2021年企业情况', null, null, null],
        ['企业名称', '统一社会信用代码', '税收', '面积'],
        ['甲', '0013', 12.5, 10],
        ['乙', '91330100MA27U00A0B', 0, 3.25],
        ['丙', null, null, true],
      ],
      merges: [{ row: 0, column: 0, rows: 1, columns: 4 }],
    },
    { name: '备注', values: [['不要动我', 1], ['=像公式的字', 0.1]] },
  ],
};

export const regionValues: Matrix = [
  ['总得分', '名次', '档次', '理由'],
  [88.1234, 1, 'A', '=1+1'],
  [0, 2, 'B', '0013'],
  [null, null, null, '2021-1-2'],
];

/** Columns E to H beside the table, rows 2 to 5. */
export function regionBlock(values: Matrix = regionValues): Block {
  const columns = values[0]?.length ?? 0;
  return {
    area: { row: 1, column: 4, rows: values.length, columns },
    values,
    styles: [
      { area: { row: 0, column: 0, rows: 1, columns }, style: { bold: true, fill: 'DDEBF7', border: true, wrap: true } },
      { area: { row: 1, column: 0, rows: values.length - 1, columns: 1 }, style: { numberFormat: '0.00', align: 'right' } },
    ],
    widths: Array.from({ length: columns }, (_, column) => (column === 3 ? 30 : null)),
    conditional: [{ area: { row: 1, column: columns - 2, rows: values.length - 1, columns: 1 }, equals: 'A', fill: 'C6EFCE', color: '006100' }],
  };
}

export function sheetSpec(purpose: SheetPurpose, name: string, rows: Matrix, charts = 1): SheetSpec {
  return {
    purpose,
    name,
    values: rows,
    styles: [{ area: { row: 0, column: 0, rows: 1, columns: 2 }, style: { bold: true, size: 14, color: '1F4E79' } }],
    widths: [18, null],
    conditional: [{ area: { row: 1, column: 0, rows: rows.length - 1, columns: 1 }, equals: 'B', fill: 'FFEB9C', color: '9C5700' }],
    freeze: { rows: 2, columns: 0 },
    merges: [{ row: 0, column: 0, rows: 1, columns: 2 }],
    heights: { 0: 30, [rows.length - 1]: 24 },
    charts: Array.from({ length: charts }, (_, index) => ({
      name: `MUJUN ${purpose} ${index + 1}`,
      kind: index === 0 ? ('column' as const) : ('pie' as const),
      title: `各档企业数 ${index + 1}`,
      altText: '各档企业数：A 1 家，B 1 家',
      place: { row: 1 + 12 * index, column: 3, rows: 10, columns: 6 },
      categories: { row: 2, column: 0, rows: rows.length - 2, columns: 1 },
      series: [{ name: '企业数', values: { row: 2, column: 1, rows: rows.length - 2, columns: 1 }, color: '5B9BD5' }],
      pointColors: index === 0 ? null : ['70AD47', 'FFC000'],
      xTitle: index === 0 ? '档次' : null,
      yTitle: index === 0 ? '家' : null,
    })),
    page: { landscape: true, repeatRows: 2 },
  };
}

/** A decision with what XML and JSON have to escape. */
export const decisions: Decisions = {
  'a1b2c3d4|91330100MA27U00A0B|more-than|税收实际贡献': {
    verdict: 'sound', note: '已看“完税证明” <复印件> & 台账', by: '张三', when: '2026-05-01T08:00:00.000Z', basis: '税收实际贡献=12.5 营业收入=10', shown: ['核实无误', '', ''],
  },
};

export const summaryRows: Matrix = [['评价汇总', null], ['档次', '企业数'], ['A', 1], ['B', 1]];
export const issueRows: Matrix = [['核对清单', null], ['位置', '说明'], ['D5', '=面积不是数'], ['C5', '税收为空']];

/** What the run writes: columns beside the table on `sheet` (an id) and two sheets of ours. */
export function plan(sheet: string, former: WorkbookRecord = emptyRecord, values: Matrix = regionValues): Plan {
  return planOf(sheet, former, regionBlock(values), [sheetSpec('summary', '亩均汇总', summaryRows, 2), sheetSpec('issues', '亩均核对', issueRows, 0)]);
}

/** Narrower, shorter, and without the sheet of issues. */
export function smallerPlan(sheet: string, former: WorkbookRecord): Plan {
  const rows: Matrix = [['评价汇总', null], ['档次', '企业数'], ['C', 2]];
  return planOf(sheet, former, regionBlock([['名次', '档次', '理由'], [1, 'C', null]]), [sheetSpec('summary', '亩均汇总', rows)]);
}

/** Nothing beside the table: only a sheet. */
export function sheetOnlyPlan(former: WorkbookRecord): Plan {
  return planOf('', former, null, [sheetSpec('results', '亩均结果', summaryRows, 0)]);
}

function planOf(sheet: string, former: WorkbookRecord, block: Block | null, sheets: readonly SheetSpec[]): Plan {
  return {
    region: block && { ...block, sheet, anchor },
    sheets,
    record: {
      ...former,
      id: former.id || 'b2f0c2f4-0000-4000-8000-000000000001',
      regions: block ? [{ anchor, sheet, layout: layoutOf(block) }] : [],
      sheets: sheets.map((spec) => ({ purpose: spec.purpose, id: former.sheets.find((one) => one.purpose === spec.purpose)?.id ?? '', name: spec.name, layout: layoutOf(spec) })),
      mappings: { '企业名称|税收 <&> "面积"': { 2: { field: '税收实际贡献', unit: '万元' }, 3: { field: null, unit: null } } },
    },
  };
}

function layoutOf<T extends { readonly values: unknown }>(block: T): Omit<T, 'values'> {
  const { values: _, ...layout } = block;
  return layout;
}

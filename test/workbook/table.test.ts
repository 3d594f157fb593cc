import fc from 'fast-check';
import { cellDecimal, Fraction, unitFactor, type FlagColumn, type NumberColumn } from '../../src/engine';
import type { CellValue } from '../../src/workbook/cell';
import { buildTable } from '../../src/workbook/table/build';
import { findTable } from '../../src/workbook/table/find';
import { matchColumns } from '../../src/workbook/table/match';
import { bundledLibrary } from '../support/library';
import { faultySheet } from '../../examples/generate/faults';
import { generateFirms } from '../../examples/generate/firms';
import { xianSheet } from '../../examples/generate/xian';
import { zhejiangSheet } from '../../examples/generate/zhejiang';
import { checkCreditCode } from '../../src/workbook/table/creditCode';
import { rawFromMatrix } from '../../src/workbook/table/matrix';
import { rawOfSample } from './table/samples';
import { sheetOf } from './table/sheets';

const { catalogue, get } = bundledLibrary();
const needs = { required: ['用地面积', '税收实际贡献', '年平均职工人数'], optional: ['高新技术企业'] };

/** A decimal as a person types it: digits and the place of the point. */
interface Typed { readonly digits: number; readonly scale: number }

const asNumber = ({ digits, scale }: Typed): number => Number(asText({ digits, scale }));
const asText = ({ digits, scale }: Typed): string => {
  const text = String(digits).padStart(scale + 1, '0');
  return scale === 0 ? text : `${text.slice(0, -scale)}.${text.slice(-scale)}`;
};
const grouped = (typed: Typed): string => asText(typed).replace(/^\d+/, (whole) => whole.replace(/\B(?=(\d{3})+$)/g, ','));
const wide = (text: string): string => text.replace(/[0-9.,]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));

/** Ways to write a number into a cell without changing it. */
const DISGUISES: readonly ((typed: Typed, unit: string) => CellValue)[] = [
  asNumber, asNumber, asNumber, asText, grouped, (typed) => wide(grouped(typed)), (typed) => ` ${asText(typed)}\u00a0`, (typed, unit) => `${asText(typed)}${unit}`,
];

const typed = fc.record({ digits: fc.integer({ min: 1, max: 999_999_999 }), scale: fc.integer({ min: 0, max: 4 }) });
const firm = fc.record({ area: typed, tax: typed, staff: fc.integer({ min: 1, max: 5000 }), high: fc.boolean(), disguise: fc.nat({ max: DISGUISES.length - 1 }) });
const distortion = fc.record({
  titles: fc.subarray(['某县2021年度亩均效益评价表', '填报单位：某县经信局', '填报时间：2022年5月']), areaUnit: fc.constantFrom('亩', '㎡', '公顷', '平方米'), taxUnit: fc.constantFrom('元', '千元', '万元', '亿元'),
  units: fc.constantFrom('header', 'row', 'corner'), order: fc.shuffledSubarray([0, 1, 2, 3, 4, 5], { minLength: 6, maxLength: 6 }),
  blankAfter: fc.array(fc.nat({ max: 8 }), { maxLength: 2 }), totals: fc.subarray(['first', 'middle', 'last']), remarks: fc.boolean(), at: fc.tuple(fc.nat({ max: 5 }), fc.nat({ max: 5 })),
});

test('a table reads back to the same numbers however it is laid out', () => {
  fc.assert(fc.property(fc.array(firm, { minLength: 2, maxLength: 9 }), distortion, (firms, how) => {
    const heads: [string, string | null][] = [['序号', null], ['企业名称', null], ['用地面积', how.areaUnit], ['税收实际贡献', how.taxUnit], ['年平均职工人数', '人'], ['高新技术企业', null]];
    const rows = firms.map((one, i): CellValue[] => {
      const write = DISGUISES[one.disguise]!;
      return [i + 1, `第${i}号机械有限公司`, write(one.area, how.areaUnit), write(one.tax, how.taxUnit), one.staff, one.high ? '是' : '否'];
    });
    const total: CellValue[] = [null, '合计', 123, 456, 789, null];
    const body: CellValue[][] = [];
    if (how.totals.includes('first')) body.push(total);
    rows.forEach((row, i) => {
      body.push(row);
      if (how.blankAfter.includes(i)) body.push([]);
      if (i === 1 && how.totals.includes('middle')) body.push([null, '某镇小计', 1, 2, 3, null]);
    });
    if (how.totals.includes('last')) body.push(total);
    const arrange = (row: CellValue[]): CellValue[] => (row.length === 0 ? [] : how.order.map((column) => row[column] ?? null));
    const header = heads.map(([name, unit]) => (how.units === 'header' && unit !== null ? `${name}（${unit}）` : name));
    const sheet = sheetOf([
      ...how.titles.map((title) => [title]),
      ...(how.units === 'corner' ? [[null, null, `单位：${how.areaUnit}、${how.taxUnit}`]] : []),
      arrange(header),
      ...(how.units === 'row' ? [arrange(heads.map(([, unit]) => unit))] : []),
      ...body.map(arrange),
      ...(how.remarks ? [[], ['备注：数据为年报数。'], ['填表人：张三']] : []),
    ], { at: how.at });

    const layout = findTable(sheet)!;
    const { table, subjects } = buildTable(sheet, layout, matchColumns(layout, sheet, catalogue, needs), catalogue, needs);
    const exact = (name: string): string[] => {
      const { values, factor } = table.columns.get(name) as NumberColumn;
      return [...values].map((x) => cellDecimal(x).value.mul(factor).toString());
    };
    const expected = (of: (one: (typeof firms)[number]) => Typed, unit: string, wanted: string): string[] =>
      firms.map((one) => Fraction.parse(asText(of(one)))!.mul(unitFactor(unit, wanted)!).toString());
    expect(subjects.names).toEqual(firms.map((_, i) => `第${i}号机械有限公司`));
    expect(exact('用地面积')).toEqual(expected(({ area }) => area, how.areaUnit, '亩'));
    expect(exact('税收实际贡献')).toEqual(expected(({ tax }) => tax, how.taxUnit, '万元'));
    expect(exact('年平均职工人数')).toEqual(firms.map(({ staff }) => String(staff)));
    expect([...(table.columns.get('高新技术企业') as FlagColumn).values]).toEqual(firms.map(({ high }) => Number(high)));
  }), { numRuns: 150 });
});

describe('the samples', () => {
  const read = (raw: ReturnType<typeof sheetOf>, ruleset: string) => {
    const wanted = get(ruleset)!.needs;
    const layout = findTable(raw)!;
    return buildTable(raw, layout, matchColumns(layout, raw, catalogue, wanted), catalogue, wanted);
  };

  test.each([
    ['zhejiang-2022', zhejiangSheet, 240, 'zhejiang-2022'], ['xian-2022', xianSheet, 160, 'xian-2022-enterprise'],
  ] as const)('%s reads whole and without a doubt', (_, sheet, size, ruleset) => {
    const { table, issues } = read(rawOfSample(sheet()), ruleset);
    expect([table.size, issues]).toEqual([size, []]);
    const wanted = get(ruleset)!.needs;
    // Firms that are merged and land newly added are for those who have them.
    const rare = ['集团编号', '宗地编号', '合并评价', '非工业企业', '新增土地面积'];
    expect([...wanted.required, ...wanted.optional].filter((field) => !table.columns.has(field) && !rare.includes(field))).toEqual([]);
  });

  test('with faults shows each of them', () => {
    const { issues } = read(rawOfSample(faultySheet()), 'zhejiang-2022');
    expect(issues.map(({ code }) => code).sort()).toEqual([
      'area-zero', 'code-check', 'code-twice', 'column-missing', 'flag-unreadable', 'name-twice', 'number-blank', 'number-none', 'number-none',
      'text-in-number-cell', 'text-read-as-number', 'text-read-as-number',
    ]);
  });

  test('are drawn from a seed: the same firms each time, each with a sound code and a name of its own', () => {
    const firms = generateFirms(1237, 5);
    expect(generateFirms(1237, 5)).toEqual(firms);
    expect(generateFirms(1237, 6)).not.toEqual(firms);
    expect(firms.filter((firm) => checkCreditCode(firm.统一社会信用代码 as string).fault !== null)).toEqual([]);
    expect(new Set(firms.map((firm) => firm.企业名称)).size).toBe(1237);
  });

  test('of 31,000 firms read without a doubt as a matrix', () => {
    const firms = generateFirms(31_000, 1);
    const fields = Object.keys(firms[0]!);
    const unit = (field: string): string => (catalogue.byName.get(field)?.unit ? `${field}（${catalogue.byName.get(field)!.unit}）` : field);
    const { table, issues } = read(rawFromMatrix([fields.map(unit), ...firms.map((firm) => fields.map((field) => firm[field] ?? null))], '企业'), 'zhejiang-2022');
    expect([table.size, table.columns.size, issues]).toEqual([31_000, fields.length, []]);
  });
});

import { cellDecimal } from '../../../src/engine';
import type { CellValue } from '../../../src/workbook/cell';
import type { DerivedChoices } from '../../../src/workbook/layout';
import { buildTable } from '../../../src/workbook/table/build';
import { findTable } from '../../../src/workbook/table/find';
import { matchColumns } from '../../../src/workbook/table/match';
import { bundledLibrary } from '../../support/library';
import { sheetOf } from './sheets';

const { catalogue } = bundledLibrary();
const needs = { required: ['综合能耗'], optional: [] };

function energy(headers: readonly string[], rows: readonly (readonly CellValue[])[], wanted: { required: string[]; optional: string[] } = needs, choices: DerivedChoices = {}) {
  const raw = sheetOf([['企业名称', ...headers], ...rows.map((row, i) => [`${'甲乙丙丁'[i]!}机械有限公司`, ...row])]);
  const layout = findTable(raw)!;
  const { table, issues, derived } = buildTable(raw, layout, matchColumns(layout, raw, catalogue, wanted), catalogue, wanted, choices);
  const column = table.columns.get(wanted.required[0] ?? '');
  return {
    values: column?.kind === 'number' ? [...column.values].map((value) => (Number.isNaN(value) ? null : cellDecimal(value).value.mul(column.factor).toString())) : null,
    codes: issues.filter(({ code }) => code.startsWith('column-')).map(({ severity, code }) => `${severity} ${code}`), issues, derived,
  };
}

test('energies by kind stand for an overall use the sheet lacks, converted, added up exactly and said', () => {
  const { values, codes, issues } = energy(['用电量（千瓦时）', '原煤（吨）', '天然气（立方米）'], [[1_000_000, 100, 20_000], [500_000, null, null], [null, 10, 5]]);
  expect(values).toEqual(['218.616', '61.45', null]);
  expect(codes).toEqual(['warning column-derived-calorific']);
  expect(issues.find(({ code }) => code === 'column-derived-calorific')?.params).toEqual({ field: '综合能耗', formula: '原煤×0.7143 + 天然气×12.143 + 电力×1.229', blanks: 2 });
});

test('a ruleset that asks for 总用能 has it the same way', () => {
  expect(energy(['用电量（万千瓦时）', '柴油（吨）'], [[100, 2], [10, 0]], { required: ['总用能'], optional: [] }).values).toEqual(['125.8142', '12.29']);
});

test.each<[string, readonly string[], readonly string[]]>([
  ['an overall use stands in the sheet', ['综合能耗（吨标煤）', '用电量（千瓦时）', '原煤（吨）'], []],
  ['electricity is all there is', ['用电量（千瓦时）'], ['error column-missing']],
  ['there is no electricity', ['原煤（吨）', '柴油（吨）'], ['error column-missing']],
  ['electricity has a unit nobody can convert', ['用电量（吨）', '原煤（吨）'], ['error column-missing']],
])('nothing is derived where %s', (_, headers, codes) => {
  const found = energy(headers, [headers.map(() => 10), headers.map(() => 20)]);
  expect(found.codes).toEqual(codes);
  if (codes.length === 0) expect(found.values).toEqual(['10', '20']);
});

test('a ruleset that asks for no energy gets none', () => {
  expect(energy(['用电量（千瓦时）', '原煤（吨）'], [[1, 2], [3, 4]], { required: [], optional: [] }).codes).toEqual([]);
});

test('等价值 takes the factor that was entered for electricity, says it with its source, and leaves fuels as they are', () => {
  const coal = { perKilowattHour: '0.300', source: '省统计局 2023 年' };
  const { values, codes, derived } = energy(['用电量（千瓦时）', '原煤（吨）'], [[1_000_000, 100], [333_333, null]], needs, { coal });
  // 1,000,000 kWh are 300 t instead of 122.9, 100 t of raw coal 71.43 t.
  expect(values).toEqual(['371.43', '99.9999']);
  expect(codes).toEqual(['warning column-derived-equivalent']);
  expect(derived).toEqual([{
    field: '综合能耗', by: 'equivalent', unit: '吨标煤', formula: '原煤×0.7143 + 电力×3', cite: 'GB/T 2589-2020 附录A',
    entered: { factor: '0.300', source: '省统计局 2023 年' }, blanks: 1, absent: [],
  }]);
});

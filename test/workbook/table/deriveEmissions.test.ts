import { cellDecimal } from '../../../src/engine';
import type { CellValue } from '../../../src/workbook/cell';
import type { DerivedChoices } from '../../../src/workbook/layout';
import { buildTable } from '../../../src/workbook/table/build';
import { catalogueFor } from '../../../src/workbook/table/deriveEmissions';
import { findTable } from '../../../src/workbook/table/find';
import { matchColumns } from '../../../src/workbook/table/match';
import { bundledLibrary } from '../../support/library';
import { sheetOf } from './sheets';

const needs = { required: ['主要污染物排放量'], optional: [] };

function emissions(headers: readonly string[], rows: readonly (readonly CellValue[])[], choices: DerivedChoices = {}) {
  const catalogue = catalogueFor(bundledLibrary().catalogue, choices);
  const raw = sheetOf([['企业名称', ...headers], ...rows.map((row, i) => [`${'甲乙丙丁'[i]!}机械有限公司`, ...row])]);
  const layout = findTable(raw)!;
  const { table, issues, derived } = buildTable(raw, layout, matchColumns(layout, raw, catalogue, needs), catalogue, needs, choices);
  const column = table.columns.get('主要污染物排放量');
  return {
    values: column?.kind === 'number' ? [...column.values].map((value) => (Number.isNaN(value) ? null : cellDecimal(value).value.mul(column.factor).toString())) : null,
    codes: issues.filter(({ code }) => code.startsWith('column-') || code.startsWith('unit-are')).map(({ severity, code }) => `${severity} ${code}`), derived,
  };
}

const kinds = ['COD排放量（吨）', '氨氮排放量（千克）', '二氧化硫排放量（吨）', '氮氧化物排放量（吨）'];
const rows = [[1.2, 100, 0.6, 0.9], [0.5, null, null, null], [null, null, null, null]];

test('pollutants in tonnes are added, whatever unit each comes in', () => {
  const { values, codes } = emissions(kinds, rows);
  expect(values).toEqual(['2.8', '0.5', null]);
  expect(codes).toEqual(['warning column-derived-tonnes']);
});

test('in equivalents each is divided by its value, exactly though 0.95 leaves no finite decimal', () => {
  const { values, codes, derived } = emissions(kinds, rows, { emissions: 'equivalents' });
  // 1200 ÷ 1 + 100 ÷ 0.8 + (600 + 900) ÷ 0.95 = 55175/19
  expect(values).toEqual(['55175/19', '500', null]);
  expect(codes).toEqual(['warning column-derived-equivalents']);
  expect(derived).toEqual([{
    field: '主要污染物排放量', by: 'equivalents', unit: '当量', formula: 'COD÷1 + 氨氮÷0.8 + 二氧化硫÷0.95 + 氮氧化物÷0.95',
    cite: '《环境保护税法》附表二', entered: null, blanks: 3, absent: [],
  }]);
});

test('a pollutant without a column is named', () => {
  const { codes, derived } = emissions(['COD（吨）', '氨氮（吨）'], [[1, 2], [3, 4]]);
  expect(codes).toEqual(['warning column-derived-tonnes', 'warning column-derived-partly']);
  expect(derived[0]?.absent).toEqual(['二氧化硫排放量', '氮氧化物排放量']);
});

test.each<[string, readonly string[], DerivedChoices, readonly string[], readonly string[] | null]>([
  ['one pollutant is all there is', ['COD（吨）'], {}, ['error column-missing'], null],
  ['the sheet has tonnes of its own', ['主要污染物排放量（吨）', 'COD（吨）', '氨氮（吨）'], {}, [], ['10', '20']],
  ['the sheet has equivalents of its own and they count', ['主要污染物排放当量（当量）', 'COD（吨）', '氨氮（吨）'], { emissions: 'equivalents' }, [], ['10', '20']],
  ['the sheet has equivalents and tonnes count', ['主要污染物排放当量（当量）', 'COD（吨）', '氨氮（吨）'], {}, ['error unit-are-equivalents'], null],
])('nothing is derived where %s', (_, headers, choices, codes, values) => {
  const found = emissions(headers, [headers.map(() => 10), headers.map(() => 20)], choices);
  expect(found.codes).toEqual(codes);
  expect(found.values).toEqual(values);
});

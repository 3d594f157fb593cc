import type { CellValue } from '../../../src/workbook/cell';
import { buildTable } from '../../../src/workbook/table/build';
import { findTable } from '../../../src/workbook/table/find';
import { matchColumns } from '../../../src/workbook/table/match';
import { bundledLibrary } from '../../support/library';
import { sheetOf } from './sheets';

const { catalogue } = bundledLibrary();

/** Ten firms; what is said of mixed units in their columns: unit used, likelier unit, rows. */
function mixed(headers: readonly string[], columns: readonly (readonly CellValue[])[]): unknown[] {
  const raw = sheetOf([['企业名称', ...headers], ...Array.from({ length: 10 }, (_, i) => [`${'甲乙丙丁戊己庚辛壬癸'[i]!}机械有限公司`, ...columns.map((cells) => cells[i] ?? null)])]);
  const layout = findTable(raw)!;
  const first = matchColumns(layout, raw, catalogue, { required: [], optional: [] });
  const needs = { required: [], optional: first.flatMap(({ field }) => field ?? []) };
  const { issues } = buildTable(raw, layout, matchColumns(layout, raw, catalogue, needs), catalogue, needs);
  return issues.filter(({ code }) => code === 'unit-mixed').map(({ params }) => [params?.field, params?.unit, params?.likelier, params?.rows]);
}

const tax = [120, 340, 85, 410, 66, 230, 150, 92, 505, 178];
const revenue = [2600, 9100, 1700, 8800, 2100, 4900, 3300, 2500, 12000, 4100];
const land = [12, 31, 8, 40, 9, 22, 15, 11, 46, 18];
const power = [40, 160, 25, 130, 31, 77, 52, 38, 190, 61];
const inRows = (cells: readonly number[], rows: readonly number[], times: number): number[] => cells.map((cell, i) => (rows.includes(i + 2) ? cell * times : cell));

test.each<[string, readonly string[], readonly (readonly number[])[], unknown[]]>([
  ['tax of which some is in 元', ['实缴税金（万元）', '营业收入（万元）'], [inRows(tax, [3, 7, 9], 10_000), revenue], [['税收实际贡献', '万元', '元', '3、7、9']]],
  ['the same where the header says nothing', ['实缴税金', '营业收入'], [inRows(tax, [3, 7, 9], 10_000), revenue], [['税收实际贡献', '万元', '元', '3、7、9']]],
  ['tax of which most is in 元', ['实缴税金', '营业收入（万元）'], [inRows(tax, [2, 3, 4, 5, 6, 7, 8], 10_000), revenue], [['税收实际贡献', '元', '万元', '9、10、11']]],
  ['revenue of which some is in 亿元', ['实缴税金（万元）', '营业收入（万元）'], [tax, inRows(revenue, [4, 5], 0.0001)], [['营业收入', '万元', '亿元', '4、5']]],
  ['land of which some is in ㎡', ['用地面积（亩）', '营业收入（万元）'], [inRows(land, [6, 11], 2000 / 3), revenue], [['用地面积', '亩', '㎡', '6、11']]],
  ['electricity of which some is in 千瓦时', ['用电量（万千瓦时）', '营业收入（万元）'], [inRows(power, [2, 5, 8], 10_000), revenue], [['用电量', '万千瓦时', '千瓦时', '2、5、8']]],
  ['some tax in 元 with nothing beside it', ['实缴税金（万元）'], [inRows(tax, [3, 7], 10_000)], [['税收实际贡献', '万元', '元', '3、7']]],
  ['one slip, which is named as such elsewhere', ['实缴税金（万元）', '营业收入（万元）'], [inRows(tax, [3], 10_000), revenue], []],
  ['large and small firms', ['实缴税金（万元）', '营业收入（万元）'], [inRows(tax, [3, 7, 9], 10_000), inRows(revenue, [3, 7, 9], 10_000)], []],
  ['one unit throughout', ['实缴税金（万元）', '营业收入（万元）', '用地面积（亩）', '用电量（万千瓦时）'], [tax, revenue, land, power], []],
])('%s', (_, headers, columns, said) => expect(mixed(headers, columns)).toEqual(said));

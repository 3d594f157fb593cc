import { noticeLeaks, type KnownRun } from '../../../src/workbook/documents/noticeLeaks';
import type { NewSheet } from '../../../src/workbook/xlsx/sheetXml';
import { FileWorkbook } from '../../../src/workbook/xlsx/fileWorkbook';
import { openFile } from '../../../src/workbook/xlsx/openFile';
import { draftOf } from '../../../src/workbook/xlsx/parts';
import { writeZip } from '../../../src/workbook/xlsx/zipWrite';

const clean: NewSheet = { name: '公示', values: [['序号', '企业名称', '评价等级'], [1, '甲厂', 'A'], [2, '乙厂', 'B']] };
const file = (...sheets: readonly NewSheet[]): Uint8Array => FileWorkbook.create(sheets).bytes();
const kinds = (bytes: Uint8Array, run: KnownRun | null = null) => noticeLeaks(bytes, 'a.xlsx', run).map(({ kind, place, found }) => [kind, place, found]);

/** The file with another part, or a part changed. */
function withPart(bytes: Uint8Array, name: string, change: (text: string) => string): Uint8Array {
  const { parts } = openFile(bytes, 'a.xlsx');
  const draft = draftOf(parts);
  draft.write(name, change(parts.has(name.toLowerCase()) ? draft.text(name) : ''));
  return writeZip([...draft.parts().values()]);
}

test('a notice of names and grades gives nothing away', () => expect(kinds(file(clean))).toEqual([]));

test.each<[string, Uint8Array, unknown[]]>([
  ['a score beside a name', file({ ...clean, values: [[1, '甲厂', 'A', 98.1234], [2, '乙厂', 'B', null]] }), [['number', '公示!D1', '98.1234']]],
  ['a score as text', file({ ...clean, values: [[1, '甲厂', 'A', '98.12']] }), [['number', '公示!D1', '98.12']]],
  ['a hidden row', file({ ...clean, hiddenRows: [2] }), [['hidden-row', '公示!A3', '']]],
  ['a formula', file({ ...clean, formulas: [{ row: 1, column: 2, formula: 'IF(98>90,"A","B")' }] }), [['formula', '公示!C2', 'IF(98>90,"A","B")']]],
  ['a hidden sheet', withPart(file(clean, { name: '得分', values: [['x']] }), 'xl/workbook.xml', (xml) => xml.replace('name="得分"', 'name="得分" state="veryHidden"')), [['hidden-sheet', '得分', '得分']]],
  ['a hidden column', withPart(file({ ...clean, widths: [8, 20, 8] }), 'xl/worksheets/sheet1.xml', (xml) => xml.replace('<col min="2"', '<col hidden="1" min="2"')), [['hidden-column', '公示!B1', '']]],
  ['an author', withPart(file(clean), 'docProps/core.xml', () => '<cp:coreProperties xmlns:cp="c" xmlns:dc="d"><dc:creator>张三</dc:creator></cp:coreProperties>'), [['author', 'docProps/core.xml', '张三']]],
  ['data of a program', withPart(file(clean), 'customXml/item1.xml', () => '<a/>'), [['custom-data', 'customXml/item1.xml', 'customXml/item1.xml']]],
  ['comments', withPart(file(clean), 'xl/comments1.xml', () => '<a/>'), [['comment', 'xl/comments1.xml', 'xl/comments1.xml']]],
])('%s is found, with its place', (_, bytes, found) => expect(kinds(bytes)).toEqual(found));

test('names in the order of their scores are found, in either direction; in another order they are not', () => {
  const names = ['甲', '乙', '丙', '丁', '戊', '己', '庚', '辛'];
  const run: KnownRun = { figures: new Set([98.5]), standingOf: (name) => (names.includes(name) ? { score: 100 - names.indexOf(name), grade: 'B' } : undefined) };
  const sheet = (order: readonly string[]): Uint8Array => file({ name: '公示', values: order.map((name, index) => [index + 1, name, 'B']) });
  expect(kinds(sheet(names), run)).toEqual([['order', '公示!B1', 'B']]);
  expect(kinds(sheet([...names].reverse()), run)).toEqual([['order', '公示!B1', 'B']]);
  expect(kinds(sheet(['乙', '甲', ...names.slice(2)]), run)).toEqual([]);
  expect(kinds(file({ name: '公示', values: [[1, '甲', 'B', 98.5]] }), run)).toEqual([['figure', '公示!D1', '98.5']]);
});

import type { Plan } from '../../../src/workbook/plan';
import { ConflictError, type Conflict } from '../../../src/workbook/port';
import { emptyRecord } from '../../../src/workbook/record';
import { recordToXml } from '../../../src/workbook/recordXml';
import { FileWorkbook } from '../../../src/workbook/xlsx/fileWorkbook';
import { plan as wholePlan } from '../../hosts/plans';
import { packageOf, relationshipsXml, smallFiles, worksheetXml, type Files } from './package';

/** Our columns stand in E2:H5. */
const plan = (): Plan => ({ ...wholePlan('1'), sheets: [] });
const check = (sheet: string, more: Files = {}, wanted: Plan = plan()): Promise<readonly Conflict[]> =>
  FileWorkbook.open(packageOf(smallFiles(worksheetXml(sheet), more)), 'x.xlsx').check(wanted);
const data = (rows: string): string => `<sheetData>${rows}</sheetData>`;
const area = (row: number, column: number, rows = 1, columns = 1) => ({ row, column, rows, columns });
const workbookXml = (files: Files, change: (xml: string) => string): Files => ({ 'xl/workbook.xml': change(files['xl/workbook.xml'] as string) });
const base = smallFiles('');

describe('what stands in the way of a plan', () => {
  it.each<[string, string, readonly Partial<Conflict>[]]>([
    ['nothing in an empty sheet', data(''), []],
    ['nothing in blank cells with a format', data('<row r="2"><c r="E2" s="1"/></row>'), []],
    ['nothing beside the region', data('<row r="2"><c r="D2"><v>1</v></c><c r="I2"><v>1</v></c></row><row r="6"><c r="E6"><v>1</v></c></row>'), []],
    ['a value', data('<row r="3"><c r="F3" t="s"><v>0</v></c></row>'), [{ kind: 'occupied', area: area(2, 5), sample: '共享' }]],
    ['a formula without a result', data('<row r="3"><c r="F3"><f>1+1</f></c></row>'), [{ kind: 'occupied', area: area(2, 5), sample: '=1+1' }]],
    ['a block of cells, once', data([2, 3, 4].map((r) => `<row r="${r}"><c r="E${r}"><v>${r}</v></c><c r="F${r}"><v>0</v></c></row>`).join('')), [{ kind: 'occupied', area: area(1, 4, 3, 2), sample: '2' }]],
    ['two blocks, each', data('<row r="2"><c r="E2"><v>1</v></c><c r="G2"><v>2</v></c></row>'), [{ kind: 'occupied', area: area(1, 4), sample: '1' }, { kind: 'occupied', area: area(1, 6), sample: '2' }]],
    ['long text, in short', data(`<row r="2"><c r="E2" t="str"><v>${'长'.repeat(99)}</v></c></row>`), [{ kind: 'occupied', area: area(1, 4), sample: `${'长'.repeat(30)}…` }]],
    ['merged cells', `${data('')}<mergeCells><mergeCell ref="D2:E2"/><mergeCell ref="A1:B1"/></mergeCells>`, [{ kind: 'merged', area: area(1, 3, 1, 2) }]],
    ['an array that reaches in, and not its cells again', data('<row r="2"><c r="D2"><f t="array" ref="D2:E3">A1:B2</f><v>1</v></c><c r="E2"><v>1</v></c></row><row r="3"><c r="E3"><v>1</v></c></row>'), [{ kind: 'array-formula', area: area(1, 3, 2, 2), sample: '=A1:B2' }]],
    ['a formula that spills in', data('<row r="2"><c r="E2" cm="1"><f t="array" ref="E2:E3">_xlfn.UNIQUE(A:A)</f><v>1</v></c></row><row r="3"><c r="E3"><v>1</v></c></row>'), [{ kind: 'array-formula', area: area(1, 4, 2, 1) }]],
    ['protection, and nothing else', `${data('<row r="2"><c r="E2"><v>1</v></c></row>')}<sheetProtection sheet="1"/>`, [{ kind: 'protected', area: null, sample: '表' }]],
  ])('%s', async (_, sheet, expected) => {
    expect(await check(sheet)).toEqual(expected.map((conflict) => expect.objectContaining({ sheet: '1', ...conflict })));
  });

  it('a table object that the region would overlap', async () => {
    const more = {
      'xl/worksheets/_rels/sheet1.xml.rels': relationshipsXml(['rId1', 'table', '../tables/t.xml']),
      'xl/tables/t.xml': '<table xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" displayName="企业" ref="A2:E9"/>',
    };
    expect(await check(data(''), more)).toEqual([{ kind: 'table', sheet: '1', area: area(1, 0, 8, 5), sample: '企业' }]);
  });

  it('a sheet of the user’s of the same name', async () => {
    const wanted = { ...plan(), sheets: wholePlan('1').sheets.map((spec) => ({ ...spec, name: '表' })).slice(0, 1) };
    expect(await check(data(''), {}, wanted)).toEqual([{ kind: 'name-taken', sheet: '1', area: null, sample: '表' }]);
  });

  it('a locked structure, when a sheet should come', async () => {
    const more = workbookXml(base, (xml) => xml.replace('<sheets>', '<workbookProtection lockStructure="1"/><sheets>'));
    expect(await check(data(''), more, wholePlan('1'))).toEqual([{ kind: 'protected', sheet: '', area: null, sample: '亩均汇总' }]);
    expect(await check(data(''), more)).toEqual([]);
  });

  it('Strict Open XML', async () => {
    const more = workbookXml(base, (xml) => xml.replace('http://schemas.openxmlformats.org/spreadsheetml/2006/main', 'http://purl.oclc.org/ooxml/spreadsheetml/main'));
    expect(await check(data(''), more)).toEqual([{ kind: 'strict', sheet: '1', area: null, sample: '' }]);
  });

  it.each<[string, (xml: string) => string]>([
    ['that a newer MUJUN wrote', (xml) => xml.replace('version="1"', 'version="2"')],
    ['that somebody damaged', (xml) => xml.replace('{', '{{')],
  ])('a record %s, which this one would lose', async (_, change) => {
    const more = {
      'xl/_rels/workbook.xml.rels': relationshipsXml(['rId1', 'worksheet', 'worksheets/sheet1.xml'], ['rId2', 'customXml', '../customXml/item1.xml']),
      'customXml/item1.xml': change(recordToXml(emptyRecord)),
    };
    expect((await check(data(''), more)).map((conflict) => conflict.kind)).toEqual(['read-only']);
  });

  it('keeps apply from touching the file', async () => {
    const workbook = FileWorkbook.open(packageOf(smallFiles(worksheetXml(data('<row r="2"><c r="E2"><v>1</v></c></row>')))), 'x');
    const before = workbook.bytes();
    await expect(workbook.apply(plan())).rejects.toBeInstanceOf(ConflictError);
    expect(workbook.bytes()).toBe(before);
  });
});

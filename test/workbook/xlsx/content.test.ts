import { FileWorkbook } from '../../../src/workbook/xlsx/fileWorkbook';
import { packageOf, smallBook, smallFiles, worksheetXml } from './package';
import { richBook } from './richBook';

const content = (bytes: Uint8Array, id = '1') => FileWorkbook.open(bytes, 'x').content(id);

describe('a sheet for showing', () => {
  const rich = content(richBook(), '4');
  const at = (row: number, column: number) => rich.cells.find((cell) => cell.row === row && cell.column === column)!;

  it('gives formulas as people type them, those that others share written out', () => {
    expect([at(2, 2), at(3, 2), at(4, 2)].map((cell) => [cell.formula, cell.value])).toEqual([['B3*2', 25], ['B4*2', 0], ['B5*2', 2]]);
    expect(at(3, 0).formula).toBe('"乙"&"厂"');
  });

  it('gives functions of ours and newer ones without their prefixes', () => {
    const { cells } = content(smallBook('<row r="1"><c r="A1" cm="1"><f t="array" ref="A1:A3">_xldudf_MUJUN_SCORE(_xlfn.UNIQUE(B1:C9))</f><v>1</v></c></row>'));
    expect(cells).toEqual([{ row: 0, column: 0, value: 1, formula: 'MUJUN.SCORE(UNIQUE(B1:C9))', array: { row: 0, column: 0, rows: 3, columns: 1 }, look: 0 }]);
  });

  it('resolves looks: fonts, fills of the theme with their tint, alignment, number formats by number', () => {
    expect(rich.looks[at(0, 0).look]).toEqual({
      numberFormat: 'General', font: '黑体', size: 16, bold: true, italic: false, underline: false, color: 'FF0000',
      fill: 'A2B9E2', align: 'center', vertical: 'center', wrap: true, borders: {},
    });
    expect(rich.looks[at(2, 3).look]).toMatchObject({ numberFormat: 'yyyy"年"m"月"d"日"', color: '000000', fill: null });
    expect(rich.looks[rich.columns[0]!.look]).toMatchObject({ numberFormat: '0.000_ ', borders: { left: { style: 'thin', color: null } } });
  });

  it('gives widths, heights, what is hidden, merges and what is kept in view', () => {
    expect(rich.columns.map(({ from, to, width, hidden }) => [from, to, width, hidden])).toEqual([[0, 0, 22.5, false], [5, 8, 11, true]]);
    expect(rich.rows).toEqual([{ row: 0, height: 30, hidden: false }, { row: 2, height: null, hidden: true }]);
    expect(rich).toMatchObject({ defaultHeight: 14.4, defaultWidth: null, merges: [{ row: 0, column: 0, rows: 1, columns: 2 }], freeze: { rows: 2, columns: 1 }, gridlines: true, protected: false });
  });

  it('keeps blank cells that have a look', () => {
    expect(rich.cells.filter((cell) => cell.value === null)).toEqual([expect.objectContaining({ row: 0, column: 1, look: at(0, 0).look })]);
  });

  it('tells protection and hidden grid lines', () => {
    const sheet = '<sheetViews><sheetView showGridLines="0" workbookViewId="0"/></sheetViews><sheetData/><sheetProtection sheet="1"/>';
    expect(content(packageOf(smallFiles(worksheetXml(sheet))))).toMatchObject({ cells: [], protected: true, gridlines: false, freeze: { rows: 0, columns: 0 } });
  });

});

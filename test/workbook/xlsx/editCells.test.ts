import { FileWorkbook } from '../../../src/workbook/xlsx/fileWorkbook';
import type { CellEdit } from '../../../src/workbook/xlsx/editCells';
import { filesOf, packageOf, smallBook, smallFiles, worksheetXml } from './package';
import { richBook, richFiles } from './richBook';

const rowsAfter = (rows: string, ...edits: readonly CellEdit[]): string => {
  const workbook = FileWorkbook.open(smallBook(rows), 'x.xlsx');
  workbook.setCells('1', edits);
  return /<sheetData>(.*)<\/sheetData>/s.exec(filesOf(workbook.bytes())['xl/worksheets/sheet1.xml']!)![1]!;
};
const one = { row: 0, column: 1, value: 5 };

describe('a person’s edit of a cell', () => {
  it.each<[string, string, readonly CellEdit[], string]>([
    ['puts a cell between others', '<row r="1" spans="1:3"><c r="A1"/><c r="C1"/></row>', [one], '<row r="1"><c r="A1"/><c r="B1"><v>5</v></c><c r="C1"/></row>'],
    ['keeps the format and drops value, type and metadata', '<row r="1"><c r="B1" s="3" t="s" cm="1" vm="2"><v>0</v></c></row>', [one], '<row r="1"><c r="B1" s="3"><v>5</v></c></row>'],
    ['makes a new row in its place', '<row r="1"/><row r="3"/>', [{ ...one, row: 1 }], '<row r="1"/><row r="2"><c r="B2"><v>5</v></c></row><row r="3"/>'],
    ['makes a row behind the last', '', [{ ...one, row: 4 }], '<row r="5"><c r="B5"><v>5</v></c></row>'],
    ['opens a row that closes itself', '<row r="1" ht="30"/>', [one], '<row r="1" ht="30"><c r="B1"><v>5</v></c></row>'],
    ['clears a value and keeps the format', '<row r="1"><c r="B1" s="3"><v>1</v></c></row>', [{ ...one, value: null }], '<row r="1"><c r="B1" s="3"/></row>'],
    ['takes a plain cell away, and with it a row that held nothing else', '<row r="1"><c r="B1"><v>1</v></c></row>', [{ ...one, value: null }], ''],
    ['keeps text that looks like a formula as text', '', [{ ...one, value: '=1+1' }], '<row r="1"><c r="B1" t="inlineStr"><is><t>=1+1</t></is></c></row>'],
    ['writes a formula with its result', '', [{ ...one, value: 'A', formula: '=MUJUN.GRADE(A1:A2)' }], '<row r="1"><c r="B1" t="str"><f>_xldudf_MUJUN_GRADE(A1:A2)</f><v>A</v></c></row>'],
    ['takes the last of several', '', [one, { ...one, value: 6 }], '<row r="1"><c r="B1"><v>6</v></c></row>'],
    ['gives neighbours without references theirs', '<row><c><v>1</v></c><c><v>2</v></c><c><v>3</v></c></row>', [{ ...one, value: null }], '<row><c r="A1"><v>1</v></c><c r="C1"><v>3</v></c></row>'],
    ['leaves white space and comments', '<row r="1"> <c r="A1"/><!-- x --> </row>', [one], '<row r="1"> <c r="A1"/><c r="B1"><v>5</v></c><!-- x --> </row>'],
    ['writes out a formula whose first cell goes for the others that share it', '<row r="1"><c r="B1"><f t="shared" ref="B1:B3" si="0">A1*$D$1</f><v>1</v></c></row><row r="2"><c r="B2"><f t="shared" si="0"/><v>2</v></c></row><row r="3"><c r="A3"/><c r="B3"><f t="shared" si="0"></f><v>3</v></c><c r="C3"><f t="shared" si="1"/></c></row>', [one], '<row r="1"><c r="B1"><v>5</v></c></row><row r="2"><c r="B2"><f>A2*$D$1</f><v>2</v></c></row><row r="3"><c r="A3"/><c r="B3"><f>A3*$D$1</f><v>3</v></c><c r="C3"><f t="shared" si="1"/></c></row>'],
    ['leaves the others alone when a later cell of a shared formula goes', '<row r="1"><c r="B1"><f t="shared" ref="B1:B2" si="0">A1</f><v>1</v></c></row><row r="2"><c r="B2"><f t="shared" si="0"/><v>2</v></c></row>', [{ ...one, row: 1 }], '<row r="1"><c r="B1"><f t="shared" ref="B1:B2" si="0">A1</f><v>1</v></c></row><row r="2"><c r="B2"><v>5</v></c></row>'],
    ['takes what a formula spilled away with it', '<row r="1"><c r="B1" cm="1"><f t="array" ref="B1:B2">_xlfn.UNIQUE(A1:A9)</f><v>1</v></c></row><row r="2"><c r="B2"><v>2</v></c><c r="C2"><v>7</v></c></row>', [one], '<row r="1"><c r="B1"><v>5</v></c></row><row r="2"><c r="C2"><v>7</v></c></row>'],
    ['replaces an array of one cell', '<row r="1"><c r="B1"><f t="array" ref="B1">SUM(A1:A9*2)</f><v>1</v></c></row>', [one], '<row r="1"><c r="B1"><v>5</v></c></row>'],
    ['replaces an array as a whole', '<row r="1"><c r="B1"><f t="array" ref="B1:B2">A1:A2</f><v>1</v></c></row><row r="2"><c r="B2"><v>2</v></c></row>', [one, { ...one, row: 1, value: 6 }], '<row r="1"><c r="B1"><v>5</v></c></row><row r="2"><c r="B2"><v>6</v></c></row>'],
  ])('%s', (_, rows, edits, expected) => {
    expect(rowsAfter(rows, ...edits)).toBe(expected);
  });

  it.each([0, 1])('refuses to change a part of an array (row %i)', (row) => {
    const rows = '<row r="1"><c r="B1"><f t="array" ref="B1:B2">A1:A2</f><v>1</v></c></row><row r="2"><c r="B2"><v>2</v></c></row>';
    expect(() => rowsAfter(rows, { ...one, row })).toThrow(expect.objectContaining({ code: 'array-formula', params: { cell: row === 0 ? 'B1' : 'B2' } }));
  });

  it('refuses a protected sheet', () => {
    const workbook = FileWorkbook.open(packageOf(smallFiles(worksheetXml('<sheetData/><sheetProtection sheet="1"/>'))), 'x');
    expect(() => workbook.setCells('1', [one])).toThrow(expect.objectContaining({ code: 'protected' }));
  });

  it('refuses a sheet that is not there', () => {
    expect(() => FileWorkbook.open(smallBook(''), 'x').setCells('7', [one])).toThrow(expect.objectContaining({ code: 'no-sheet' }));
  });

  it('lays a style over the format a cell has', () => {
    const workbook = FileWorkbook.open(richBook(), 'x');
    workbook.setCells('4', [{ row: 0, column: 0, value: '新', style: { italic: true, fill: 'FFFF00' } }]);
    const { cells, looks } = workbook.content('4');
    expect(looks[cells[0]!.look]).toMatchObject({ bold: true, italic: true, size: 16, font: '黑体', color: 'FF0000', fill: 'FFFF00', align: 'center', wrap: true });
  });

  it('drops the calculation chain when a formula goes, wholly', () => {
    const workbook = FileWorkbook.open(richBook(), 'x');
    workbook.setCells('4', [{ row: 3, column: 0, value: '乙' }]);
    const files = filesOf(workbook.bytes());
    expect(files['xl/calcChain.xml']).toBeUndefined();
    expect(files['xl/_rels/workbook.xml.rels']).not.toContain('calcChain');
  });

  it('touches no other part than the sheet, the book and what it needs', () => {
    const workbook = FileWorkbook.open(richBook(), 'x');
    workbook.setCells('9', [{ ...one, column: 2 }]);
    const files = filesOf(workbook.bytes());
    const before = filesOf(richBook());
    expect(Object.keys(richFiles).filter((name) => files[name] !== before[name])).toEqual(['xl/workbook.xml', 'xl/worksheets/sheet2.xml']);
    expect(files['xl/worksheets/sheet2.xml']).toContain('<x:c r="C1"><x:v>5</x:v></x:c>');
  });
});

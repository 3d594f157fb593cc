import { ApplyError } from '../../../src/workbook/port';
import { FileWorkbook } from '../../../src/workbook/xlsx/fileWorkbook';
import { parseXml } from '../../../src/workbook/xlsx/xmlTree';
import { book, plan, regionValues } from '../../hosts/plans';
import { filesOf } from './package';
import { richBook } from './richBook';

const create = (): FileWorkbook => FileWorkbook.create(book.sheets);

describe('a workbook file', () => {
  it('keeps the very bytes it was opened with as long as nothing is changed', async () => {
    const bytes = richBook();
    const workbook = FileWorkbook.open(bytes, 'x.xlsm');
    await workbook.read('4');
    workbook.content('4');
    workbook.setCells('4', []);
    expect(workbook.bytes()).toBe(bytes);
  });

  it.each<[string, unknown]>([['text longer than a cell holds', '长'.repeat(32_768)], ['a number that is none', NaN]])('is left as it was by a plan with %s', async (_, value) => {
    const workbook = create();
    const before = workbook.bytes();
    const values = regionValues.map((row, i) => (i === 1 ? [value as string, ...row.slice(1)] : row));
    const failure = await workbook.apply(plan('1', undefined, values)).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(ApplyError);
    expect((failure as ApplyError).outcome).toBe('restored');
    expect((failure as ApplyError).cause).toBeInstanceOf(RangeError);
    expect(workbook.bytes()).toBe(before);
  });

  it('holds the longest text, surrogates, control characters and entities as they were given', async () => {
    const odd = ['长'.repeat(32_767), '\ud800 _x0041_ \r\n\t\u0001 <&>"', '  前后  ', '😀𠮷'];
    const workbook = create();
    await workbook.apply(plan('1', undefined, [['a', 'b', 'c', 'd'], odd, [true, false, { error: '#N/A' }, -0], [1e308, 5e-324, 0.1 + 0.2, 123456789012345680]]));
    const { values } = await FileWorkbook.open(workbook.bytes(), 'x').read('1');
    expect(values.slice(2).map((row) => row.slice(4))).toEqual([odd, [true, false, { error: '#N/A' }, 0], [1e308, 5e-324, 0.30000000000000004, 123456789012345680]]);
  });

  it('writes charts with title, axes, colours of single points, stored values and words for those who cannot see', async () => {
    const workbook = create();
    await workbook.apply(plan('1'));
    const files = filesOf(workbook.bytes());
    const [column, pie] = [files['xl/charts/chart1.xml']!, files['xl/charts/chart2.xml']!];
    expect(column).toContain('<c:f>亩均汇总!$A$3:$A$4</c:f><c:strCache><c:ptCount val="2"/><c:pt idx="0"><c:v>A</c:v></c:pt><c:pt idx="1"><c:v>B</c:v></c:pt></c:strCache>');
    expect(column).toContain('<c:f>亩均汇总!$B$3:$B$4</c:f><c:numCache><c:formatCode>General</c:formatCode><c:ptCount val="2"/><c:pt idx="0"><c:v>1</c:v></c:pt>');
    expect([...column.matchAll(/<a:t>(.*?)<\/a:t>/g)].map((each) => each[1])).toEqual(['各档企业数 1', '档次', '家']);
    expect([...pie.matchAll(/<c:dPt><c:idx val="(\d)"\/>.*?srgbClr val="(\w+)"/g)].map((each) => each.slice(1))).toEqual([['0', '70AD47'], ['1', 'FFC000']]);
    expect(files['xl/drawings/drawing1.xml']).toContain('descr="各档企业数：A 1 家，B 1 家"');
    for (const xml of [column, pie, files['xl/drawings/drawing1.xml']!]) expect(parseXml(xml, 'chart').end).toBe(xml.length);
  });

  it('sets our sheets up for printing: A4 lying, as wide as one page, header rows on each', async () => {
    const workbook = create();
    await workbook.apply(plan('1'));
    const files = filesOf(workbook.bytes());
    expect(files['xl/worksheets/sheet3.xml']).toContain('<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>');
    expect(files['xl/workbook.xml']).toContain('<definedName name="_xlnm.Print_Titles" localSheetId="2">亩均汇总!$1:$2</definedName>');
  });

  it('makes new books with styles, merges, widths, heights, tables, hidden rows and formulas', async () => {
    const workbook = FileWorkbook.open(FileWorkbook.create([{
      name: '企业 表',
      values: [['企业名称', '税收'], ['甲', 1.5], ['乙', 3]],
      styles: [{ area: { row: 0, column: 0, rows: 1, columns: 2 }, style: { bold: true, fill: 'DDEBF7', border: true, align: 'center', wrap: true } }],
      widths: [20, null],
      heights: { 0: 30 },
      merges: [{ row: 5, column: 0, rows: 1, columns: 2 }],
      freeze: { rows: 1, columns: 1 },
      hiddenRows: [1],
      tables: [{ name: '企业', area: { row: 0, column: 0, rows: 3, columns: 2 } }],
      formulas: [{ row: 2, column: 1, formula: 'B2*2' }],
    }]).bytes(), 'x');
    const raw = await workbook.read('1');
    expect(raw).toMatchObject({ hiddenRows: [1], merges: [{ row: 5, column: 0, rows: 1, columns: 2 }], tables: [{ name: '企业', area: { row: 0, column: 0, rows: 3, columns: 2 }, totals: false }] });
    const content = workbook.content('1');
    expect(content).toMatchObject({ freeze: { rows: 1, columns: 1 }, columns: [{ from: 0, to: 0, width: 20 }], rows: [{ row: 0, height: 30, hidden: false }, { row: 1, height: null, hidden: true }] });
    expect(content.cells.find((cell) => cell.formula !== null)).toMatchObject({ row: 2, column: 1, value: 3, formula: 'B2*2' });
    expect(content.looks[content.cells[0]!.look]).toMatchObject({ bold: true, fill: 'DDEBF7', align: 'center', wrap: true, borders: { top: { style: 'thin', color: 'BFBFBF' } } });
  });

  it('cannot be made without a sheet', () => {
    expect(() => FileWorkbook.create([])).toThrow(RangeError);
  });
});

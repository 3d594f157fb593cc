import { FileWorkbook } from '../../../src/workbook/xlsx/fileWorkbook';
import { packageOf, smallBook, smallFiles, worksheetXml, relationshipsXml } from './package';
import { richBook } from './richBook';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const read = async (bytes: Uint8Array, id = '1') => FileWorkbook.open(bytes, 'x.xlsx').read(id);
const rich = () => read(richBook(), '4');

describe('reading a sheet', () => {
  it('gives typed values: shared, rich and inline text without readings, results of formulas, errors, dates as numbers', async () => {
    expect((await rich()).values).toEqual([
      ['2021年企业情况', null, null, null],
      ['企业名称', '税收 ', '两倍', '登记日期'],
      ['甲&A厂', 12.5, 25, 44197],
      ['乙厂', 0, 0, 44198],
      [{ error: '#DIV/0!' }, true, 2, null],
    ]);
  });

  it('finds merged areas, hidden rows and tables with their totals', async () => {
    const { used, merges, hiddenRows, tables, ours } = await rich();
    expect(used).toEqual({ row: 0, column: 0, rows: 5, columns: 4 });
    expect(merges).toEqual([{ row: 0, column: 0, rows: 1, columns: 2 }]);
    expect(hiddenRows).toEqual([2]);
    expect(tables).toEqual([{ name: '企业', area: { row: 1, column: 0, rows: 4, columns: 4 }, totals: true }]);
    expect(ours).toBeNull();
  });

  it('lists worksheets only, hidden ones too, and begins on a visible one', async () => {
    const workbook = FileWorkbook.open(richBook(), 'x.xlsm');
    expect(await workbook.sheets()).toEqual([{ id: '4', name: '数据', visible: true, ours: false }, { id: '9', name: '说明', visible: false, ours: false }]);
    expect(await workbook.activeSheet()).toBe('4');
  });

  it('reads prefixes, single quotes and cells without references', async () => {
    expect((await read(richBook(), '9')).values).toEqual([['说明', 12.5]]);
  });

  it('begins where the content begins', async () => {
    expect(await read(smallBook('<row r="3"><c r="C3"><v>1</v></c><c r="D3" s="1"/></row><row r="9"><c r="B9" t="b"><v>0</v></c></row>'))).toMatchObject({ used: { row: 2, column: 1, rows: 7, columns: 2 }, values: [[null, 1], [null, null], [null, null], [null, null], [null, null], [null, null], [false, null]] });
  });

  it('gives an empty area for an empty sheet', async () => {
    expect(await read(smallBook(''))).toMatchObject({ used: { row: 0, column: 0, rows: 0, columns: 0 }, values: [] });
    expect(await read(packageOf(smallFiles(worksheetXml('<sheetData/>'))))).toMatchObject({ values: [] });
  });

  it.each<[string, string, unknown]>([
    ['a plain cell', '<c r="A1"><v>1.5E-3</v></c>', 0.0015],
    ['attributes in another order', '<c t="b" s="0" r="A1"><v>1</v></c>', true],
    ['a comment inside', '<c r="A1"><!-- x --><v>1</v></c>', 1],
    ['CDATA', '<c r="A1" t="str"><v><![CDATA[a<b]]></v></c>', 'a<b'],
    ['line breaks among the elements', '<c r="A1">\n  <f>1+1</f>\n  <v>2</v>\n</c>', 2],
    ['an element nobody knows', '<c r="A1"><v>1</v><extLst><ext uri="x"/></extLst></c>', 1],
    ['an empty inline string', '<c r="A1" t="inlineStr"><is/></c>', undefined],
    ['entities in text', '<c r="A1" t="inlineStr"><is><t>a&amp;b&#10;c</t></is></c>', 'a&b\nc'],
    ['a formula without a result', '<c r="A1"><f>1+1</f></c>', undefined],
    ['a text result', '<c r="A1" t="str"><f>"x"</f><v>_x0041_</v></c>', 'A'],
    ['a time of day', '<c r="A1" t="d"><v>2021-01-01T12:00:00</v></c>', 44197.5],
    ['a self-closing value', '<c r="A1" t="str"><v/></c>', undefined],
  ])('reads %s', async (_, cell, value) => {
    expect((await read(smallBook(`<row r="1">${cell}</row>`))).values[0]?.[0]).toEqual(value);
  });

  it('counts dates of a 1904 book from 1904', async () => {
    const more = { 'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><workbookPr date1904="1"/><sheets><sheet name="表" sheetId="1" r:id="rId1"/></sheets></workbook>` };
    expect((await read(smallBook('<row><c t="d"><v>1904-01-02</v></c></row>', more))).values).toEqual([[1]]);
  });

  it('reads strings that stand behind a comment or across blocks of the file', async () => {
    const many = Array.from({ length: 20_000 }, (_, i) => `<si><t>企业${i}</t></si>`).join('<!-- x -->');
    expect((await read(smallBook('<row><c t="s"><v>19999</v></c></row>', { 'xl/sharedStrings.xml': `<sst xmlns="${MAIN}">${many}</sst>` }))).values).toEqual([['企业19999']]);
  });

  it('reads Strict Open XML and says so only when it should be changed', async () => {
    const strict = 'http://purl.oclc.org/ooxml/spreadsheetml/main';
    const bytes = packageOf({
      ...smallFiles(`<worksheet xmlns="${strict}"><sheetData><row><c><v>5</v></c></row></sheetData></worksheet>`),
      'xl/workbook.xml': `<workbook xmlns="${strict}" xmlns:r="http://purl.oclc.org/ooxml/officeDocument/relationships"><sheets><sheet name="表" sheetId="1" r:id="rId1"/></sheets></workbook>`,
      'xl/_rels/workbook.xml.rels': relationshipsXml(['rId1', 'worksheet', 'worksheets/sheet1.xml']),
    });
    expect((await read(bytes)).values).toEqual([[5]]);
    expect(() => FileWorkbook.open(bytes, '').setCells('1', [{ row: 0, column: 0, value: 1 }])).toThrow(expect.objectContaining({ code: 'strict' }));
  });

  it('reads 31,000 rows of 20 columns as they were written', async () => {
    const values = Array.from({ length: 31_000 }, (_, row) => Array.from({ length: 20 }, (_, column) => (column < 2 ? `企业${row}` : row * column / 8)));
    const raw = await read(FileWorkbook.create([{ name: '表', values }]).bytes());
    expect(raw.used.rows).toBe(31_000);
    expect(raw.values[30_999]).toEqual(values[30_999]);
  });
});

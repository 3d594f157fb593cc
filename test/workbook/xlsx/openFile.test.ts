import { strToU8 } from 'fflate';
import { text, type Lang, textOf } from '../../../src/text/text';
import { FileError } from '../../../src/workbook/xlsx/fileError';
import { FileWorkbook } from '../../../src/workbook/xlsx/fileWorkbook';
import { packageOf, smallBook, smallFiles, worksheetXml, relationshipsXml } from './package';

const utf16 = (words: string): Uint8Array => new Uint8Array(Buffer.from(`\ufeff${words}`, 'utf16le'));
const compound = (stream: string): Uint8Array => new Uint8Array(Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), Buffer.alloc(504), Buffer.from(stream, 'utf16le'), Buffer.alloc(512)]));
const bomb = worksheetXml(`<sheetData>${'<row><c><v>1</v></c></row>'.repeat(400_000)}</sheetData>`);
const codeOf = async (bytes: Uint8Array): Promise<string> => {
  try {
    const workbook = FileWorkbook.open(bytes, '企业.xlsx');
    await workbook.read((await workbook.sheets())[0]!.id);
  } catch (error) {
    if (error instanceof FileError) return error.code;
    throw error;
  }
  return 'opened';
};

describe('opening a file by its content', () => {
  it.each<[string, () => Uint8Array, string]>([
    ['nothing', () => new Uint8Array(0), 'empty'],
    ['a workbook', () => smallBook('<row><c><v>1</v></c></row>'), 'opened'],
    ['CSV text', () => strToU8('企业,税收\n甲,1'), 'opened'],
    ['an Excel 97 workbook', () => compound('Workbook'), 'xls'],
    ['an Excel 5 workbook without a container', () => new Uint8Array([0x09, 0x08, 0x08, 0, 0, 5]), 'xls'],
    ['a workbook with a password', () => compound('EncryptedPackage'), 'encrypted'],
    ['a web page called .xls', () => strToU8('<html><table><tr><td>1</td></tr></table></html>'), 'html'],
    ['an Excel 2003 XML table', () => strToU8('<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?>\n<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>'), 'xml-table'],
    ['a web page saved with its pictures in one file', () => strToU8('MIME-Version: 1.0\nContent-Type: multipart/related'), 'html'],
    ['a web page in UTF-16', () => utf16('<html><table/></html>'), 'html'],
    ['a PDF', () => strToU8('%PDF-1.7 ...'), 'not-workbook'],
    ['a picture', () => new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0]), 'not-workbook'],
    ['a zip of anything', () => packageOf({ 'readme.txt': 'hello' }), 'other-office'],
    ['a text document', () => packageOf({ '[Content_Types].xml': '<Types/>', '_rels/.rels': relationshipsXml(['rId1', 'officeDocument', 'word/document.xml']), 'word/document.xml': '<w:document xmlns:w="urn:w"/>' }), 'other-office'],
    ['a binary workbook', () => packageOf({ '[Content_Types].xml': '<Types/>', '_rels/.rels': relationshipsXml(['rId1', 'officeDocument', 'xl/workbook.bin']), 'xl/workbook.bin': new Uint8Array(4) }), 'xlsb'],
    ['an OpenDocument sheet', () => packageOf({ 'mimetype': 'application/vnd.oasis.opendocument.spreadsheet', 'META-INF/manifest.xml': '<m/>' }), 'ods'],
    ['a book whose sheet is missing', () => packageOf(Object.fromEntries(Object.entries(smallFiles('')).filter(([name]) => !name.includes('sheet1')))), 'missing-part'],
    ['a sheet with a document type', () => packageOf(smallFiles(`<!DOCTYPE x [<!ENTITY j "jjjj">]>${worksheetXml('<sheetData/>')}`)), 'dtd'],
    ['a workbook part with a document type', () => smallBook('', { 'xl/workbook.xml': '<!DOCTYPE workbook><workbook/>' }), 'dtd'],
    ['strings with a document type', () => smallBook('', { 'xl/sharedStrings.xml': '<!DOCTYPE sst [<!ENTITY x SYSTEM "file:///etc/passwd">]><sst><si><t>&x;</t></si></sst>' }), 'dtd'],
    ['a sheet that unpacks a hundredfold beyond reason', () => packageOf(smallFiles(bomb)), 'zip-bomb'],
    ['a tie that leads outside the file', () => smallBook('', { 'xl/_rels/workbook.xml.rels': relationshipsXml(['rId1', 'worksheet', '../../../etc/passwd']) }), 'missing-part'],
    ['a row out of order', () => smallBook('<row r="2"/><row r="1"/>'), 'corrupt'],
    ['a row beyond the last', () => smallBook('<row r="999999999"/>'), 'corrupt'],
    ['a cell beyond the last column', () => smallBook('<row r="1"><c r="XFE1"><v>1</v></c></row>'), 'corrupt'],
    ['cells out of order', () => smallBook('<row r="1"><c r="B1"><v>1</v></c><c r="A1"><v>1</v></c></row>'), 'corrupt'],
    ['a string that is not in the table', () => smallBook('<row r="1"><c r="A1" t="s"><v>7</v></c></row>'), 'corrupt'],
    ['a number that is none', () => smallBook('<row r="1"><c r="A1"><v>1,5</v></c></row>'), 'corrupt'],
    ['XML that is broken inside a row', () => smallBook('<row r="1"><c r="A1"><v>1</c></row>'), 'corrupt'],
    ['XML that is broken behind the rows', () => packageOf(smallFiles(worksheetXml('<sheetData/><mergeCells>'))), 'corrupt'],
    ['a sheet that ends among its rows', () => packageOf(smallFiles('<worksheet><sheetData><row r="1">')), 'corrupt'],
    ['text that is not UTF-8', () => packageOf({ ...smallFiles(''), 'xl/worksheets/sheet1.xml': new Uint8Array([...strToU8('<worksheet><sheetData>'), 0xff, 0xff]) }), 'corrupt'],
    ['a stray cell in the last corner', () => smallBook('<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'), 'far-cell'],
    ['a file cut in half', () => smallBook('').subarray(0, 300), 'truncated'],
    ['text in no encoding known here', () => new Uint8Array([0x31, 0x2c, 0xff, 0xff, 0xff]), 'text-encoding'],
    ['CSV with a quotation mark that never closes', () => strToU8('甲,"乙\n丙,1\n'), 'csv'],
  ])('takes %s', async (_, bytes, code) => {
    expect(await codeOf(bytes())).toBe(code);
  });

  it('reads parts in UTF-16', async () => {
    const workbook = FileWorkbook.open(packageOf({ ...smallFiles(''), 'xl/worksheets/sheet1.xml': utf16(`<?xml version="1.0" encoding="UTF-16"?>${worksheetXml('<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>甲</t></is></c></row></sheetData>')}`) }), 'x.xlsx');
    expect((await workbook.read('1')).values).toEqual([['甲']]);
    workbook.setCells('1', [{ row: 0, column: 1, value: '乙' }]);
    expect((await workbook.read('1')).values).toEqual([['甲', '乙']]);
  });

  it('does not let a name with a wrong ending mislead it', async () => {
    const workbook = FileWorkbook.open(smallBook('<row><c><v>1</v></c></row>'), '企业.csv');
    expect((await workbook.sheets()).map((sheet) => sheet.name)).toEqual(['表']);
  });

  it.each<[string, string]>([['2021年企业.csv', '2021年企业'], ['a/b/企业[1].csv', '企业 1'], ["'.csv", 'Sheet1'], ['', 'Sheet1'], [`${'长'.repeat(40)}.csv`, '长'.repeat(31)]])('calls the sheet of %s %s', async (file, name) => {
    expect((await FileWorkbook.open(strToU8('1'), file).sheets())[0]!.name).toBe(name);
  });

  it.each<Lang>(['zh', 'en'])('has words for every refusal in %s', (lang) => {
    expect(text(lang, 'file.xls')).toContain('.xlsx');
    for (const code of ['empty', 'encrypted', 'truncated', 'dtd', 'zip-bomb', 'strict'] as const) {
      expect(textOf(lang, `file.${code}`, { part: 'p', megabytes: 1, limit: 1, sheet: 's', cell: 'A1' }).length).toBeGreaterThan(10);
    }
  });
});

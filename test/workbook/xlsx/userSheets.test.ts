import { FileWorkbook } from '../../../src/workbook/xlsx/fileWorkbook';
import { filesOf } from './package';
import { richBook, richFiles } from './richBook';

const open = (): FileWorkbook => FileWorkbook.open(richBook(), 'x.xlsm');
const names = async (workbook: FileWorkbook) => (await workbook.sheets()).map((sheet) => sheet.name);
const refused = (code: string) => expect.objectContaining({ code });

describe('sheets a person adds, renames and deletes', () => {
  it('adds one behind the others under a number never used', async () => {
    const workbook = open();
    expect(workbook.addSheet('新表')).toBe('10');
    workbook.setCells('10', [{ row: 0, column: 0, value: '甲' }]);
    expect(await names(workbook)).toEqual(['数据', '说明', '新表']);
    expect((await workbook.read('10')).values).toEqual([['甲']]);
  });

  it('renames one with every formula, name, chart and list that names it', async () => {
    const workbook = open();
    workbook.renameSheet('4', '2021 数据');
    const files = filesOf(workbook.bytes());
    expect(files['xl/workbook.xml']).toContain(`<definedName name="税收">'2021 数据'!$B$3:$B$5</definedName>`);
    expect(files['xl/worksheets/sheet2.xml']).toContain(`<x:f>'2021 数据'!B3+税收</x:f>`);
    expect(files['xl/charts/chart1.xml']).toContain(`<c:f>'2021 数据'!$B$3:$B$5</c:f>`);
    expect(files['xl/worksheets/sheet1.xml']).toBe(richFiles['xl/worksheets/sheet1.xml']);
    workbook.renameSheet('9', '说明 2');
    expect(filesOf(workbook.bytes())['xl/worksheets/sheet1.xml']).toContain(`<formula1>'说明 2'!$A$1:$A$3</formula1>`);
  });

  it('deletes one with its parts; names of later tabs move up and formulas show what they lost', async () => {
    const workbook = open();
    workbook.deleteSheet('9');
    workbook.addSheet('另一张');
    workbook.deleteSheet('4');
    const files = filesOf(workbook.bytes());
    expect(await names(workbook)).toEqual(['另一张']);
    expect(Object.keys(files).filter((name) => /tables|comments|vml|printer|calcChain|charts\/chart1|drawing1|media/.test(name))).toEqual([]);
    expect(files['[Content_Types].xml']).not.toMatch(/table1|comments1|drawing1\.xml|calcChain/);
    expect(files['xl/workbook.xml']).not.toContain('_FilterDatabase');
    expect(files['xl/workbook.xml']).toContain('<definedName name="税收">#REF!</definedName>');
    expect(files['xl/drawings/drawing2.xml']).toBe(richFiles['xl/drawings/drawing2.xml']);
  });

  it('keeps names of later tabs on their tabs', () => {
    const workbook = open();
    workbook.addSheet('末');
    workbook.deleteSheet('9');
    expect(filesOf(workbook.bytes())['xl/workbook.xml']).toContain('<definedName name="_xlnm._FilterDatabase" localSheetId="0"');
  });

  it('tells those who listen', () => {
    const workbook = open();
    const heard: string[] = [];
    workbook.onEdited((sheet) => heard.push(sheet));
    workbook.addSheet('新');
    workbook.renameSheet('10', '旧');
    workbook.deleteSheet('10');
    expect(heard).toEqual(['10', '10', '10']);
  });

  it.each(['', ' ', '长'.repeat(32), 'a/b', 'a[b', "'a", 'History'])('refuses the name %j', (name) => {
    expect(() => open().addSheet(name)).toThrow(refused('sheet-name'));
  });

  it('refuses a name that is taken, whatever its case, and lets a sheet keep its own', () => {
    const workbook = open();
    workbook.addSheet('Abc');
    expect(() => workbook.renameSheet('4', 'aBC')).toThrow(refused('sheet-name-taken'));
    expect(() => workbook.addSheet('图')).toThrow(refused('sheet-name-taken'));
    workbook.renameSheet('10', 'ABC');
  });

  it('refuses to delete the last sheet that can be seen', () => {
    const workbook = FileWorkbook.create([{ name: '表', values: [] }]);
    expect(() => workbook.deleteSheet('1')).toThrow(refused('last-sheet'));
  });

  it('refuses where the structure is locked', () => {
    const workbook = FileWorkbook.open(richBook({ 'xl/workbook.xml': (richFiles['xl/workbook.xml'] as string).replace('<bookViews>', '<workbookProtection lockStructure="1"/><bookViews>') }), 'x');
    for (const work of [() => workbook.addSheet('新'), () => workbook.renameSheet('4', '新'), () => workbook.deleteSheet('4')]) expect(work).toThrow(refused('protected'));
  });
});

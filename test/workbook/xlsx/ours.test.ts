import { recordFromXml, recordToXml } from '../../../src/workbook/recordXml';
import type { WorkbookRecord } from '../../../src/workbook/record';
import { FileWorkbook } from '../../../src/workbook/xlsx/fileWorkbook';
import { plan, book } from '../../hosts/plans';
import { filesOf, packageOf } from './package';

async function written(): Promise<Readonly<Record<string, string>>> {
  const workbook = FileWorkbook.create(book.sheets);
  await workbook.apply(plan('1'));
  return filesOf(workbook.bytes());
}
const reopened = (files: Readonly<Record<string, string>>): FileWorkbook => FileWorkbook.open(packageOf(files), 'x');
const ours = async (workbook: FileWorkbook) => (await workbook.sheets()).filter((sheet) => sheet.ours).map((sheet) => sheet.name);

/** The file as Excel's adapter writes it: ids of its own, no marks. */
const fromExcel = (files: Readonly<Record<string, string>>): Readonly<Record<string, string>> => {
  const record = recordFromXml(files['customXml/item1.xml']!) as WorkbookRecord;
  const foreign = { ...record, regions: record.regions.map((each) => ({ ...each, sheet: '{A}' })), sheets: record.sheets.map((each, i) => ({ ...each, id: `{${i}}` })) };
  return { ...files, 'customXml/item1.xml': recordToXml(foreign), 'xl/workbook.xml': files['xl/workbook.xml']!.replace(/<definedName name="_MUJUN_SHEET".*?<\/definedName>/g, '') };
};

describe('what of a book is ours', () => {
  it('is found again in a reopened file', async () => {
    const workbook = reopened(await written());
    expect(await ours(workbook)).toEqual(['亩均汇总', '亩均核对']);
    expect((await workbook.read('1')).ours).toEqual({ row: 1, column: 4, rows: 4, columns: 4 });
  });

  it('stays ours when a person renames the sheet', async () => {
    const files = await written();
    expect(await ours(reopened({ ...files, 'xl/workbook.xml': files['xl/workbook.xml']!.replace('name="亩均汇总"', 'name="我的"') }))).toEqual(['我的', '亩均核对']);
  });

  it('does not include a sheet that is gone, whose number another program has given to the next', async () => {
    const files = await written();
    const record = recordFromXml(files['customXml/item1.xml']!) as WorkbookRecord;
    const gone = { ...record.sheets[0]!, purpose: 'basis' as const, name: '亩均说明', id: '4' };
    const workbook = reopened({ ...files, 'customXml/item1.xml': recordToXml({ ...record, sheets: [gone, ...record.sheets] }) });
    expect((await workbook.record()).sheets.map(({ purpose, id }) => [purpose, id])).toEqual(record.sheets.map(({ purpose, id }) => [purpose, id]));
  });

  it('is not the copy of a sheet of the user’s, where the copied name points at the copied results', async () => {
    const files = await written();
    const copied = files['xl/workbook.xml']!.replace('</definedNames>', `<definedName name="_MUJUN_RESULT_1" localSheetId="1">${book.sheets[1]!.name}!$A$1:$D$4</definedName></definedNames>`);
    const workbook = reopened({ ...files, 'xl/workbook.xml': copied });
    expect([(await workbook.read('1')).ours, (await workbook.read('2')).ours]).toEqual([{ row: 1, column: 4, rows: 4, columns: 4 }, null]);
  });

  it('is never a sheet of the user’s that took over the number or the name of one deleted', async () => {
    const workbook = reopened(await written());
    workbook.deleteSheet('4');
    expect(workbook.addSheet('亩均核对')).toBe('4');
    expect(await ours(workbook)).toEqual(['亩均汇总']);
    expect((await workbook.check(plan('1', await workbook.record()))).map((conflict) => conflict.kind)).toEqual(['name-taken']);
  });

  it('is found by name in a file that Excel’s adapter wrote, and the record comes with the ids here', async () => {
    const workbook = reopened(fromExcel(await written()));
    expect(await ours(workbook)).toEqual(['亩均汇总', '亩均核对']);
    const record = await workbook.record();
    expect([record.regions.map((each) => each.sheet), record.sheets.map((each) => each.id)]).toEqual([['1'], ['3', '4']]);
  });

  it('is found in a file that LibreOffice saved: names shown, custom XML tied to the package with a path above its root', async () => {
    const files = await written();
    const workbook = reopened({
      ...files,
      'xl/workbook.xml': files['xl/workbook.xml']!.replaceAll('hidden="1"', 'hidden="false"'),
      'xl/_rels/workbook.xml.rels': files['xl/_rels/workbook.xml.rels']!.replace(/<Relationship [^>]*customXml"[^>]*>/, ''),
      '_rels/.rels': files['_rels/.rels']!.replace('</Relationships>', '<Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXml" Target="../customXml/item1.xml"/></Relationships>'),
    });
    expect(await ours(workbook)).toEqual(['亩均汇总', '亩均核对']);
    expect(await workbook.check(plan('1', await workbook.record()))).toEqual([]);
  });

  it('follows rows and columns that Excel inserted', async () => {
    const files = await written();
    expect((await reopened({ ...files, 'xl/workbook.xml': files['xl/workbook.xml']!.replace('$E$2:$H$5', '$G$3:$J$7') }).read('1')).ours).toEqual({ row: 2, column: 6, rows: 5, columns: 4 });
  });

  it('is nothing where its cells were deleted', async () => {
    const files = await written();
    expect((await reopened({ ...files, 'xl/workbook.xml': files['xl/workbook.xml']!.replace('企业表!$E$2:$H$5', '#REF!') }).read('1')).ours).toBeNull();
  });
});

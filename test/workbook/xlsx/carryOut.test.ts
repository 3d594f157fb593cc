import { readZip } from '../../../src/workbook/xlsx/zipRead';
import { FileWorkbook } from '../../../src/workbook/xlsx/fileWorkbook';
import type { Plan } from '../../../src/workbook/plan';
import { plan, sheetOnlyPlan, smallerPlan } from '../../hosts/plans';
import { filesOf } from './package';
import { richBook, richFiles } from './richBook';

const open = (bytes = richBook()): FileWorkbook => FileWorkbook.open(bytes, '企业.xlsm');
const region = (former?: Parameters<typeof plan>[1]): Plan => {
  const made = plan('4', former);
  return { ...made, region: { ...made.region!, area: { ...made.region!.area, column: 6 } } };
};
const applied = async (): Promise<FileWorkbook> => {
  const workbook = open();
  await workbook.apply(region());
  return workbook;
};

describe('a plan carried out in a rich file', () => {
  it('copies every part it does not have to touch as compressed bytes', async () => {
    const before = readZip(richBook());
    const after = new Map(readZip((await applied()).bytes()).map((entry) => [entry.name, entry]));
    const touched = ['[Content_Types].xml', 'xl/workbook.xml', 'xl/_rels/workbook.xml.rels', 'xl/worksheets/sheet1.xml', 'xl/styles.xml'];
    expect(before.filter((entry) => Buffer.compare(entry.packed, after.get(entry.name)!.packed) !== 0).map((entry) => entry.name)).toEqual(touched);
  });

  it('changes the user’s sheet only where the region stands', async () => {
    const sheet = filesOf((await applied()).bytes())['xl/worksheets/sheet1.xml']!;
    const expected = (richFiles['xl/worksheets/sheet1.xml'] as string)
      .replace('<dimension ref="A1:F6"/>', '<dimension ref="A1:J6"/>')
      .replace('<col min="6" max="9" width="11" hidden="1" outlineLevel="1"/>', '<col min="6" max="9" width="11" hidden="1" outlineLevel="1"/><col min="10" max="10" width="30" customWidth="1"/>')
      .replace(/(<row r="[2-5]") spans="1:6"/g, '$1');
    const ours = /<c r="[G-J][2-5]"(?:[^>]*\/>|[^>]*>.*?<\/c>)/g;
    const formats = /<conditionalFormatting sqref="I3:I5">.*?<\/conditionalFormatting>/;
    expect(sheet.match(ours)).toHaveLength(14);
    expect(sheet.replace(ours, '').replace(formats, '')).toBe(expected);
    expect(formats.exec(sheet)![0]).toContain('priority="8"');
  });

  it('adds formats behind those that stand there and moves none', async () => {
    const styles = filesOf((await applied()).bytes())['xl/styles.xml']!;
    const strip = (xml: string): string => xml.replace(/ count="\d+"/g, '');
    const former = strip(richFiles['xl/styles.xml'] as string);
    for (const section of ['numFmts', 'fonts', 'fills', 'borders', 'cellXfs']) {
      const items = new RegExp(`<${section}>(.*?)</${section}>`).exec(former)![1]!;
      expect(new RegExp(`<${section}>(.*?)</${section}>`).exec(strip(styles))![1]!.startsWith(items)).toBe(true);
    }
  });

  it('keeps the chain of calculation, for no formula went', async () => {
    expect(filesOf((await applied()).bytes())['xl/calcChain.xml']).toBe(richFiles['xl/calcChain.xml']);
  });

  it('has Excel calculate anew when it opens the file', async () => {
    expect(filesOf((await applied()).bytes())['xl/workbook.xml']).toMatch(/<calcPr[^>]* fullCalcOnLoad="1"/);
  });

  it('gives the same bytes when the same plan is applied again', async () => {
    const workbook = await applied();
    const once = workbook.bytes();
    await workbook.apply(region(await workbook.record()));
    expect(Buffer.compare(workbook.bytes(), once)).toBe(0);
  });

  it('leaves no part, type, name, format or cell of the first plan after a smaller one', async () => {
    const workbook = await applied();
    await workbook.apply(smallerPlan('4', await workbook.record()).region === null ? region() : { ...smallerPlan('4', await workbook.record()), region: null, record: { ...smallerPlan('4', await workbook.record()).record, regions: [] } });
    const fresh = open();
    await fresh.apply({ ...smallerPlan('4', await fresh.record()), region: null, record: { ...smallerPlan('4', await fresh.record()).record, regions: [] } });
    const [files, wanted] = [filesOf(workbook.bytes()), filesOf(fresh.bytes())];
    expect(Object.keys(files).sort()).toEqual(Object.keys(wanted).sort());
    expect(files['xl/workbook.xml']).toBe(wanted['xl/workbook.xml']);
    expect([...files['[Content_Types].xml']!.matchAll(/PartName="([^"]+)"/g)].map((each) => each[1]).sort()).toEqual([...wanted['[Content_Types].xml']!.matchAll(/PartName="([^"]+)"/g)].map((each) => each[1]).sort());
    expect(files['xl/worksheets/sheet1.xml']).not.toMatch(/<c r="[G-J]|sqref="I/);
  });

  it('takes our sheets away with their charts when results move, and leaves every sheet of the user’s', async () => {
    const workbook = await applied();
    await workbook.apply(sheetOnlyPlan(await workbook.record()));
    const names = Object.keys(filesOf(workbook.bytes()));
    expect(names.filter((name) => name.startsWith('xl/charts/'))).toEqual(['xl/charts/chart1.xml']);
    expect((await workbook.sheets()).map((sheet) => sheet.name)).toEqual(['数据', '说明', '亩均结果']);
  });

  it('returns exactly the former bytes when the run is taken back', async () => {
    const workbook = open();
    const receipt = await workbook.apply(region());
    expect(await workbook.undo(receipt)).toEqual({ done: true });
    expect(Buffer.compare(workbook.bytes(), richBook())).toBe(0);
  });

  it('lets a person’s formula lose a sheet of ours that goes', async () => {
    const workbook = await applied();
    workbook.setCells('9', [{ row: 4, column: 0, value: 1, formula: '亩均核对!A1&"亩均核对!A1"' }]);
    await workbook.apply({ ...smallerPlan('4', await workbook.record()), region: null });
    expect(workbook.content('9').cells.at(-1)!.formula).toBe('#REF!&"亩均核对!A1"');
  });

  it('writes formulas, macros and foreign custom XML of the user’s back as they were', async () => {
    const files = filesOf((await applied()).bytes());
    for (const name of ['xl/vbaProject.bin', 'customXml/item1.xml', 'odd/unknown.part.xml', 'xl/comments1.xml', 'xl/tables/table1.xml']) {
      expect(files[name]).toBe(filesOf(richBook())[name]);
    }
  });
});

import { FileWorkbook } from '../../../src/workbook/xlsx/fileWorkbook';
import { book, plan } from '../../hosts/plans';
import { filesOf, packageOf, relationshipsXml } from './package';

/** Our summary sheet after a person has put a note and a picture on it. */
async function touched(): Promise<FileWorkbook> {
  const workbook = FileWorkbook.create(book.sheets);
  await workbook.apply(plan('1'));
  const files = filesOf(workbook.bytes());
  return FileWorkbook.open(packageOf({
    ...files,
    '[Content_Types].xml': files['[Content_Types].xml']!.replace('</Types>', '<Default Extension="png" ContentType="image/png"/><Default Extension="vml" ContentType="x/vml"/><Override PartName="/xl/comments7.xml" ContentType="x/comments"/></Types>'),
    'xl/worksheets/sheet3.xml': files['xl/worksheets/sheet3.xml']!.replace('</worksheet>', '<legacyDrawing r:id="rId8"/></worksheet>'),
    'xl/worksheets/_rels/sheet3.xml.rels': files['xl/worksheets/_rels/sheet3.xml.rels']!.replace('</Relationships>', `${relationshipsXml(['rId8', 'vmlDrawing', '../drawings/v.vml'], ['rId9', 'comments', '../comments7.xml'], ['rId10', 'printerSettings', '../p.bin']).replace(/<\/?Relationships[^>]*>/g, '')}</Relationships>`),
    'xl/drawings/drawing1.xml': files['xl/drawings/drawing1.xml']!.replace('</xdr:wsDr>', '<xdr:oneCellAnchor><xdr:pic><xdr:nvPicPr><xdr:cNvPr id="40" name="照片"/></xdr:nvPicPr></xdr:pic></xdr:oneCellAnchor></xdr:wsDr>'),
    'xl/drawings/_rels/drawing1.xml.rels': files['xl/drawings/_rels/drawing1.xml.rels']!.replace('</Relationships>', `${relationshipsXml(['rId20', 'image', '../media/a.png']).replace(/<\/?Relationships[^>]*>/g, '')}</Relationships>`),
    'xl/drawings/v.vml': '<xml/>',
    'xl/comments7.xml': '<comments/>',
    'xl/media/a.png': 'png',
    'xl/p.bin': 'printer',
  }), 'x');
}

describe('what a person put on a sheet of ours', () => {
  it('stays through the next run: notes and pictures; our charts are drawn anew', async () => {
    const workbook = await touched();
    await workbook.apply(plan('1', await workbook.record()));
    const files = filesOf(workbook.bytes());
    expect([files['xl/comments7.xml'], files['xl/drawings/v.vml'], files['xl/media/a.png'], files['xl/p.bin']]).toEqual(['<comments/>', '<xml/>', 'png', undefined]);
    expect(files['xl/worksheets/sheet3.xml']).toMatch(/<drawing r:id="rId1"\/><legacyDrawing r:id="rId8"\/><\/worksheet>$/);
    const drawing = files['xl/drawings/drawing1.xml']!;
    expect([...drawing.matchAll(/<xdr:cNvPr id="(\d+)" name="([^"]*)"/g)].map((each) => [each[1], each[2]])).toEqual([['40', '照片'], ['41', 'MUJUN summary 1'], ['42', 'MUJUN summary 2']]);
    expect(Object.keys(files).filter((name) => name.startsWith('xl/charts/'))).toEqual(['xl/charts/chart1.xml', 'xl/charts/chart2.xml']);
  });

  it('does not grow with each run', async () => {
    const workbook = await touched();
    await workbook.apply(plan('1', await workbook.record()));
    const once = workbook.bytes();
    await workbook.apply(plan('1', await workbook.record()));
    expect(Buffer.compare(workbook.bytes(), once)).toBe(0);
  });
});

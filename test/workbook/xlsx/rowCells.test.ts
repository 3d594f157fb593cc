import { cellsOfRow, endOfCells, endsBefore, type SheetSyntax } from '../../../src/workbook/xlsx/rowCells';

const plain: SheetSyntax = { part: 'sheet1.xml', prefix: '', rootOpen: '<worksheet>' };
const [FROM, C] = [1, '<c r="A1"><v>1</v></c>'];

describe('where results go behind the cells of a row', () => {
  test.each([
    ['behind a number', `<row r="1">${C}</row>`],
    ['behind a text written inline', '<row r="1"><c r="A1" t="inlineStr"><is><t>a</t></is></c></row>'],
    ['behind a blank cell with a style', `<row r="1"><c r="A1" s="3"/></row>`],
    ['behind a cell with a formula', '<row r="1"><c r="A1"><f>1+1</f><v>2</v></c></row>'],
  ])('%s, without taking the row apart', (_, row) => {
    expect(endOfCells(row, plain, FROM)).toBe(row.length - '</row>'.length);
  });

  test.each([
    ['a cell stands at the column', `<row r="1">${C}<c r="B1"><v>2</v></c></row>`],
    ['the last cell does not say where it stands', `<row r="1">${C}<c><v>2</v></c></row>`],
    ['the last cell says its style before its place', `<row r="1">${C}<c s="1" r="B1"><v>2</v></c></row>`],
    ['something else stands behind the cells', `<row r="1">${C}<extLst/></row>`],
    ['white space stands behind the cells', `<row r="1">${C}\n</row>`],
    ['there is a comment', `<row r="1">${C}<!-- <c r="A1"/> --></row>`],
    ['there is no cell', '<row r="1"></row>'],
    ['the row has no end tag', '<row r="1"/>'],
  ])('nowhere at once where %s', (_, row) => {
    expect(endOfCells(row, plain, FROM)).toBeNull();
  });

  test('nowhere at once where elements have a prefix', () => {
    const row = '<x:row r="1"><x:c r="A1"/></x:row>';
    expect(endOfCells(row, { ...plain, prefix: 'x:' }, FROM)).toBeNull();
    expect(endsBefore(row, { ...plain, prefix: 'x:' }, FROM)).toBe(false);
  });

  test('a row without cells has none there', () => {
    expect(endsBefore('<row r="1" ht="20"/>', plain, FROM)).toBe(true);
  });
});

describe('attributes of a cell', () => {
  test.each([
    ['in the usual order', '<c r="AB7" s="12" t="s"><v>0</v></c>'],
    ['in another order', '<c t="s" s="12" r="AB7"><v>0</v></c>'],
    ['in single quotation marks', `<c r='AB7' s='12' t='s'><v>0</v></c>`],
    ['with white space around the equals sign', '<c r = "AB7" s="12" t="s"><v>0</v></c>'],
    ['with an entity', '<c r="AB7" s="&#49;2" t="s"><v>0</v></c>'],
    ['among others', '<c r="AB7" s="12" t="s" vm="1" ph="0"><v>0</v></c>'],
  ])('mean the same %s', (_, cell) => {
    expect(cellsOfRow(`<row r="7">${cell}</row>`, plain)).toMatchObject([{ column: 27, style: 12, type: 's', content: '0' }]);
  });

  test('a cell without a place follows the one before it', () => {
    expect(cellsOfRow('<row r="1"><c r="C1"/><c s="1"/></row>', plain).map((cell) => cell.column)).toEqual([2, 3]);
  });
});

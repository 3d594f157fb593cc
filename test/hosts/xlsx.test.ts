import { unzipSync, strFromU8 } from 'fflate';
import { FileWorkbook } from '../../src/workbook/xlsx/fileWorkbook';
import { parseReference } from '../../src/workbook/xlsx/cellRef';
import { equalsText } from '../../src/workbook/xlsx/conditionalXml';
import { childrenOf, attribute, parseXml, type XmlElement } from '../../src/workbook/xlsx/xmlTree';
import { contract, type Harness, type Seen, type TestBook } from './contract';

contract('a file', (book: TestBook): Harness => {
  const workbook = FileWorkbook.create(book.sheets);
  for (const [at, { values, formats = {} }] of book.sheets.entries()) {
    const edits = Object.entries(formats).flatMap(([column, numberFormat]) => values.slice(1).map((line, row) => ({ row: row + 1, column: Number(column), value: line[Number(column)] ?? null, style: { numberFormat } })));
    workbook.setCells(String(at + 1), edits);
  }
  const idOf = async (name: string): Promise<string | null> => (await workbook.sheets()).find((sheet) => sheet.name === name)?.id ?? null;
  return {
    workbook,
    async edit(sheet, row, column, value) {
      workbook.setCells((await idOf(sheet))!, [{ row, column, value }]);
    },
    snapshot: () => parts(workbook),
    async look(name) {
      const id = await idOf(name);
      return id === null ? null : look(workbook, id);
    },
  };
});

/** Every part of the file as text: what is equal here is equal byte for byte. */
const parts = (workbook: FileWorkbook): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(unzipSync(workbook.bytes())).map(([name, bytes]) => [name, strFromU8(bytes)]));

async function look(workbook: FileWorkbook, id: string): Promise<Seen> {
  const raw = await workbook.read(id);
  const rows = raw.used.row + raw.used.rows;
  const columns = raw.used.column + raw.used.columns;
  const files = parts(workbook);
  const ties = (part: string): readonly XmlElement[] => {
    const text = files[part.replace(/([^/]+)$/, '_rels/$1.rels')];
    return text === undefined ? [] : parseXml(text, part).children;
  };
  const target = (part: string, type: string): readonly string[] =>
    ties(part).filter((tie) => attribute(tie, 'Type')!.endsWith(`/${type}`)).map((tie) => `xl/${attribute(tie, 'Target')!.replace('../', '')}`);
  const sheetTie = childrenOf(parseXml(files['xl/workbook.xml']!, '').children.find((each) => each.local === 'sheets'), 'sheet').find((each) => attribute(each, 'sheetId') === id)!;
  const part = `xl/${attribute(ties('xl/workbook.xml').find((tie) => attribute(tie, 'Id') === sheetTie.attributes['r:id']!.value), 'Target')!}`;
  const root = parseXml(files[part]!, part);
  return {
    values: Array.from({ length: rows }, (_, row) => Array.from({ length: columns }, (_, column) => raw.values[row - raw.used.row]?.[column - raw.used.column] ?? null)),
    formulas: workbook.content(id).cells.filter((cell) => cell.formula !== null).map(({ row, column }) => ({ row, column })),
    charts: target(part, 'drawing').flatMap((drawing) => target(drawing, 'chart')).map((chart) => ({
      title: /<a:t>([^<]*)<\/a:t>/.exec(files[chart]!)![1]!,
      series: files[chart]!.split('<c:ser>').length - 1,
    })),
    conditional: childrenOf(root, 'conditionalFormatting').flatMap((each) =>
      each.children.map((rule) => ({ area: parseReference(attribute(each, 'sqref')!)!, equals: equalsText(rule.children[0]!.text)! }))),
    merges: raw.merges,
  };
}

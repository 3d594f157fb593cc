import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** Parts of a package by name; text is written as UTF-8. */
export type Files = Readonly<Record<string, string | Uint8Array>>;

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A zip of these parts, made by another program than ours. */
export const packageOf = (files: Files): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(files).map(([name, content]) => [name, typeof content === 'string' ? strToU8(content) : content])));

/** The parts of a package, read by another program than ours. */
export const filesOf = (bytes: Uint8Array): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, content]) => [name, strFromU8(content)]));

export const relationshipsXml = (...ties: readonly (readonly [id: string, type: string, target: string])[]): string =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${ties.map(([id, type, target]) => `<Relationship Id="${id}" Type="${R}/${type}" Target="${target}"/>`).join('')}</Relationships>`;

export const worksheetXml = (inner: string): string => `<worksheet xmlns="${MAIN}" xmlns:r="${R}">${inner}</worksheet>`;

/** The parts of a small book with one sheet of this content; `more` adds or replaces parts. */
export const smallFiles = (sheet: string, more: Files = {}): Files => ({
  '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>',
  '_rels/.rels': relationshipsXml(['rId1', 'officeDocument', 'xl/workbook.xml']),
  'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${R}"><sheets><sheet name="表" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  'xl/_rels/workbook.xml.rels': relationshipsXml(['rId1', 'worksheet', 'worksheets/sheet1.xml'], ['rId2', 'sharedStrings', 'sharedStrings.xml']),
  'xl/sharedStrings.xml': `<sst xmlns="${MAIN}"><si><t>共享</t></si></sst>`,
  'xl/worksheets/sheet1.xml': sheet,
  ...more,
});

/** A small book with these rows. */
export const smallBook = (rows: string, more: Files = {}): Uint8Array => packageOf(smallFiles(worksheetXml(`<sheetData>${rows}</sheetData>`), more));

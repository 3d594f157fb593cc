import { CONTENT_TYPES_PART, withContentType } from './contentTypes';
import { CONTENT_TYPES, contentType, MAIN, PACKAGE_RELATIONSHIPS, RELATIONSHIPS, XML_HEAD } from './names';
import { draftOf, type Parts } from './parts';
import type { NewSheet } from './sheetXml';
import { writeSheetParts } from './sheetParts';
import { EMPTY_STYLES, styleSheet } from './styleSheet';
import { tie } from './tying';
import { escapeXml } from './xmlText';
import { quotedSheet } from './cellRef';

const WORKBOOK = 'xl/workbook.xml';
const STYLES = 'xl/styles.xml';

/** The parts of a new book with these sheets. @throws RangeError for a book without sheets */
export function newBook(sheets: readonly NewSheet[]): Parts {
  if (sheets.length === 0) throw new RangeError('a book has at least one sheet');
  const draft = draftOf(new Map());
  draft.write(CONTENT_TYPES_PART, withContentType(`${XML_HEAD}<Types xmlns="${CONTENT_TYPES}"><Default Extension="rels" ContentType="${contentType.relationships}"/><Default Extension="xml" ContentType="application/xml"/></Types>`, WORKBOOK, contentType.workbook));
  draft.write('_rels/.rels', `${XML_HEAD}<Relationships xmlns="${PACKAGE_RELATIONSHIPS}"><Relationship Id="rId1" Type="${RELATIONSHIPS}/officeDocument" Target="${WORKBOOK}"/></Relationships>`);
  draft.write(WORKBOOK, '');
  const styles = styleSheet(EMPTY_STYLES, STYLES);
  const entries = sheets.map((sheet, i) => {
    const part = `xl/worksheets/sheet${i + 1}.xml`;
    writeSheetParts(draft, part, sheet, styles);
    return `<sheet name="${escapeXml(sheet.name)}" sheetId="${i + 1}" r:id="${tie(draft, WORKBOOK, 'worksheet', part)}"/>`;
  });
  draft.write(WORKBOOK, `${XML_HEAD}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}"><bookViews><workbookView/></bookViews><sheets>${entries.join('')}</sheets>${namesXml(sheets)}</workbook>`);
  draft.write(STYLES, styles.xml());
  tie(draft, WORKBOOK, 'styles', STYLES);
  draft.write(CONTENT_TYPES_PART, withContentType(draft.text(CONTENT_TYPES_PART), STYLES, contentType.styles));
  return draft.parts();
}

/** Header rows to repeat on every printed page. */
function namesXml(sheets: readonly NewSheet[]): string {
  const names = sheets.map((sheet, i) => (sheet.page && sheet.page.repeatRows > 0 ? `<definedName name="_xlnm.Print_Titles" localSheetId="${i}">${escapeXml(printTitles(sheet.name, sheet.page.repeatRows))}</definedName>` : '')).join('');
  return names === '' ? '' : `<definedNames>${names}</definedNames>`;
}

/** `评价结果!$1:$3`. */
export const printTitles = (sheet: string, rows: number): string => `${quotedSheet(sheet)}!$1:$${rows}`;


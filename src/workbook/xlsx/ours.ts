import type { Area } from '../cell';
import { recordFromXml, recordNamespace } from '../recordXml';
import { emptyRecord, type SheetRecord, type WorkbookRecord } from '../record';
import { placeOfName, relationshipsOf, type Book, type BookSheet } from './book';
import { equalsText } from './conditionalXml';
import { findPart, partText } from './parts';
import { sameSheetName } from './sheetNames';

/** What of a book is ours, as it stands now. */
export interface Ours {
  readonly record: WorkbookRecord;
  /** A newer MUJUN wrote the record: it may not be overwritten. */
  readonly newer: boolean;
  /** Part that holds the record; null if there is none. */
  readonly part: string | null;
  /** Regions by anchor, where their hidden names point now. */
  readonly regions: readonly { readonly anchor: string; readonly sheet: BookSheet; readonly area: Area }[];
  /** Our sheets by purpose. */
  readonly sheets: readonly { readonly purpose: SheetRecord['purpose']; readonly sheet: BookSheet }[];
}

/** Hidden name that belongs to a sheet of ours and says its purpose: it stays when the sheet is renamed, and goes with it. */
export const SHEET_MARK = '_MUJUN_SHEET';

/** Finds the record and everything that is ours; the record comes with the ids that sheets have here. */
export function findOurs(book: Book): Ours {
  const found = recordPart(book);
  const read = found ? readRecord(found.xml) : emptyRecord;
  const newer = read === 'unknown-version';
  const record = newer ? emptyRecord : read;
  const regions = regionsOf(book, record);
  const sheets = record.sheets.flatMap((each) => {
    const sheet = sheetOf(book, each);
    return sheet ? [{ purpose: each.purpose, sheet }] : [];
  });
  return {
    record: {
      ...record,
      regions: record.regions.map((each) => ({ ...each, sheet: regions.find((one) => one.anchor === each.anchor)?.sheet.id ?? each.sheet })),
      // A sheet that is gone leaves no id behind: other programs number the sheets anew, and it would be another's.
      sheets: record.sheets.flatMap((each) => sheets.filter((one) => one.purpose === each.purpose).map((one) => ({ ...each, id: one.sheet.id }))),
    },
    newer,
    part: found?.part ?? null,
    regions,
    sheets,
  };
}

function regionsOf(book: Book, record: WorkbookRecord): Ours['regions'] {
  const anchors = new Set(record.regions.map((region) => region.anchor));
  // Copying a sheet copies the name for that sheet alone: the copy is the person's, kept as it is.
  return book.definedNames.filter((each) => anchors.has(each.name) && each.tab === null).flatMap((each) => {
    const place = placeOfName(each.text);
    const sheet = place && book.sheets.find((one) => one.part !== '' && sameSheetName(one.name, place.sheet));
    return place && sheet ? [{ anchor: each.name, sheet, area: place.area }] : [];
  });
}

/**
 * The sheet a record means. A file of ours marks it; a copy of the sheet bears the mark too, so the name decides then.
 * Excel's adapter keeps ids of its own and no mark: there the name alone tells. An id by itself never does,
 * because Excel gives a deleted sheet's number to the next new one.
 */
function sheetOf(book: Book, { purpose, id, name }: SheetRecord): BookSheet | null {
  const marked = book.definedNames
    .filter((each) => each.name === SHEET_MARK && each.tab !== null && equalsText(each.text) === purpose)
    .flatMap((each) => book.sheets[each.tab!] ?? [])
    .filter((sheet) => sheet.part !== '');
  const unmarked = /^\d+$/.test(id) ? [] : book.sheets.filter((sheet) => sheet.part !== '' && sheet.name === name);
  return marked.find((sheet) => sheet.name === name) ?? marked.find((sheet) => sheet.id === id) ?? marked[0] ?? unmarked[0] ?? null;
}

/** A record that cannot be read is treated like one of a newer version: it may hold what must not be lost. */
function readRecord(xml: string): WorkbookRecord | 'unknown-version' {
  try {
    return recordFromXml(xml);
  } catch (error) {
    if (error instanceof Error && error.name === 'SyntaxError') return 'unknown-version';
    throw error;
  }
}

/** LibreOffice moves custom XML from the workbook to the package, and shows names that were hidden. */
function recordPart(book: Book): { readonly part: string; readonly xml: string } | null {
  for (const { type, target } of [...book.relationships, ...relationshipsOf(book.parts, '')]) {
    const entry = type === 'customXml' && target !== null ? findPart(book.parts, target) : null;
    const xml = entry ? partText(entry) : '';
    if (xml.includes(recordNamespace)) return { part: target!, xml };
  }
  return null;
}

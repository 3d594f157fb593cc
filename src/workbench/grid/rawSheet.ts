import type { Area } from '../../workbook/cell';
import { countFormats, FORMAT_ROWS } from '../../workbook/columnFormats';
import { ownership, type RawSheet, type SheetInfo } from '../../workbook/port';
import { anchored } from './anchor';
import { areaOf } from './areas';
import { sheetOf, type GridBook } from './book';
import { cellReader, readValues, usedArea } from './read';
import { stateOf } from './state';
import { tablesOn } from './tables';

/** A sheet of the grid as the port hands it over. */
export function rawSheet(book: GridBook, sheet: string): RawSheet {
  const worksheet = sheetOf(book, sheet);
  const used = usedArea(book, sheet);
  const rows = Array.from({ length: used.rows }, (_, index) => used.row + index);
  const regions = stateOf(book).record.regions.map(({ anchor }) => anchored(book, anchor));
  const values = readValues(book, sheet, used);
  return {
    sheet: sheetInfo(book, sheet),
    used,
    values,
    formats: formatsOf(book, sheet, used, values),
    merges: worksheet.getMergeData().map(areaOf),
    hiddenRows: rows.filter((row) => !worksheet.getRowVisible(row)),
    tables: tablesOn(book, sheet),
    ours: regions.find((region) => region?.sheet === sheet)?.area ?? null,
  };
}

function formatsOf(book: GridBook, sheet: string, used: Area, values: RawSheet['values']): (string | null)[] {
  const formats = countFormats();
  const cellAt = cellReader(book, sheet);
  const styles = book.workbook.getStyles();
  values.slice(0, FORMAT_ROWS).forEach((line, r) => line.forEach((value, c) => {
    if (typeof value === 'number') formats.add(c, styles.getStyleByCell(cellAt(used.row + r, used.column + c))?.n?.pattern ?? 'General');
  }));
  return formats.common(used.columns);
}

export function sheetInfo(book: GridBook, id: string): SheetInfo {
  const sheet = sheetOf(book, id);
  return { id, name: sheet.getName(), visible: !sheet.isSheetHidden(), ...ownership(stateOf(book).record.sheets.find((own) => own.id === id)?.purpose) };
}

import { TableManager } from '@univerjs/sheets-table';
import type { Area } from '../../workbook/cell';
import { areaOf } from './areas';
import type { GridBook } from './book';

/** Table objects of a sheet; none where the grid runs without the part that knows them. */
export function tablesOn(book: GridBook, sheet: string): readonly { readonly name: string; readonly area: Area; readonly totals: boolean }[] {
  if (!book.injector.has(TableManager)) return [];
  return book.injector.get(TableManager).getTablesInfoBySubunitId(book.unitId, sheet).map((table) => ({ name: table.name, area: areaOf(table.range), totals: false }));
}

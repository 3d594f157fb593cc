import { IDefinedNamesService, RemoveDefinedNameMutation, SetDefinedNameMutation, deserializeRangeWithSheet, quoteSheetName, serializeRange } from '@univerjs/engine-formula';
import { AbsoluteRefType } from '@univerjs/core';
import type { Area } from '../../workbook/cell';
import { areaOf, rangeOf } from './areas';
import type { GridBook } from './book';
import { sheetOf } from './book';
import type { Steps } from './steps';

/** Hangs a hidden name on an area of a sheet; rows and columns inserted later move it along. Null takes the name away. */
export function setAnchor(book: GridBook, steps: Steps, name: string, where: { readonly sheet: string; readonly area: Area } | null): void {
  const before = book.injector.get(IDefinedNamesService).getValueByName(book.unitId, name) ?? null;
  const id = before?.id ?? name;
  const restore = before
    ? { id: SetDefinedNameMutation.id, params: { unitId: book.unitId, ...before } }
    : { id: RemoveDefinedNameMutation.id, params: { unitId: book.unitId, id, name } };
  if (where) {
    const params = { unitId: book.unitId, id, name, formulaOrRefString: reference(book, where.sheet, where.area), hidden: true };
    steps.run({ id: SetDefinedNameMutation.id, params }, [restore]);
  } else if (before) {
    steps.run({ id: RemoveDefinedNameMutation.id, params: { unitId: book.unitId, id, name } }, [restore]);
  }
}

/** Where the name hangs now; null when it is gone or its cells were deleted. */
export function anchored(book: GridBook, name: string): { readonly sheet: string; readonly area: Area } | null {
  const found = book.injector.get(IDefinedNamesService).getValueByName(book.unitId, name);
  if (!found || found.formulaOrRefString.includes('#REF!')) return null;
  const { sheetName, range } = deserializeRangeWithSheet(found.formulaOrRefString.replace(/^=/, ''));
  const sheet = book.workbook.getSheetBySheetName(sheetName);
  return sheet && Number.isInteger(range.startRow) && Number.isInteger(range.startColumn) ? { sheet: sheet.getSheetId(), area: areaOf(range) } : null;
}

function reference(book: GridBook, sheet: string, area: Area): string {
  const range = { ...rangeOf(area), startAbsoluteRefType: AbsoluteRefType.ALL, endAbsoluteRefType: AbsoluteRefType.ALL };
  return `${quoteSheetName(sheetOf(book, sheet).getName())}!${serializeRange(range)}`;
}

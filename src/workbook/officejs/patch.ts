import type { Area } from '../cell';
import { moved, rangeOf } from './areas';
import { writeBlocks, type Entries } from './blocks';
import { entryOf, storedOf, type Stored } from './cells';
import { readLooks, writeLooks, type AreaLooks } from './looks';
import { errorTypes, inBlocks } from './readSheet';
import { batch, type Session, type Work } from './session';

/** An area of a sheet with everything of it that a run may change; plain JSON. */
export interface Patch {
  readonly area: Area;
  /** null when every cell is empty. */
  readonly cells: readonly (readonly Stored[])[] | null;
  readonly formats: readonly { readonly area: Area; readonly numberFormat: string }[];
  readonly looks: readonly AreaLooks[];
  /** In points, one a column. */
  readonly widths: readonly number[];
}

/** Three planes a cell: values, formulas and number formats. */
const cellsPerAnswer = 30_000;

/** @param seams areas along whose edges the looks are likely to change */
export async function readPatch(context: Session, sheet: Excel.Worksheet, area: Area, seams: readonly Area[]): Promise<Patch> {
  const rows: (readonly Stored[])[] = [];
  const formats: (readonly string[])[] = [];
  await inBlocks(
    area,
    async (block) => {
      const range = rangeOf(sheet, block);
      range.load('values,formulas,numberFormat');
      await context.sync();
      const types = await errorTypes(context, range, range.values);
      range.values.forEach((row, r) => rows.push(row.map((value, c) => storedOf(value, range.formulas[r]![c], types?.[r]?.[c]))));
      formats.push(...(range.numberFormat as string[][]));
    },
    cellsPerAnswer,
  );
  const widths = Array.from({ length: area.columns }, (_, index) => rangeOf(sheet, { ...area, column: area.column + index, columns: 1 }).format);
  for (const width of widths) width.load('columnWidth');
  await context.sync();
  return {
    area,
    cells: rows.every((row) => row.every((cell) => cell === null)) ? null : rows,
    formats: runs(area, formats),
    looks: await readLooks(context, sheet, area, seams),
    widths: widths.map((format) => format.columnWidth),
  };
}

/** Number formats by area: one for all where they agree, else runs down each column. */
function runs(area: Area, formats: readonly (readonly string[])[]): Patch['formats'] {
  const first = formats[0]![0]!;
  if (formats.every((row) => row.every((format) => format === first))) return [{ area, numberFormat: first }];
  const found: { area: Area; numberFormat: string }[] = [];
  for (let column = 0; column < area.columns; column++) {
    for (let row = 0, start = 0; row < area.rows; row++) {
      const numberFormat = formats[row]![column]!;
      if (row + 1 < area.rows && formats[row + 1]![column] === numberFormat) continue;
      found.push({ area: { row: area.row + start, column: area.column + column, rows: row + 1 - start, columns: 1 }, numberFormat });
      start = row + 1;
    }
  }
  return found;
}

/** Makes the area what it was, `by` rows and columns away from where it was read. */
export async function putPatch(work: Work, sheet: Excel.Worksheet, patch: Patch, by = { rows: 0, columns: 0 }): Promise<void> {
  const area = moved(patch.area, by);
  await batch(work, () => {
    rangeOf(sheet, area).clear(Excel.ClearApplyTo.contents);
    patch.widths.forEach((width, column) => void (rangeOf(sheet, { ...area, column: area.column + column, columns: 1 }).format.columnWidth = width));
  });
  for (const some of chunks(patch.formats, 2_000)) {
    await batch(work, () => some.forEach((format) => setNumberFormat(sheet, moved(format.area, by), format.numberFormat)));
  }
  // Looks cell by cell fill a request each; the others are a handful of orders.
  const byCell = patch.looks.filter((looks) => 'cells' in looks);
  const whole = patch.looks.filter((looks) => !('cells' in looks));
  for (const some of [...chunks(whole, 200), ...chunks(byCell, 1)]) {
    await batch(work, () => some.forEach((looks) => writeLooks(sheet, { ...looks, area: moved(looks.area, by) })));
  }
  if (patch.cells) await putEntries(work, sheet, area, patch.cells.map((row) => row.map(entryOf)));
}

/** One format for every cell of an area: Excel takes a single value for all. */
export function setNumberFormat(sheet: Excel.Worksheet, area: Area, numberFormat: string): void {
  (rangeOf(sheet, area) as { numberFormat: unknown }).numberFormat = numberFormat;
}

/** Puts entries into an area, block by block. */
export async function putEntries(work: Work, sheet: Excel.Worksheet, area: Area, entries: Entries): Promise<void> {
  for (const { row, rows } of writeBlocks(entries)) {
    await batch(work, () => void (rangeOf(sheet, { ...area, row: area.row + row, rows }).values = entries.slice(row, row + rows) as unknown[][]), rows * area.columns);
  }
}

/** Consecutive parts of a list. */
export function chunks<T>(items: readonly T[], size: number): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) => items.slice(index * size, (index + 1) * size));
}

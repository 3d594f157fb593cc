import type { Area, CellValue } from '../cell';
import { countFormats, FORMAT_ROWS } from '../columnFormats';
import type { RawSheet, WorkOptions } from '../port';
import { areaOf, loadArea, loadAreas, rangeOf } from './areas';
import { readBlocks } from './blocks';
import { isErrorText, valueOf } from './cells';
import { locate } from './locate';
import { excelCode, supports, type Session } from './session';

/** Reads a sheet's used range in blocks, with what a table finder needs to know about it. */
export async function readSheet(context: Session, id: string, options: WorkOptions): Promise<RawSheet> {
  const located = await locate(context);
  const info = located.sheets.find((sheet) => sheet.id === id);
  if (!info) throw new RangeError(`no sheet ${id}`);
  const sheet = context.workbook.worksheets.getItem(id);
  const usedRange = sheet.getUsedRangeOrNullObject(true);
  loadArea(usedRange);
  usedRange.load('rowHidden');
  const { tables } = sheet;
  tables.load('items/name,items/showTotals');
  await context.sync();
  const used = usedRange.isNullObject ? { row: 0, column: 0, rows: 0, columns: 0 } : areaOf(usedRange);
  const region = [...located.regions.values()].find((standing) => standing.sheet === id);
  const values = used.rows === 0 ? [] : await readValues(context, sheet, used, options);
  return {
    sheet: info,
    used,
    values,
    formats: used.rows === 0 ? [] : await readFormats(context, sheet, used, values),
    merges: used.rows === 0 ? [] : await readMerges(context, usedRange),
    hiddenRows: used.rows === 0 || usedRange.rowHidden === false ? [] : await readHiddenRows(context, usedRange, used),
    tables: await readTables(context, tables),
    ours: region?.area ?? null,
  };
}

async function readValues(context: Session, sheet: Excel.Worksheet, used: Area, { progress, signal }: WorkOptions): Promise<readonly (readonly CellValue[])[]> {
  const rows: (readonly CellValue[])[] = [];
  await inBlocks(used, async (block) => {
    signal?.throwIfAborted();
    const range = rangeOf(sheet, block);
    range.load('values');
    await context.sync();
    const types = await errorTypes(context, range, range.values);
    range.values.forEach((row, r) => rows.push(row.map((value, c) => valueOf(value, types?.[r]?.[c]))));
    progress?.(rows.length * used.columns, used.rows * used.columns);
  });
  return rows;
}

/** The number formats of the first rows: some hundred kilobytes at most, where the whole sheet's would be megabytes. */
async function readFormats(context: Session, sheet: Excel.Worksheet, used: Area, values: readonly (readonly CellValue[])[]): Promise<readonly (string | null)[]> {
  const formats = countFormats();
  let row = 0;
  await inBlocks({ ...used, rows: Math.min(used.rows, FORMAT_ROWS) }, async (block) => {
    const range = rangeOf(sheet, block);
    range.load('numberFormat');
    await context.sync();
    for (const line of range.numberFormat as string[][]) {
      const cells = values[row++] as readonly CellValue[];
      line.forEach((format, column) => { if (typeof cells[column] === 'number') formats.add(column, format); });
    }
  });
  return formats.common(used.columns);
}

/**
 * Reads an area block by block. Where Excel on the web finds an answer too long, the block is halved:
 * how long text will be cannot be known before it is read.
 */
export async function inBlocks(area: Area, read: (block: Area) => Promise<void>, cells?: number): Promise<void> {
  for (const block of readBlocks(area, cells)) {
    try {
      await read(block);
    } catch (error) {
      if (excelCode(error) !== 'ResponsePayloadSizeLimitExceeded' || block.rows === 1) throw error;
      await inBlocks(block, read, Math.ceil(block.rows / 2) * block.columns);
    }
  }
}

/** Types of a block's values, asked for only where a value looks like an error: they double the answer. */
export async function errorTypes(context: Session, range: Excel.Range, values: readonly (readonly unknown[])[]): Promise<readonly (readonly string[])[] | null> {
  if (!values.some((row) => row.some(isErrorText))) return null;
  range.load('valueTypes');
  await context.sync();
  return range.valueTypes;
}

/**
 * Merged areas. Excel before 2021 cannot tell, and Excel gives up beyond 512 of them; the
 * table is then read as if nothing were merged, and a header is still found by its words.
 */
async function readMerges(context: Session, used: Excel.Range): Promise<readonly Area[]> {
  if (!supports('1.13')) return [];
  try {
    const merged = used.getMergedAreasOrNullObject();
    loadAreas(merged);
    await context.sync();
    return merged.isNullObject ? [] : merged.areas.items.map(areaOf);
  } catch (error) {
    if (excelCode(error) === null) throw error;
    return [];
  }
}

/** Rows of which no cell is visible: hidden by hand, by filter or by outline. */
async function readHiddenRows(context: Session, range: Excel.Range, used: Area): Promise<readonly number[]> {
  const visible = range.getSpecialCellsOrNullObject(Excel.SpecialCellType.visible);
  loadAreas(visible);
  await context.sync();
  const shown = new Set<number>();
  if (!visible.isNullObject) for (const { row, rows } of visible.areas.items.map(areaOf)) for (let at = row; at < row + rows; at++) shown.add(at);
  return Array.from({ length: used.rows }, (_, index) => used.row + index).filter((row) => !shown.has(row));
}

async function readTables(context: Session, tables: Excel.TableCollection): Promise<RawSheet['tables']> {
  const found = tables.items.map((table) => {
    const range = table.getRange();
    loadArea(range);
    return { table, range };
  });
  if (found.length > 0) await context.sync();
  return found.map(({ table, range }) => ({ name: table.name, area: areaOf(range), totals: table.showTotals }));
}

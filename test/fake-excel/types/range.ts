import { areaName } from '../../../src/workbook/address';
import { badArgument, HostFault, itemNotFound } from '../fault';
import { members, type Item, type TypeTable } from '../members';
import { bounding, shared, within } from '../model/area';
import { isErrorValue, write } from '../model/content';
import { plain } from '../model/look';
import type { FakeConditional } from '../model/sheet';
import { cellProperties, type CellProperties, setCellProperties } from './cellProperties';
import { FakeRange } from './rangeItem';

interface Areas extends Item {
  readonly ranges: readonly FakeRange[];
}

const areas = (type: 'RangeAreas' | 'RangeCollection', ranges: readonly FakeRange[]): Areas => ({ $: type, ranges });
const format = ({ sheet, area }: FakeRange): Item => ({ $: 'RangeFormat', range: new FakeRange(sheet, area) }) as Item;

function content(range: FakeRange, kind: 'value' | 'formula'): unknown[][] {
  return range.matrix((row, column) => {
    const cell = range.sheet.cell(row, column);
    return cell === undefined ? '' : kind === 'formula' ? (cell.formula ?? cell.value) : cell.value;
  });
}

function edited(range: FakeRange, input: unknown, location: string): void {
  write(range.sheet, range.area, input, location);
  range.sheet.book.onChange({ sheet: range.sheet, address: areaName(range.area) });
}

/** Content and looks, each only where the range reaches into what is used. */
function clear(range: FakeRange, [what]: readonly [string | null]): null {
  const { sheet } = range;
  sheet.assertWritable('Range.clear');
  const used = sheet.used(false);
  const area = used && shared(used, range.area);
  if (!area) return null;
  if (what !== 'Formats') {
    sheet.each(area, (row, column) => sheet.put(row, column, undefined));
    sheet.book.onChange({ sheet, address: areaName(area) });
  }
  if (what !== 'Contents') {
    sheet.each(area, (row, column) => sheet.setLook(row, column, plain));
    sheet.conditionals = sheet.conditionals.filter((one) => !within(one.area, range.area));
  }
  return null;
}

export const rangeTypes: TypeTable = {
  Range: members<FakeRange>({
    get: {
      Address: ({ sheet, area }) => `'${sheet.name.replace(/'/g, "''")}'!${areaName(area)}`,
      RowIndex: ({ area }) => area.row,
      ColumnIndex: ({ area }) => area.column,
      RowCount: ({ area }) => area.rows,
      ColumnCount: ({ area }) => area.columns,
      Values: (range) => content(range, 'value'),
      Formulas: (range) => content(range, 'formula'),
      NumberFormat: (range) => range.matrix((row, column) => range.sheet.look(row, column).numberFormat),
      ValueTypes: (range) => range.matrix((row, column) => typeOf(range.sheet.cell(row, column))),
      RowHidden: (range) => rowHidden(range),
      Style: (range) => range.uniform((row, column) => range.sheet.look(row, column).style),
    },
    set: {
      Values: (range, input) => edited(range, input, 'Range.values'),
      Formulas: (range, input) => edited(range, input, 'Range.formulas'),
      NumberFormat: (range, input: unknown) => {
        if (!Array.isArray(input)) return range.sheet.change(range.area, 'numberFormat', String(input));
        range.sheet.each(range.area, (row, column) => range.sheet.change({ row, column, rows: 1, columns: 1 }, 'numberFormat', input[row - range.area.row][column - range.area.column]));
      },
      // A style brings all it defines with it: the cell looks like a new one.
      Style: (range, name: string) => {
        if (name !== 'Normal') throw badArgument('Range.style');
        range.sheet.assertWritable('Range.style');
        range.sheet.each(range.area, (row, column) => range.sheet.setLook(row, column, plain));
      },
    },
    nav: {
      Format: format,
      Worksheet: ({ sheet }) => sheet,
      ConditionalFormats: (range) => ({ $: 'ConditionalFormatCollection', range }) as Item,
    },
    call: {
      GetCell: (range, [row, column]: readonly number[]) => range.to({ row: range.area.row + row!, column: range.area.column + column!, rows: 1, columns: 1 }),
      GetRow: (range, [row]: readonly number[]) => range.to({ ...range.area, row: range.area.row + row!, rows: 1 }),
      GetColumn: (range, [column]: readonly number[]) => range.to({ ...range.area, column: range.area.column + column!, columns: 1 }),
      GetBoundingRect: (range, [other]: readonly [FakeRange]) => range.to(bounding(range.area, other.area)),
      GetUsedRange: (range, [valuesOnly]: readonly [boolean | null]) => {
        const used = usedWithin(range, valuesOnly === true);
        if (!used) throw itemNotFound('Range.getUsedRange');
        return used;
      },
      GetMergedAreasOrNullObject: (range) => {
        const merges = range.sheet.merges.filter((merge) => shared(merge, range.area));
        if (merges.length > 512) throw new HostFault('GeneralException', 'Too many merged areas.', 'Range.getMergedAreasOrNullObject');
        return merges.length === 0 ? null : areas('RangeAreas', merges.map((merge) => range.to(merge)));
      },
      GetSpecialCells: (range, [kind]: readonly [string]) => {
        if (kind !== 'Visible') throw badArgument('Range.getSpecialCells');
        const found = visibleRuns(range);
        if (found.length === 0) throw itemNotFound('Range.getSpecialCells');
        return areas('RangeAreas', found);
      },
      Clear: clear,
      Merge: ({ sheet, area }) => sheet.merge(area),
      Unmerge: ({ sheet, area }) => sheet.unmerge(area),
      Select: ({ sheet, area }) => {
        sheet.book.active = sheet;
        sheet.book.selection = area;
        sheet.book.onSelect({ sheet, address: areaName(area) });
      },
      GetCellProperties: (range, [wanted]: readonly [object]) => range.matrix((row, column) => cellProperties(range.sheet.look(row, column), wanted)),
      SetCellProperties: (range, [matrix]: readonly [readonly (readonly CellProperties[])[]]) => setCellProperties(range, matrix),
      _ValidateArraySize: (range, [rows, columns]: readonly number[]) => {
        if (rows !== range.area.rows || columns !== range.area.columns) throw badArgument('Range.values');
      },
    },
  }),

  RangeAreas: members<Areas>({ nav: { Areas: ({ ranges }) => areas('RangeCollection', ranges) } }),
  RangeCollection: members<Areas>({ items: ({ ranges }) => ranges }),

  ConditionalFormatCollection: members<Item & { readonly range: FakeRange }>({
    items: ({ range }) => range.sheet.conditionals.filter((one) => shared(one.area, range.area)).map((one) => Object.assign(one, { sheet: range.sheet })),
    call: {
      Add: ({ range }, [type]: readonly [string]) => {
        range.sheet.assertWritable('ConditionalFormatCollection.add');
        const item: FakeConditional = { $: 'ConditionalFormat', id: range.sheet.book.mint(), area: range.area, type, rule: {}, fill: '', color: '' };
        range.sheet.conditionals.unshift(item);
        return Object.assign(item, { sheet: range.sheet });
      },
    },
  }),
};

/** Smallest area of the range with content (or looks). */
function usedWithin(range: FakeRange, valuesOnly: boolean): FakeRange | null {
  const { sheet } = range;
  const used = sheet.used(valuesOnly);
  const area = used && shared(used, range.area);
  if (!area) return null;
  let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
  sheet.each(area, (row, column) => {
    if (sheet.cell(row, column) === undefined && (valuesOnly || sheet.look(row, column) === plain)) return;
    [top, left, bottom, right] = [Math.min(top, row), Math.min(left, column), Math.max(bottom, row), Math.max(right, column)];
  });
  return bottom < 0 ? null : range.to({ row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 });
}

function typeOf(cell: ReturnType<FakeRange['sheet']['cell']>): string {
  if (cell === undefined) return 'Empty';
  if (!cell.quoted && isErrorValue(cell.value)) return 'Error';
  return { number: 'Double', boolean: 'Boolean', string: 'String' }[typeof cell.value as 'number' | 'boolean' | 'string'];
}

function rowHidden({ sheet, area }: FakeRange): boolean | null {
  let hidden = 0;
  for (let row = area.row; row < area.row + area.rows; row++) if (sheet.hiddenRows.has(row)) hidden++;
  return hidden === 0 ? false : hidden === area.rows ? true : null;
}

function visibleRuns(range: FakeRange): FakeRange[] {
  const { area, sheet } = range;
  const runs: FakeRange[] = [];
  for (let row = area.row, start = row; row <= area.row + area.rows; row++) {
    if (row < area.row + area.rows && !sheet.hiddenRows.has(row)) continue;
    if (row > start) runs.push(range.to({ ...area, row: start, rows: row - start }));
    start = row + 1;
  }
  return runs;
}

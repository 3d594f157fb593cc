import type { Area } from '../../../src/workbook/cell';
import { parseArea } from '../../../src/workbook/address';
import { badArgument, itemNotFound } from '../fault';
import { members, stored, type Item, type TypeTable } from '../members';
import { lastColumn, lastRow } from '../model/area';
import type { FakeBook } from '../model/book';
import type { FakeSheet, FakeTable } from '../model/sheet';
import { FakeRange } from './rangeItem';

interface OfSheet extends Item {
  readonly sheet: FakeSheet;
}

interface OfBook extends Item {
  readonly owner: FakeBook;
}

const whole: Area = { row: 0, column: 0, rows: lastRow, columns: lastColumn };
const part = (type: string) => (sheet: FakeSheet): Item => ({ $: type, sheet }) as Item;

export const worksheetTypes: TypeTable = {
  WorksheetCollection: members<OfBook>({
    items: ({ owner }) => owner.sheets,
    call: {
      Add: ({ owner }, [name]: readonly [string | null]) => owner.addSheet(name),
      GetActiveWorksheet: ({ owner }) => owner.active,
    },
  }),

  Worksheet: members<FakeSheet>({
    id: (sheet) => sheet.id,
    key: (sheet) => sheet.name,
    get: { Id: (sheet) => sheet.id, Name: (sheet) => sheet.name, Position: (sheet) => sheet.book.sheets.indexOf(sheet), Visibility: (sheet) => sheet.visibility },
    set: {
      Name: (sheet, name: string) => sheet.book.renameSheet(sheet, name),
      Visibility: (sheet, value: string) => void (sheet.visibility = value),
      Position: (sheet, position: number) => {
        const { sheets } = sheet.book;
        sheets.splice(sheets.indexOf(sheet), 1);
        sheets.splice(position, 0, sheet);
      },
    },
    nav: {
      Names: (sheet) => ({ $: 'NamedItemCollection', owner: { names: sheet.names, readOnly: sheet.book.readOnly } }) as Item,
      Charts: part('ChartCollection'),
      Tables: (sheet) => ({ $: 'TableCollection', sheets: [sheet] }) as Item,
      Protection: part('WorksheetProtection'),
      FreezePanes: part('WorksheetFreezePanes'),
      PageLayout: part('PageLayout'),
      HorizontalPageBreaks: part('PageBreakCollection'),
    },
    call: {
      GetRange: (sheet, [address]: readonly [string | null]) => (address === null ? new FakeRange(sheet, whole) : new FakeRange(sheet, parseArea(address) ?? invalid('Worksheet.getRange'))),
      GetRangeByIndexes: (sheet, [row, column, rows, columns]: readonly number[]) => new FakeRange(sheet, { row: row!, column: column!, rows: rows!, columns: columns! }),
      GetUsedRange: (sheet, [valuesOnly]: readonly [boolean | null]) => {
        const used = sheet.used(valuesOnly === true);
        if (!used) throw itemNotFound('Worksheet.getUsedRange');
        return new FakeRange(sheet, used);
      },
      Activate: (sheet) => void (sheet.book.active = sheet),
      Delete: (sheet) => sheet.book.deleteSheet(sheet),
    },
  }),

  WorksheetProtection: members<OfSheet>({ get: { Protected: ({ sheet }) => sheet.protected } }),

  WorksheetFreezePanes: members<OfSheet>({
    call: {
      FreezeAt: ({ sheet }, [range]: readonly [FakeRange]) => void (sheet.freeze = range.area),
      FreezeRows: ({ sheet }, [rows]: readonly number[]) => void (sheet.freeze = { row: 0, column: 0, rows: rows!, columns: lastColumn }),
      FreezeColumns: ({ sheet }, [columns]: readonly number[]) => void (sheet.freeze = { row: 0, column: 0, rows: lastRow, columns: columns! }),
      Unfreeze: ({ sheet }) => void (sheet.freeze = null),
      GetLocationOrNullObject: ({ sheet }) => sheet.freeze && new FakeRange(sheet, sheet.freeze),
    },
  }),

  PageLayout: members<OfSheet>({
    ...stored<OfSheet, FakeSheet>(({ sheet }) => sheet, { Orientation: 'orientation', Zoom: 'zoom' }),
    call: {
      SetPrintTitleRows: ({ sheet }, [range]: readonly [FakeRange]) => void (sheet.titleRows = range.area),
    },
  }),

  PageBreakCollection: members<OfSheet>({
    call: {
      // Excel takes the break with the cell below it and gives an object back that nobody here asks anything.
      Add: ({ sheet }, [range]: readonly [string | FakeRange]) => {
        const area = typeof range === 'string' ? parseArea(range) : range.area;
        if (!area) throw badArgument('PageBreakCollection.add');
        sheet.pageBreaks.push(area.row);
        return { $: 'PageBreak', sheet } as Item;
      },
      RemovePageBreaks: ({ sheet }) => void (sheet.pageBreaks = []),
    },
  }),

  PageBreak: members<OfSheet>({}),

  TableCollection: members<Item & { readonly sheets: readonly FakeSheet[] }>({
    items: ({ sheets }) => sheets.flatMap((sheet) => sheet.tables.map((table) => Object.assign(table, { sheet }))),
  }),

  Table: members<FakeTable & OfSheet>({
    id: (table) => table.id,
    key: (table) => table.name,
    get: { Name: (table) => table.name, ShowTotals: (table) => table.totals },
    call: { GetRange: (table) => new FakeRange(table.sheet, table.area) },
  }),
};

function invalid(location: string): never {
  throw badArgument(location);
}

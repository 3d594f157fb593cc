import type { ICellData, IExecutionOptions, IRange } from '@univerjs/core';
import { Tools } from '@univerjs/core';
import {
  AddWorksheetMergeMutation, RemoveWorksheetMergeMutation, SetFrozenMutation, SetRangeValuesMutation, SetWorksheetColumnCountMutation,
  SetWorksheetColWidthMutation, SetWorksheetNameMutation, SetWorksheetRowCountMutation, SetWorksheetRowHeightMutation,
} from '@univerjs/sheets';
import {
  AddConditionalRuleMutation, ConditionalFormattingRuleModel, DeleteConditionalRuleMutation, type IConditionFormattingRule,
} from '@univerjs/sheets-conditional-formatting';
import type { Area } from '../../workbook/cell';
import { areaOf, contains, overlap } from './areas';
import type { GridBook } from './book';
import { sheetOf } from './book';
import type { Cells } from './read';
import { storedCells } from './read';
import type { Steps } from './steps';

/** What the writes below need to know where they are. */
export interface Place { readonly book: GridBook; readonly steps: Steps; readonly sheet: string }

/** Makes the cells of the area exactly these: content, formulas and formats. */
export function setCells(place: Place, area: Area, cells: Cells): void {
  const before = copyCells(place.book, place.sheet, area);
  // With formulas in play the engine has to learn of them; for plain values it would search the whole book in vain.
  const options = holdsFormula(before) || holdsFormula(cells) ? {} : { fromChangeset: true };
  if (!isEmpty(before)) write(place, blanked(before), before, options);
  if (!isEmpty(cells)) write(place, cells, blanked(cells), options);
}

/** The stored cells of an area, cut loose from the grid. */
export function copyCells(book: GridBook, sheet: string, area: Area): Cells {
  const stored = storedCells(book, sheet);
  const copy: Cells = {};
  for (const r in stored) {
    const row = Number(r);
    if (row < area.row || row >= area.row + area.rows) continue;
    const line: { [column: number]: ICellData } = {};
    let any = false;
    for (const c in stored[row]) {
      const cell = stored[row]?.[Number(c)];
      if (!cell || !contains(area, row, Number(c))) continue;
      line[Number(c)] = cell.p || cell.custom ? Tools.deepClone(cell) : { ...cell };
      any = true;
    }
    if (any) copy[row] = line;
  }
  return copy;
}

export function movedCells(cells: Cells, rows: number, columns: number): Cells {
  return Object.fromEntries(Object.entries(cells).map(([r, line]) => [
    Number(r) + rows,
    Object.fromEntries(Object.entries(line ?? {}).map(([c, cell]) => [Number(c) + columns, cell])),
  ]));
}

/** Enough rows and columns for the area to stand on. */
export function makeRoom(place: Place, area: Area): void {
  const sheet = sheetOf(place.book, place.sheet);
  const where = at(place);
  const rows = sheet.getRowCount(), columns = sheet.getColumnCount();
  if (area.row + area.rows > rows) {
    place.steps.run({ id: SetWorksheetRowCountMutation.id, params: { ...where, rowCount: area.row + area.rows } },
      [{ id: SetWorksheetRowCountMutation.id, params: { ...where, rowCount: rows } }]);
  }
  if (area.column + area.columns > columns) {
    place.steps.run({ id: SetWorksheetColumnCountMutation.id, params: { ...where, columnCount: area.column + area.columns } },
      [{ id: SetWorksheetColumnCountMutation.id, params: { ...where, columnCount: columns } }]);
  }
}

/** Widths in pixels from `first` on; null leaves a column as it is. */
export function setWidths(place: Place, first: number, widths: readonly (number | null)[]): void {
  if (widths.every((width) => width === null)) return;
  const before = readWidths(place.book, place.sheet, first, widths.length);
  const params = (list: readonly (number | null)[]) => ({
    ...at(place),
    ranges: [{ startRow: 0, endRow: sheetOf(place.book, place.sheet).getRowCount() - 1, startColumn: first, endColumn: first + widths.length - 1 }],
    colWidth: Object.fromEntries(list.flatMap((width, i) => (width === null || widths[i] === null ? [] : [[first + i, width]]))),
  });
  place.steps.run({ id: SetWorksheetColWidthMutation.id, params: params(widths) }, [{ id: SetWorksheetColWidthMutation.id, params: params(before) }]);
}

export function readWidths(book: GridBook, sheet: string, first: number, count: number): number[] {
  const columns = sheetOf(book, sheet).getColumnManager();
  return Array.from({ length: count }, (_, i) => columns.getColumnWidth(first + i));
}

/** Heights in pixels by row; rows not named keep theirs. */
export function setHeights(place: Place, heights: ReadonlyMap<number, number>): void {
  const sheet = sheetOf(place.book, place.sheet);
  const change = (entries: readonly (readonly [number, number])[]) => ({
    id: SetWorksheetRowHeightMutation.id,
    params: {
      ...at(place),
      ranges: entries.map(([row]) => ({ startRow: row, endRow: row, startColumn: 0, endColumn: sheet.getColumnCount() - 1 })),
      rowHeight: Object.fromEntries(entries),
    },
  });
  if (heights.size > 0) place.steps.run(change([...heights]), [change([...heights].map(([row]) => [row, sheet.getRowHeight(row)]))]);
}

export function rulesIn(book: GridBook, sheet: string, area: Area): IConditionFormattingRule[] {
  const rules = book.injector.get(ConditionalFormattingRuleModel).getSubunitRules(book.unitId, sheet) ?? [];
  return rules.filter((rule) => rule.ranges.some((range) => overlap(areaOf(range), area))).map((rule) => Tools.deepClone(rule));
}

export function setRules(place: Place, remove: readonly IConditionFormattingRule[], add: readonly IConditionFormattingRule[]): void {
  for (const rule of remove) place.steps.run(dropRule(place, rule), [addRule(place, rule)]);
  for (const rule of add) place.steps.run(addRule(place, rule), [dropRule(place, rule)]);
}

export function setMerges(place: Place, merges: readonly IRange[]): void {
  const before = sheetOf(place.book, place.sheet).getConfig().mergeData.map((range) => ({ ...range }));
  const add = (ranges: readonly IRange[]) => ({ id: AddWorksheetMergeMutation.id, params: { ...at(place), ranges: ranges.map((range) => ({ ...range })) } });
  const remove = (ranges: readonly IRange[]) => ({ id: RemoveWorksheetMergeMutation.id, params: { ...at(place), ranges: ranges.map((range) => ({ ...range })) } });
  if (before.length > 0) place.steps.run(remove(before), [add(before)]);
  if (merges.length > 0) place.steps.run(add(merges), [remove(merges)]);
}

/** Rows above and columns left of the split stay in view. */
export function setFreeze(place: Place, freeze: { readonly rows: number; readonly columns: number }): void {
  const params = {
    ...at(place),
    startRow: freeze.rows > 0 ? freeze.rows : -1, ySplit: freeze.rows, startColumn: freeze.columns > 0 ? freeze.columns : -1, xSplit: freeze.columns,
  };
  const before = { ...at(place), ...sheetOf(place.book, place.sheet).getFreeze() };
  place.steps.run({ id: SetFrozenMutation.id, params }, [{ id: SetFrozenMutation.id, params: before }]);
}

export function renameSheet(place: Place, name: string): void {
  const before = sheetOf(place.book, place.sheet).getName();
  if (before === name) return;
  place.steps.run({ id: SetWorksheetNameMutation.id, params: { ...at(place), name } }, [{ id: SetWorksheetNameMutation.id, params: { ...at(place), name: before } }]);
}

export const at = (place: Place): { unitId: string; subUnitId: string } => ({ unitId: place.book.unitId, subUnitId: place.sheet });

function write(place: Place, cells: Cells, inverse: Cells, options: IExecutionOptions): void {
  place.steps.run({ id: SetRangeValuesMutation.id, params: { ...at(place), cellValue: cells } }, [{ id: SetRangeValuesMutation.id, params: { ...at(place), cellValue: inverse } }], options);
}

function holdsFormula(cells: Cells): boolean {
  return Object.values(cells).some((line) => Object.values(line ?? {}).some((cell) => cell?.f || cell?.si));
}

function blanked(cells: Cells): Cells {
  const blank: Cells = {};
  for (const row in cells) {
    const line: { [column: number]: null } = {};
    for (const column in cells[row]) line[column as unknown as number] = null;
    blank[row as unknown as number] = line;
  }
  return blank;
}

const isEmpty = (cells: Cells): boolean => Object.values(cells).every((line) => !line || Object.keys(line).length === 0);
const addRule = (place: Place, rule: IConditionFormattingRule) => ({ id: AddConditionalRuleMutation.id, params: { ...at(place), rule: Tools.deepClone(rule) } });
const dropRule = (place: Place, rule: IConditionFormattingRule) => ({ id: DeleteConditionalRuleMutation.id, params: { ...at(place), cfId: rule.cfId } });

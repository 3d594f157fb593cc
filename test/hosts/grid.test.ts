import { ICommandService, type IStyleData, type Nullable } from '@univerjs/core';
import { SetRangeValuesMutation, SetSelectionsOperation, SetWorksheetActiveOperation } from '@univerjs/sheets';
import { areaOf, rangeOf } from '../../src/workbench/grid/areas';
import { gridBook, type GridBook } from '../../src/workbench/grid/book';
import { contentOf } from '../../src/workbench/grid/cells';
import { chartsOn } from '../../src/workbench/grid/drawings';
import { GridWorkbook } from '../../src/workbench/grid/gridWorkbook';
import { seen } from '../../src/workbench/grid/ourSheets';
import { readWidths, rulesIn } from '../../src/workbench/grid/writes';
import { storedCells } from '../../src/workbench/grid/read';
import { stateOf } from '../../src/workbench/grid/state';
import { anchored } from '../../src/workbench/grid/anchor';
import { closeGrids, headlessGrid } from '../workbench/headlessGrid';
import { contract, type Harness, type Seen, type TestBook } from './contract';

afterAll(closeGrids);

contract('the workbench grid', (book: TestBook): Harness => {
  const { univer, unitId } = headlessGrid(book.sheets);
  const grid = gridBook(univer, unitId);
  const commands = univer.__getInjector().get(ICommandService);
  const idOf = (name: string) => grid.workbook.getSheetBySheetName(name)?.getSheetId() ?? null;
  return {
    workbook: new GridWorkbook(univer, unitId),
    edit(sheet, row, column, value) {
      commands.syncExecuteCommand(SetRangeValuesMutation.id, { unitId, subUnitId: idOf(sheet), cellValue: { [row]: { [column]: { v: null, ...contentOf(value) } } } });
    },
    select(sheet, area) {
      const id = idOf(sheet) as string;
      commands.syncExecuteCommand(SetWorksheetActiveOperation.id, { unitId, subUnitId: id });
      commands.syncExecuteCommand(SetSelectionsOperation.id, { unitId, subUnitId: id, selections: [{ range: rangeOf(area), primary: null, style: null }] });
    },
    snapshot: () => snapshot(grid),
    look: (sheet) => look(grid, idOf(sheet)),
    failAt(n) {
      let left = n;
      const guard = commands.beforeCommandExecuted((_, options) => {
        if ((options as { mujun?: true } | undefined)?.mujun && --left === 0) {
          guard.dispose();
          throw new Error('the grid failed');
        }
      });
      return () => left <= 0;
    },
  };
});

const all = (grid: GridBook, id: string) => {
  const sheet = grid.workbook.getSheetBySheetId(id)!;
  return { row: 0, column: 0, rows: sheet.getRowCount(), columns: sheet.getColumnCount() };
};

function look(grid: GridBook, id: string | null): Seen | null {
  if (id === null) return null;
  const formulas = Object.entries(storedCells(grid, id)).flatMap(([row, line]) => Object.entries(line ?? {}).filter(([, cell]) => cell?.f).map(([column]) => ({ row: Number(row), column: Number(column) })));
  return {
    values: seen(grid, id),
    formulas,
    charts: chartsOn(grid, id).map((chart) => ({ title: chart.title, series: chart.series.length })),
    conditional: rulesIn(grid, id, all(grid, id)).map((rule) => ({ area: areaOf(rule.ranges[0]!), equals: String((rule.rule as { value?: unknown }).value) })),
    merges: grid.workbook.getSheetBySheetId(id)!.getMergeData().map(areaOf),
  };
}

function snapshot(grid: GridBook): unknown {
  const styles = grid.workbook.getStyles();
  const { record } = stateOf(grid);
  return {
    record: { ...record, sheets: record.sheets.map((sheet) => ({ ...sheet, id: grid.workbook.getSheetBySheetId(sheet.id)?.getName() })) },
    anchors: record.regions.map(({ anchor }) => anchored(grid, anchor)),
    sheets: grid.workbook.getSheets().map((sheet) => {
      const id = sheet.getSheetId();
      const cells = Object.entries(storedCells(grid, id)).flatMap(([row, line]) => Object.entries(line ?? {}).flatMap(([column, cell]) => {
        const style: Nullable<IStyleData> = styles.getStyleByCell(cell);
        return cell && (cell.v !== undefined || style) ? [[row, column, cell.v, cell.t, cell.f, style]] : [];
      }));
      return {
        name: sheet.getName(), look: look(grid, id), cells, freeze: sheet.getFreeze(),
        widths: readWidths(grid, id, 0, 12), places: chartsOn(grid, id).map((chart) => chart.place),
      };
    }),
  };
}

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { ICommandService, type Univer } from '@univerjs/core';
import { InsertSheetCommand, RemoveSheetCommand, SetRangeValuesMutation, SetWorksheetNameCommand } from '@univerjs/sheets';
import { openInGrid, type OpenedFile } from '../../../src/workbench/file/openInGrid';
import { savedFile, savedName } from '../../../src/workbench/file/save';
import { gridBook } from '../../../src/workbench/grid/book';
import { contentOf } from '../../../src/workbench/grid/cells';
import { GridWorkbook } from '../../../src/workbench/grid/gridWorkbook';
import type { CellValue } from '../../../src/workbook/cell';
import { FileWorkbook } from '../../../src/workbook/xlsx/fileWorkbook';
import { anchor, book, plan, regionValues, smallerPlan } from '../../hosts/plans';
import { closeGrids, headlessUniver } from '../headlessGrid';

afterAll(closeGrids);

const fileBytes = () => FileWorkbook.create([
  { ...book.sheets[0]!, formulas: [{ row: 4, column: 2, formula: 'C3+C4' }], styles: [{ area: { row: 1, column: 0, rows: 1, columns: 4 }, style: { bold: true, fill: 'DDEBF7' } }], widths: [30] },
  book.sheets[1]!,
]).bytes();

interface Opened { univer: Univer; opened: OpenedFile; grid: GridWorkbook; type(sheet: string, row: number, column: number, cell: CellValue | { f: string }): void }

async function openBytes(bytes: Uint8Array, name = '台账.xlsx'): Promise<Opened> {
  const univer = headlessUniver();
  const opened = await openInGrid(univer, bytes, name);
  const commands = univer.__getInjector().get(ICommandService);
  return {
    univer, opened, grid: new GridWorkbook(univer, opened.unitId),
    type(sheet, row, column, cell) {
      const content = cell !== null && typeof cell === 'object' && 'f' in cell ? cell : contentOf(cell);
      const subUnitId = gridBook(univer, opened.unitId).workbook.getSheetBySheetName(sheet)!.getSheetId();
      commands.syncExecuteCommand(SetRangeValuesMutation.id, { unitId: opened.unitId, subUnitId, cellValue: { [row]: { [column]: { v: null, f: null, ...content } } } });
    },
  };
}

const values = async (file: FileWorkbook, name: string) => {
  const found = (await file.sheets()).find((sheet) => sheet.name === name)!;
  return (await file.read(found.id)).values;
};
const idOf = async (workbook: GridWorkbook | FileWorkbook, name: string) => (await workbook.sheets()).find((sheet) => sheet.name === name)!.id;

describe('a file saved from the workbench', () => {
  it('is the opened file byte for byte when nothing was changed', async () => {
    const bytes = fileBytes();
    const { univer, opened } = await openBytes(bytes);
    expect(Buffer.from((await savedFile(univer, opened)).bytes()).equals(Buffer.from(bytes))).toBe(true);
  });

  it('reads in the grid what the file holds', async () => {
    const { grid, opened } = await openBytes(fileBytes());
    const file = FileWorkbook.open(opened.bytes, opened.name);
    for (const name of ['企业表', '备注']) {
      const [seen, kept] = [await grid.read(await idOf(grid, name)), await file.read(await idOf(file, name))];
      expect([seen.used, seen.values, seen.merges]).toEqual([kept.used, kept.values, kept.merges]);
    }
  });

  it('carries typed, changed and cleared cells and formulas, and leaves the others alone', async () => {
    const { univer, opened, type } = await openBytes(fileBytes());
    type('企业表', 2, 2, 13.25);
    type('企业表', 3, 1, null);
    type('企业表', 6, 0, '=看起来像公式');
    type('备注', 2, 1, { f: '=B1*2' });
    const file = await savedFile(univer, opened);
    const first = await values(file, '企业表');
    expect([first[2]![2], first[3]![1], first[6]![0], first[2]![0]]).toEqual([13.25, null, '=看起来像公式', '甲']);
    const content = file.content(await idOf(file, '备注'));
    expect(content.cells.find((cell) => cell.row === 2 && cell.column === 1)?.formula).toBe('B1*2');
    expect(file.content(await idOf(file, '企业表')).cells.find((cell) => cell.row === 4 && cell.column === 2)?.formula).toBe('C3+C4');
  });

  it('carries a run: columns, sheets and record', async () => {
    const { univer, opened, grid } = await openBytes(fileBytes());
    await grid.apply(plan(await idOf(grid, '企业表')));
    const file = FileWorkbook.open((await savedFile(univer, opened)).bytes(), '台账.xlsx');
    expect((await file.sheets()).map((sheet) => [sheet.name, sheet.ours])).toEqual([['企业表', false], ['备注', false], ['亩均汇总', true], ['亩均核对', true]]);
    const raw = await file.read(await idOf(file, '企业表'));
    expect(raw.ours).toEqual({ row: 1, column: 4, rows: 4, columns: 4 });
    expect(raw.values.slice(1).map((line) => line.slice(4))).toEqual(regionValues);
    expect((await file.record()).regions.map((region) => region.anchor)).toEqual([anchor]);
  });

  it('opens again with that run recognised, and a second run replaces it', async () => {
    const first = await openBytes(fileBytes());
    await first.grid.apply(plan(await idOf(first.grid, '企业表')));
    const again = await openBytes((await savedFile(first.univer, first.opened)).bytes());
    const sheet = await idOf(again.grid, '企业表');
    expect((await again.grid.read(sheet)).ours).toEqual({ row: 1, column: 4, rows: 4, columns: 4 });
    expect((await again.grid.sheets()).map((info) => [info.name, info.ours])).toEqual([['企业表', false], ['备注', false], ['亩均汇总', true], ['亩均核对', true]]);
    await again.grid.apply(smallerPlan(sheet, await again.grid.record()));
    const file = await savedFile(again.univer, again.opened);
    expect((await file.sheets()).map((info) => info.name)).toEqual(['企业表', '备注', '亩均汇总']);
    expect((await file.read(await idOf(file, '企业表'))).ours).toEqual({ row: 1, column: 4, rows: 2, columns: 3 });
    expect((await file.read(await idOf(file, '企业表'))).used.columns).toBe(7);
  });

  it('keeps what people type into our columns and sheets after a run', async () => {
    const { univer, opened, grid, type } = await openBytes(fileBytes());
    await grid.apply(plan(await idOf(grid, '企业表')));
    type('企业表', 2, 6, 'C');
    type('亩均汇总', 6, 0, '我的备注');
    const file = await savedFile(univer, opened);
    expect((await values(file, '企业表'))[2]![6]).toBe('C');
    expect((await values(file, '亩均汇总'))[6]![0]).toBe('我的备注');
  });

  it('leaves no trace of a run that was taken back', async () => {
    const { univer, opened, grid } = await openBytes(fileBytes());
    await grid.undo(await grid.apply(plan(await idOf(grid, '企业表'))));
    expect(Buffer.from((await savedFile(univer, opened)).bytes()).equals(Buffer.from(opened.bytes))).toBe(true);
  });

  it('carries added, renamed and deleted sheets, also when names change hands', async () => {
    const { univer, opened, type } = await openBytes(fileBytes());
    const commands = univer.__getInjector().get(ICommandService);
    const { unitId } = opened;
    const notes = gridBook(univer, unitId).workbook.getSheetBySheetName('备注')!.getSheetId();
    commands.syncExecuteCommand(SetWorksheetNameCommand.id, { unitId, subUnitId: notes, name: '旧备注' });
    commands.syncExecuteCommand(InsertSheetCommand.id, { unitId, sheet: { id: 'new', name: '备注' } });
    type('备注', 0, 0, '新的');
    const file = await savedFile(univer, opened);
    expect((await file.sheets()).map((sheet) => sheet.name)).toEqual(['企业表', '旧备注', '备注']);
    expect([(await values(file, '旧备注'))[0]![0], (await values(file, '备注'))[0]![0]]).toEqual(['不要动我', '新的']);
    commands.syncExecuteCommand(RemoveSheetCommand.id, { unitId, subUnitId: notes });
    expect((await (await savedFile(univer, opened)).sheets()).map((sheet) => sheet.name)).toEqual(['企业表', '备注']);
  });

  it('makes a workbook of a CSV file', async () => {
    const csv = readFileSync(path.join(__dirname, '../../../examples/zhejiang-utf8.csv'));
    const { univer, opened, type, grid } = await openBytes(new Uint8Array(csv), '台账.csv');
    const [sheet] = await grid.sheets();
    type(sheet!.name, 0, 0, '改过的标题');
    const file = FileWorkbook.open((await savedFile(univer, opened)).bytes(), '台账.xlsx');
    expect((await file.read((await file.sheets())[0]!.id)).values[0]![0]).toBe('改过的标题');
  });

  it.each([
    ['台账.xlsx', '台账－评价结果.xlsx'],
    ['台账.csv', '台账－评价结果.xlsx'],
    ['台账.XLSM', '台账－评价结果.XLSM'],
    ['台账－评价结果.xlsx', '台账－评价结果.xlsx'],
    ['台账.2021.xlsx', '台账.2021－评价结果.xlsx'],
  ])('%s is saved as %s', (name, saved) => expect(savedName(name, '－评价结果')).toBe(saved));
});

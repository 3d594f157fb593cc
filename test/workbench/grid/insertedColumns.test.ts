import { ICommandService } from '@univerjs/core';
import { IDefinedNamesService, SetDefinedNameMutation } from '@univerjs/engine-formula';
import { SetRangeValuesMutation } from '@univerjs/sheets';
import { gridBook } from '../../../src/workbench/grid/book';
import { GridWorkbook } from '../../../src/workbench/grid/gridWorkbook';
import { book, plan } from '../../hosts/plans';
import { closeGrids, headlessGrid } from '../headlessGrid';

afterAll(closeGrids);

it('what a person wrote in a column inserted among ours stops the run instead of being cleared', async () => {
  const { univer, unitId } = headlessGrid(book.sheets);
  const workbook = new GridWorkbook(univer, unitId);
  const [sheet] = await workbook.sheets();
  const id = sheet!.id;
  await workbook.apply(plan(id));
  const commands = univer.__getInjector().get(ICommandService);
  const [name] = Object.values(gridBook(univer, unitId).injector.get(IDefinedNamesService).getDefinedNameMap(unitId) ?? {});
  // Our columns stand in E2:H5; the anchor has grown to I, as when a column was inserted among them.
  commands.syncExecuteCommand(SetDefinedNameMutation.id, { unitId, ...name, formulaOrRefString: name!.formulaOrRefString.replace('$H$', '$I$') });
  expect(await workbook.check(plan(id, await workbook.record()))).toEqual([]);

  commands.syncExecuteCommand(SetRangeValuesMutation.id, { unitId, subUnitId: id, cellValue: { 3: { 8: { v: '我的备注' } } } });
  expect(await workbook.check(plan(id, await workbook.record()))).toEqual([{ kind: 'occupied', sheet: id, area: { row: 1, column: 8, rows: 4, columns: 1 }, sample: '我的备注' }]);
});

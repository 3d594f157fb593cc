/**
 * @jest-environment-options {"globalsCleanup": "off"}
 */
import type { Conflict } from '../../../src/workbook/port';
import { openExcel, type ExcelHarness } from '../../fake-excel/harness';
import { profiles } from '../../fake-excel/host';
import { insertColumns } from '../../fake-excel/model/shift';
import { book, plan } from '../../hosts/plans';

const conflictsOf = async (excel: ExcelHarness): Promise<readonly Conflict[]> => excel.workbook.check(plan(excel.host.book.sheets[0]!.id, await excel.workbook.record()));

describe('findConflicts', () => {
  it.each<[string, (excel: ExcelHarness) => void, readonly (readonly [Conflict['kind'], string])[]]>([
    ['a workbook open for reading only', (excel) => void (excel.host.book.readOnly = true), [['read-only', '工作簿1.xlsx']]],
    ['a workbook whose sheets may not be added to', (excel) => void (excel.host.book.structureProtected = true), [['protected', '工作簿1.xlsx']]],
    ['a table that reaches into the columns', (excel) => void excel.sheet('企业表').tables.push({ $: 'Table', id: 't', name: '表1', area: { row: 0, column: 0, rows: 9, columns: 5 }, totals: false }), [['table', '表1']]],
    ['a formula that shows nothing', (excel) => excel.sheet('企业表').put(2, 5, { value: '', formula: '=IF(1,"")', quoted: false }), [['occupied', '=IF(1,"")']]],
    ['an error value', (excel) => excel.sheet('企业表').put(2, 5, { value: '#N/A', formula: null, quoted: false }), [['occupied', '#N/A']]],
    ['several cells, of which three are shown', (excel) => [1, 2, 3, 4].forEach((row) => excel.sheet('企业表').put(row, 7, { value: row * 10, formula: null, quoted: false })), [['occupied', '10、20、30']]],
    ['nothing in cells that are only coloured', (excel) => excel.sheet('企业表').change({ row: 0, column: 4, rows: 9, columns: 4 }, 'fill', '#FF0000'), []],
    ['a sheet under our name in other letters', (excel) => void excel.host.book.addSheet('亩均核对'), [['name-taken', '亩均核对']]],
  ])('finds %s', async (_, prepare, expected) => {
    const excel = openExcel(book);
    prepare(excel);
    expect((await conflictsOf(excel)).map((conflict) => [conflict.kind, conflict.sample])).toEqual(expected);
  });

  it('finds a sheet of ours a person has protected, and cells a person added beside ours', async () => {
    const excel = openExcel(book);
    await excel.workbook.apply(plan(excel.host.book.sheets[0]!.id));
    excel.sheet('亩均核对').protected = true;
    expect(await conflictsOf(excel)).toEqual([{ kind: 'protected', sheet: excel.sheet('亩均核对').id, area: null, sample: '亩均核对' }]);
  });

  it('finds a column a person has inserted among ours and filled, and passes over an empty one', async () => {
    const excel = openExcel(book);
    const id = excel.host.book.sheets[0]!.id;
    await excel.workbook.apply(plan(id));
    insertColumns(excel.host.book, excel.sheet('企业表'), 6, 2);
    await excel.edit('企业表', 1, 7, '核实意见');
    expect((await excel.workbook.read(id)).ours).toEqual({ row: 1, column: 4, rows: 4, columns: 6 });
    expect(await conflictsOf(excel)).toEqual([{ kind: 'occupied', sheet: id, area: { row: 1, column: 7, rows: 4, columns: 1 }, sample: '核实意见' }]);
    await excel.edit('企业表', 1, 7, null);
    expect(await conflictsOf(excel)).toEqual([]);
  });

  it('checks as well as it can in an Excel that cannot tell merged cells', async () => {
    const excel = openExcel({ sheets: [{ ...book.sheets[0]!, merges: [{ row: 3, column: 5, rows: 2, columns: 2 }] }] }, profiles.floor);
    expect(await conflictsOf(excel)).toEqual([]);
    await expect(excel.workbook.apply(plan(excel.host.book.sheets[0]!.id))).rejects.toMatchObject({ outcome: 'restored', cause: { name: 'ReadBackError' } });
  });
});

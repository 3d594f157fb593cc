import { FileWorkbook } from '../../../src/workbook/xlsx/fileWorkbook';
import { book, plan } from '../../hosts/plans';
import { filesOf, packageOf } from './package';

/** Our columns stand in E2:H5; the anchor has grown to I, as when a column was inserted among them. */
async function grown(): Promise<FileWorkbook> {
  const workbook = FileWorkbook.create(book.sheets);
  await workbook.apply(plan('1'));
  const files = filesOf(workbook.bytes());
  return FileWorkbook.open(packageOf({ ...files, 'xl/workbook.xml': files['xl/workbook.xml']!.replace('$E$2:$H$5', '$E$2:$I$5') }), 'x.xlsx');
}
const conflicts = async (workbook: FileWorkbook) => workbook.check(plan('1', await workbook.record()));

it('an empty column inserted among ours is in nobody’s way', async () => {
  expect(await conflicts(await grown())).toEqual([]);
});

it.each([['under a header', 1], ['without a header', 3]])('what a person wrote in a column inserted among ours, %s, stops the run instead of being cleared', async (_, row) => {
  const workbook = await grown();
  workbook.setCells('1', [{ row, column: 8, value: '我的备注' }]);
  expect(await conflicts(workbook)).toEqual([{ kind: 'occupied', sheet: '1', area: { row: 1, column: 8, rows: 4, columns: 1 }, sample: '我的备注' }]);
});

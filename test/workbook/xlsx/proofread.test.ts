import type { CellValue } from '../../../src/workbook/cell';
import type { Plan, Region } from '../../../src/workbook/plan';
import { newBook } from '../../../src/workbook/xlsx/newBook';
import { proofread } from '../../../src/workbook/xlsx/proofread';
import { stateOf } from '../../../src/workbook/xlsx/state';
import { emptyRecord } from '../../../src/workbook/record';

type Values = readonly (readonly CellValue[])[];

/** The file has a table of two columns; results are at C2. */
const state = stateOf(newBook([{ name: '企业', values: [
  ['名称', '用地', null, null],
  ['甲', 1, 'A', 0.1],
  ['乙', 2, null, null],
  ['丙', 3, { error: '#N/A' }, true],
] }]), null);

const planOf = (values: Values): Plan => {
  const region: Region = { sheet: '1', anchor: '_MUJUN_1', area: { row: 1, column: 2, rows: values.length, columns: 2 }, values, styles: [], widths: [], conditional: [] };
  return { region, sheets: [], record: emptyRecord };
};

const as: Values = [['A', 0.1], [null, ''], [{ error: '#N/A' }, true]];

test('a file that holds the plan passes', () => {
  expect(() => proofread(state, planOf(as))).not.toThrow();
});

test('blank cells below the last row of the file pass', () => {
  expect(() => proofread(state, planOf([...as, [null, null]]))).not.toThrow();
});

test.each<readonly [string, Values]>([
  ['another text', [['B', 0.1], as[1]!, as[2]!]],
  ['another number', [['A', 0.2], as[1]!, as[2]!]],
  ['a number as text', [['A', '0.1'], as[1]!, as[2]!]],
  ['a cell of the plan that the file does not have', [as[0]!, [null, 5], as[2]!]],
  ['a cell of the file that the plan does not have', [as[0]!, as[1]!, [null, true]]],
  ['another error value', [as[0]!, as[1]!, [{ error: '#REF!' }, true]]],
  ['a row of the plan that the file does not have', [...as, ['D', null]]],
])('%s does not', (_, values) => {
  expect(() => proofread(state, planOf(values))).toThrow('region read back differs');
});

test('a sheet of the plan that the file does not have does not pass', () => {
  const sheet = { purpose: 'summary', values: [['汇总']] } as unknown as Plan['sheets'][number];
  expect(() => proofread(state, { region: null, sheets: [sheet], record: emptyRecord })).toThrow('sheet summary read back differs');
});

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { ICommandService } from '@univerjs/core';
import { SetRangeValuesMutation } from '@univerjs/sheets';
import { functionDescriptions, gridFunctions } from '../../../src/workbench/functions/gridFunctions';
import { gridBook } from '../../../src/workbench/grid/book';
import { readValues } from '../../../src/workbench/grid/read';
import { formulas } from '../../../src/app/formulas';
import type { Matrix } from '../../../src/workbook/layout';
import { FileWorkbook } from '../../../src/workbook/xlsx/fileWorkbook';
import { bundledLibrary } from '../../support/library';
import { closeGrids, headlessGrid } from '../headlessGrid';

afterAll(closeGrids);

const library = bundledLibrary();
const functions = gridFunctions(() => ({ library, lang: 'zh', defaultRuleset: null }));

const COLUMN = 40;

/** What the cells from the formula's own on show once it has been calculated. */
async function shows(formula: string, rows: number, columns: number, values: Matrix = [[1, null, '甲']]): Promise<Matrix> {
  const { univer, unitId } = headlessGrid([{ name: '表', values }], functions);
  univer.__getInjector().get(ICommandService).syncExecuteCommand(SetRangeValuesMutation.id, { unitId, subUnitId: 's1', cellValue: { 0: { [COLUMN]: { f: formula } } } });
  const book = gridBook(univer, unitId);
  const area = { row: 0, column: COLUMN, rows, columns };
  for (let tries = 0; tries < 60; tries++) {
    await new Promise((resolve) => void setTimeout(resolve, 50));
    const seen = readValues(book, 's1', area);
    if (seen.flat().some((value) => value !== null)) return seen;
  }
  return readValues(book, 's1', area);
}

describe('functions in cells of the grid', () => {
  it('are all there, with descriptions in both languages', () => {
    expect(functions.map(([, name]) => name)).toEqual(formulas.map((formula) => `MUJUN.${formula.name}`));
    for (const lang of ['zh', 'en'] as const) {
      const described = functionDescriptions(lang);
      expect(described.map((one) => one.functionParameter.map((parameter) => parameter.name))).toEqual(formulas.map((formula) => formula.parameters.map((parameter) => parameter.name)));
      expect(described.filter((one) => one.description === '' || one.functionParameter.some((parameter) => parameter.detail === ''))).toEqual([]);
    }
  });

  it('give what the formula gives for the same cells, blanks and zeros apart', async () => {
    const file = FileWorkbook.open(new Uint8Array(readFileSync(path.join(__dirname, '../../../examples/zhejiang-2022.xlsx'))), '台账.xlsx');
    const { values } = await file.read((await file.sheets())[0]!.id);
    const table = values.slice(2, 32).map((line) => [...line]);
    const column = table[3]!.findIndex((value, index) => index > 4 && typeof value === 'number' && value > 0);
    table[3]![column] = null;
    table[4]![column] = 0;
    const expected = formulas.find((formula) => formula.name === 'SCORE')!.call([table], { library, lang: 'zh', defaultRuleset: null }) as Matrix;
    const rows = expected.map((line) => line.map((value) => (value === '' ? null : value)));
    expect(rows.flat().filter((value) => typeof value === 'number').length).toBeGreaterThan(20);
    expect(await shows(`=MUJUN.SCORE(A1:W${table.length})`, rows.length, 1, table)).toEqual(rows);
  });

  it('show a wrong call as an error and leave other formulas alive', async () => {
    expect(await shows('=IFERROR(MUJUN.SCORE(C1),"无表")', 1, 1)).toEqual([['无表']]);
  });

  it('spill a list of rulesets over the cells beside and below', async () => {
    const seen = await shows('=MUJUN.RULESETS()', 3, 1);
    expect(seen.flat().every((cell) => typeof cell === 'string' && cell !== '')).toBe(true);
  });
});

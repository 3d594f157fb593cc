import type { Library } from '../app/library';
import { ExcelWorkbook } from '../workbook/officejs/excelWorkbook';
import { inExcel } from '../workbook/officejs/session';
import { followRules, type FormulaRules } from './followRules';

/** The own ruleset of the workbook open in Excel. When it changes, Excel is asked to calculate anew: formulas do not name its sheet. */
export async function followExcelRules(library: Library, told: (rules: FormulaRules) => void): Promise<void> {
  await followRules(new ExcelWorkbook(), library, (rules) => {
    told(rules);
    void inExcel(async (context) => {
      context.workbook.application.calculate(Excel.CalculationType.full);
      await context.sync();
    });
  });
}

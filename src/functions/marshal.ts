import { isFormulaError, type Formula, type FormulaArgument, type FormulaCell, type FormulaContext, type FormulaError } from '../app/formulas';
import type { CellError, CellValue } from '../workbook/cell';

type ExcelCell = number | string | boolean | CustomFunctions.Error;
export type ExcelFunction = (...args: unknown[]) => ExcelCell | ExcelCell[][];

/**
 * A formula as Excel calls it: synchronous, blanks and omitted arguments as null, errors as Excel's own.
 * An error of the whole call is thrown, one of a row stays in its cell, so that the other rows have their values.
 * @param failed what a programmer's mistake becomes; without it Excel shows #VALUE! and no word
 */
export function excelFunction(formula: Formula, context: () => FormulaContext, failed: (error: unknown) => CustomFunctions.Error): ExcelFunction {
  return (...args) => {
    // Excel appends an invocation object to the declared parameters.
    const result = guarded(() => formula.call(formula.parameters.map((_, index) => fromExcel(args[index])), context()), failed);
    if (isFormulaError(result)) throw toError(result);
    if (Array.isArray(result)) return result.map((row: readonly FormulaCell[]) => row.map(toExcel));
    const cell = toExcel(result as FormulaCell);
    return formula.result === 'matrix' ? [[cell]] : cell;
  };
}

function guarded<T>(compute: () => T, failed: (error: unknown) => CustomFunctions.Error): T {
  try {
    return compute();
  } catch (error) {
    throw failed(error);
  }
}

function fromExcel(argument: unknown): FormulaArgument {
  return Array.isArray(argument) ? argument.map((row: readonly unknown[]) => row.map(cellFromExcel)) : cellFromExcel(argument);
}

function cellFromExcel(value: unknown): CellValue {
  if (value === undefined || value === null || value === '') return null;
  if (typeof value === 'number' || typeof value === 'string' || typeof value === 'boolean') return value;
  if (value instanceof CustomFunctions.Error) return { error: value.code };
  // Data types (currency, formatted numbers, cards) carry the plain value they show.
  if (typeof value === 'object' && 'basicValue' in value) return cellFromExcel(value.basicValue);
  return { error: '#VALUE!' };
}

function toExcel(cell: FormulaCell): ExcelCell {
  if (cell === null) return '';
  if (typeof cell !== 'object') return cell;
  return toError(cell);
}

function toError(error: FormulaError | CellError): CustomFunctions.Error {
  if (isFormulaError(error)) return new CustomFunctions.Error(error.code as CustomFunctions.ErrorCode, error.message);
  return new CustomFunctions.Error((error as CellError).error as CustomFunctions.ErrorCode);
}

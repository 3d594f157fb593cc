import {
  ArrayValueObject, BaseFunction, BooleanValueObject, ErrorType, ErrorValueObject, FunctionType, NumberValueObject, StringValueObject,
  type BaseReferenceObject, type BaseValueObject, type IFunctionInfo,
} from '@univerjs/engine-formula';
import type { Nullable } from '@univerjs/core';
import { formulas, isFormulaError, type Formula, type FormulaArgument, type FormulaCell, type FormulaContext, type FormulaResult } from '../../app/formulas';
import type { Lang } from '../../text/text';
import { isCellError, type CellValue } from '../../workbook/cell';
import type { Matrix } from '../../workbook/layout';
import { valueOf } from '../grid/cells';

export const functionName = (formula: Formula): string => `MUJUN.${formula.name}`;

/**
 * Every `=MUJUN.*` as the grid's formula engine wants it: a class each. The engine's own way of
 * registering plain functions turns blanks into 0, and one exception out of it ends calculation for
 * good, so each class reads its references cell by cell and lets nothing escape.
 */
export function gridFunctions(context: () => FormulaContext): [typeof BaseFunction, string][] {
  return formulas.map((formula) => [
    class extends BaseFunction {
      override needsReferenceObject = true;
      override minParams = formula.parameters.filter((parameter) => !parameter.optional).length;
      override maxParams = formula.parameters.length;

      override calculate(...variants: BaseValueObject[]): BaseValueObject {
        try {
          return resultOf(formula.call(formula.parameters.map((_, index) => argumentOf(variants[index])), context()));
        } catch {
          return ErrorValueObject.create(ErrorType.VALUE);
        }
      }
    } as unknown as typeof BaseFunction,
    functionName(formula),
  ]);
}

/** What completion and parameter hints say. */
export function functionDescriptions(lang: Lang): IFunctionInfo[] {
  return formulas.map((formula) => ({
    functionName: functionName(formula),
    functionType: FunctionType.User,
    description: formula.summary[lang],
    abstract: formula.summary[lang],
    functionParameter: formula.parameters.map((parameter) => ({
      name: parameter.name,
      detail: parameter.label[lang],
      example: parameter.matrix ? 'A1:N100' : '',
      require: parameter.optional ? 0 : 1,
      repeat: 0,
    })),
  }));
}

/** The engine sees references and values through one type. */
function argumentOf(variant: BaseValueObject | undefined): FormulaArgument {
  if (variant === undefined || variant === null) return null;
  const reference = variant as unknown as BaseReferenceObject;
  if (reference.isReferenceObject?.()) return matrixOf(reference);
  if (variant.isArray()) return (variant as ArrayValueObject).getArrayValue().map((row) => row.map((value) => scalarOf(value)));
  return scalarOf(variant);
}

function matrixOf(reference: BaseReferenceObject): Matrix {
  const { startRow, endRow, startColumn, endColumn } = reference.getRangePosition();
  const rows = usedRows(reference, startRow, endRow, startColumn, endColumn);
  return Array.from({ length: rows }, (_, r) => Array.from({ length: endColumn - startColumn + 1 }, (__, c) => valueOf(reference.getCellData(startRow + r, startColumn + c))));
}

/** Whole columns arrive as tall as the sheet; blank rows at the end say nothing. At least one row stays. */
function usedRows(reference: BaseReferenceObject, startRow: number, endRow: number, startColumn: number, endColumn: number): number {
  for (let row = endRow; row > startRow; row--) {
    for (let column = startColumn; column <= endColumn; column++) if (valueOf(reference.getCellData(row, column)) !== null) return row - startRow + 1;
  }
  return 1;
}

function scalarOf(value: Nullable<BaseValueObject>): CellValue {
  if (value === null || value === undefined || value.isNull()) return null;
  if (value.isError()) return { error: (value as ErrorValueObject).getErrorType() };
  const plain = value.getValue();
  return plain === '' ? null : plain;
}

function resultOf(result: FormulaResult): BaseValueObject {
  if (!Array.isArray(result)) return cellOf(result as FormulaCell);
  const rows = result as readonly (readonly FormulaCell[])[];
  const columns = rows[0]?.length ?? 0;
  if (rows.length === 0 || columns === 0) return ErrorValueObject.create(ErrorType.NA);
  return ArrayValueObject.create({
    calculateValueList: rows.map((row) => row.map(cellOf)), rowCount: rows.length, columnCount: columns, unitId: '', sheetId: '', row: -1, column: -1,
  });
}

const errorTypes: ReadonlySet<string> = new Set(Object.values(ErrorType));
const errorOf = (code: string): ErrorValueObject => ErrorValueObject.create((errorTypes.has(code) ? code : ErrorType.VALUE) as ErrorType);

function cellOf(cell: FormulaCell): BaseValueObject {
  // The engine's own null would show as 0.
  if (cell === null || cell === '') return StringValueObject.create('');
  if (typeof cell === 'number') return Number.isFinite(cell) ? NumberValueObject.create(cell) : errorOf(ErrorType.NUM);
  if (typeof cell === 'boolean') return BooleanValueObject.create(cell);
  if (typeof cell === 'string') return StringValueObject.create(cell);
  if (isFormulaError(cell)) return errorOf(cell.code);
  return errorOf(isCellError(cell) ? cell.error : ErrorType.VALUE);
}

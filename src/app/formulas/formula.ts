import type { Label } from '../../engine/evaluation';
import type { Lang } from '../../text/text';
import type { CellValue } from '../../workbook/cell';
import type { Matrix } from '../../workbook/layout';
import type { Library } from '../library';

/** One worksheet function: what it is called, what it takes, and how it is computed. Excel and the workbench grid share it. */
export interface Formula {
  /** Name after `MUJUN.`, the same in every language: a formula mailed to another bureau stays readable to its Excel. */
  readonly name: string;
  readonly summary: Label;
  readonly parameters: readonly FormulaParameter[];
  /** `matrix` spills. */
  readonly result: 'matrix' | 'scalar';
  /** Never throws for users' mistakes; those are values. Missing and omitted arguments are null. */
  call(args: readonly FormulaArgument[], context: FormulaContext): FormulaResult;
}

export interface FormulaParameter {
  readonly name: string;
  readonly label: Label;
  readonly optional: boolean;
  /** Takes a range of cells, not one value. */
  readonly matrix: boolean;
}

export type FormulaArgument = Matrix | CellValue | undefined;

export interface FormulaContext {
  readonly library: Library;
  readonly lang: Lang;
  /** Ruleset of the workbook's last run, for formulas that name none; null before any run. */
  readonly defaultRuleset: string | null;
}

/** #N/A: the data for it is missing · #VALUE!: the call itself is wrong; `message` says what to do. */
export interface FormulaError {
  readonly code: '#N/A' | '#VALUE!';
  readonly message: string;
}

export type FormulaCell = CellValue | FormulaError;
export type FormulaMatrix = readonly (readonly FormulaCell[])[];
export type FormulaResult = FormulaMatrix | FormulaCell;

export const isFormulaError = (value: unknown): value is FormulaError =>
  typeof value === 'object' && value !== null && 'code' in value && 'message' in value;

export const isMatrix = <T>(value: readonly (readonly T[])[] | CellValue | FormulaError | undefined): value is readonly (readonly T[])[] =>
  Array.isArray(value);

/** A range row by row; one value is a range of one cell. */
export const cells = (argument: FormulaArgument): Matrix => (isMatrix(argument) ? argument : [[argument ?? null]]);

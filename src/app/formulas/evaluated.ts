import type { Evaluation } from '../../engine/evaluation';
import type { Table } from '../../engine/table';
import { text } from '../../text/text';
import type { CellValue } from '../../workbook/cell';
import type { ColumnMatch, SubjectColumns, TableLayout } from '../../workbook/layout';
import { evaluateMatrix } from '../matrix';
import { rulesetArgument, tableArgument } from './arguments';
import { cellProblem } from './cellProblem';
import { isFormulaError, type FormulaArgument, type FormulaCell, type FormulaContext, type FormulaError } from './formula';

/** A table read and evaluated for a formula. */
export interface Evaluated {
  readonly evaluation: Evaluation;
  readonly table: Table;
  readonly matches: readonly ColumnMatch[];
  readonly subjects: SubjectColumns;
  /** Engine row of each row the result covers, from the first subject to the last row of the table; null for 合计 and blank rows. */
  readonly rows: readonly (number | null)[];
}

/** Evaluates the table a formula was given by the ruleset it names; the error says what stops it. */
export function evaluated(data: FormulaArgument, rulesetWord: FormulaArgument, context: FormulaContext): Evaluated | FormulaError {
  const { library, lang } = context;
  const matrix = tableArgument(data, context);
  if (isFormulaError(matrix)) return matrix;
  const ruleset = rulesetArgument(rulesetWord, context);
  if (isFormulaError(ruleset)) return ruleset;
  const { layout, matches, table, subjects, evaluation, issues } = evaluateMatrix(matrix, library, ruleset.id);
  if (evaluation && layout && table) return { evaluation, table, matches, subjects, rows: resultRows(layout, subjects) };
  return { code: '#VALUE!', message: cellProblem(issues, lang) };
}

/**
 * What a formula gives for one subject: the value, or #N/A where the subject has no data to be measured by.
 * A subject that lacks some indicators has the value its ruleset provides for that case.
 */
export function subjectCell({ evaluation, subjects }: Evaluated, row: number, context: FormulaContext, at: (row: number) => CellValue): FormulaCell {
  const measured = evaluation.status[row] === 'excluded' || evaluation.indicators.some((indicator) => indicator.values.at(row) !== null);
  if (measured) return at(row);
  const { lang } = context;
  return {
    code: '#N/A',
    message: text(lang, 'functions.no-measure', {
      // Sheet rows count from 0; people count from 1.
      row: (subjects.rows[row] ?? 0) + 1,
      name: subjects.names[row] || subjects.ids[row] || '',
      indicators: evaluation.ruleset.indicators.map((indicator) => indicator.label[lang]).join(lang === 'zh' ? '、' : ', '),
    }),
  };
}

/** Rows from the first subject to the last subject or total, so that a spilled column stands level with the table. */
function resultRows(layout: TableLayout, subjects: SubjectColumns): (number | null)[] {
  const first = layout.dataRows[0] ?? 0;
  const totals = layout.skippedRows.filter(({ why }) => why === 'total').map(({ row }) => row);
  const last = Math.max(...layout.dataRows.slice(-1), ...totals.slice(-1), first - 1);
  const rows: (number | null)[] = new Array(last - first + 1).fill(null);
  subjects.rows.forEach((sheetRow, row) => { rows[sheetRow - first] = row; });
  return rows;
}

import type { Evaluation } from '../../engine/evaluation';
import type { CellValue } from '../../workbook/cell';
import { textArgument } from './arguments';
import { evaluated, subjectCell } from './evaluated';
import { isFormulaError, type Formula, type FormulaParameter, type FormulaResult } from './formula';
import { dataParameter, rulesetParameter } from './parameters';
import { subjectRow } from './subject';

const keyParameter: FormulaParameter = {
  name: 'key',
  label: {
    zh: '可不填。企业名称或统一社会信用代码：只要这一户的结果',
    en: 'Optional. Name or credit code of one firm: gives that firm alone',
  },
  optional: true,
  matrix: false,
};

/** A formula that gives one value a subject: a column level with the table, or with a key that subject's value. */
function measure(name: string, summary: Formula['summary'], at: (evaluation: Evaluation) => (row: number) => CellValue): Formula {
  return {
    name,
    summary,
    parameters: [dataParameter, rulesetParameter, keyParameter],
    result: 'matrix',
    call([data, ruleset, key], context): FormulaResult {
      const found = evaluated(data, ruleset, context);
      if (isFormulaError(found)) return found;
      const cell = at(found.evaluation);
      const word = textArgument(key);
      if (word === null) return found.rows.map((row) => [row === null ? '' : subjectCell(found, row, context, cell)]);
      const row = subjectRow(found, word, context);
      return typeof row === 'number' ? subjectCell(found, row, context, cell) : row;
    },
  };
}

export const measures: readonly Formula[] = [
  measure('SCORE', {
    zh: '按评价办法计算每户企业的总得分，逐行给出；填 key 时只给这一户的。不参评的行为空',
    en: 'Total score of each firm by the ruleset, one per row; with key, that firm’s alone. Firms not evaluated are blank',
  }, ({ scores, status }) => (row) => (status[row] === 'excluded' ? '' : scores.at(row)?.toNumber() ?? '')),
  measure('GRADE', {
    zh: '按评价办法计算每户企业的最终等级（含提档、降档等调整）。只评价不分类和不参评的行为空',
    en: 'Final grade of each firm, adjustments included. Firms without a grade are blank',
  }, ({ grades, status }) => (row) => (status[row] === 'graded' ? grades[row] ?? '' : '')),
  measure('RANK', {
    zh: '按评价办法计算每户企业的名次；办法分组排名时为组内名次，同分同名次。只评价不分类和不参评的行为空',
    en: 'Rank of each firm, within its group where the ruleset ranks by group; equal scores share a rank. Firms not ranked are blank',
  }, ({ ranks, status }) => (row) => (status[row] === 'graded' ? ranks[row] || '' : '')),
];

import type { Evaluation } from '../../engine/evaluation';
import { text } from '../../text/text';
import type { CellValue } from '../../workbook/cell';
import { folded, textArgument } from './arguments';
import { evaluated, subjectCell, type Evaluated } from './evaluated';
import { isFormulaError, type Formula, type FormulaContext, type FormulaError, type FormulaParameter, type FormulaResult } from './formula';
import { near } from './near';
import { dataParameter, rulesetParameter } from './parameters';

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

/** Row of the subject whose credit code or name a key is. */
function subjectRow({ subjects }: Evaluated, key: string, { lang }: FormulaContext): number | FormulaError {
  const wanted = folded(key);
  const rows = subjects.ids.flatMap((id, row) => (folded(id) === wanted || folded(subjects.names[row] ?? '') === wanted ? [row] : []));
  if (rows.length === 1) return rows[0]!;
  if (rows.length > 1) return { code: '#VALUE!', message: text(lang, 'functions.several-subjects', { key, count: rows.length }) };
  const names = near(key, subjects.names);
  return {
    code: '#N/A',
    message: names.length
      ? text(lang, 'functions.unknown-subject-near', { key, names: names.join(lang === 'zh' ? '、' : ', ') })
      : text(lang, 'functions.unknown-subject', { key }),
  };
}

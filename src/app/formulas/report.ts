import { text } from '../../text/text';
import { resultColumns } from '../../workbook/planning/resultColumns';
import { evaluated, subjectCell } from './evaluated';
import { isFormulaError, type Formula, type FormulaCell } from './formula';
import { dataParameter, rulesetParameter } from './parameters';

/** The whole result with headers, in the columns that an evaluation writes beside the table. */
export const report: Formula = {
  name: 'EVALUATE',
  summary: {
    zh: '按评价办法给出整张评价结果：名称、各指标值和得分、总分、排名、等级、说明，首行为表头',
    en: 'The whole evaluation with headers: names, indicator values and points, score, rank, grade and reasons',
  },
  parameters: [dataParameter, rulesetParameter],
  result: 'matrix',
  call([data, ruleset], context) {
    const found = evaluated(data, ruleset, context);
    if (isFormulaError(found)) return found;
    const { evaluation, subjects, rows } = found;
    const { lang } = context;
    const columns = resultColumns(evaluation, lang);
    const grouped = evaluation.groups.length > 1;
    const header = [
      text(lang, 'sheets.column.name'),
      ...(grouped ? [text(lang, 'sheets.column.group')] : []),
      ...columns.map(({ title, unit }) => (unit === '' ? title : text(lang, 'functions.with-unit', { title, unit }))),
    ];
    const blank: FormulaCell[] = header.map(() => '');
    return [header, ...rows.map((row): readonly FormulaCell[] => row === null ? blank : [
      subjects.names[row] || subjects.ids[row] || '',
      ...(grouped ? [evaluation.group[row] ?? ''] : []),
      ...columns.map(({ role, at }) => {
        if (role === 'score') return subjectCell(found, row, context, (one) => at(one) ?? '');
        return at(row) ?? '';
      }),
    ])];
  },
};

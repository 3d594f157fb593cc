import type { Fraction } from '../../engine';
import { text, type TextKey } from '../../text/text';
import { writtenNumber } from '../../workbook/planning/writtenNumber';
import { explainRow, targetRow } from '../explain';
import { textArgument } from './arguments';
import { evaluated, type Evaluated } from './evaluated';
import { isFormulaError, type Formula, type FormulaArgument, type FormulaCell, type FormulaContext, type FormulaError, type FormulaMatrix } from './formula';
import { dataParameter, rulesetParameter } from './parameters';
import { subjectRow } from './subject';

const neededRuleset = { ...rulesetParameter, optional: false, label: { zh: '评价办法的编号或名称；留空则用工作簿的办法', en: 'Id or title of a ruleset; blank for the workbook’s own' } };
const keyParameter = { name: 'key', label: { zh: '企业名称或统一社会信用代码', en: 'Name or credit code of the firm' }, optional: false, matrix: false };
const gradeParameter = { name: 'grade', label: { zh: '可不填。想要达到的等级，不填则为上一档', en: 'Optional. Grade to reach; the next better one if left out' }, optional: true, matrix: false };

/** The table, evaluated, and the firm's row in it. */
function firm(data: FormulaArgument, ruleset: FormulaArgument, key: FormulaArgument, context: FormulaContext): { found: Evaluated; row: number } | FormulaError {
  const found = evaluated(data, ruleset, context);
  if (isFormulaError(found)) return found;
  const word = textArgument(key);
  if (word === null) return { code: '#VALUE!', message: text(context.lang, 'functions.no-key') };
  const row = subjectRow(found, word, context);
  return typeof row === 'number' ? { found, row } : row;
}

const explain: Formula = {
  name: 'EXPLAIN',
  summary: {
    zh: '说明一户企业的评价结果：每一步的数字，哪些条款适用、哪些不适用、为什么，附依据',
    en: 'Explains the result of one firm: every step with its numbers, what applied, what did not and why, with clauses',
  },
  parameters: [dataParameter, neededRuleset, keyParameter],
  result: 'matrix',
  call([data, ruleset, key], context): FormulaMatrix | FormulaError {
    const one = firm(data, ruleset, key, context);
    if (isFormulaError(one)) return one;
    const { sections } = explainRow(one.found, context.library.catalogue, one.row, context.lang);
    return [
      heads(context, 'section', 'what', 'words', 'cite'),
      ...sections.flatMap(({ title, lines }) => lines.map(({ what, words, cite }) => [title, what, words, cite])),
    ];
  },
};

const target: Formula = {
  name: 'TARGET',
  summary: {
    zh: '一户企业怎样才能提档：每项数据至少改多少，用整张表重算核实',
    en: 'What would lift a firm to the next grade: the least change of each figure, confirmed by evaluating the whole table',
  },
  parameters: [dataParameter, neededRuleset, keyParameter, gradeParameter],
  result: 'matrix',
  call([data, ruleset, key, grade], context): FormulaMatrix | FormulaError {
    const { lang, library: { catalogue } } = context;
    const one = firm(data, ruleset, key, context);
    if (isFormulaError(one)) return one;
    const { evaluation } = one.found;
    const wanted = textArgument(grade);
    const { order } = evaluation.ruleset.grades;
    if (wanted !== null && !order.includes(wanted)) {
      return { code: '#VALUE!', message: order.length === 0 ? text(lang, 'functions.no-grades') : text(lang, 'functions.unknown-grade', { grade: wanted, grades: order.join(lang === 'zh' ? '、' : ', ') }) };
    }
    const { result, lines, unitOf } = targetRow(one.found, catalogue, one.row, wanted, lang);
    const label = (name: string): string => evaluation.ruleset.indicators.find((each) => each.name === name)?.label[lang] ?? name;
    const said = new Map(lines.map(({ field, words }) => [field, words]));
    const extra = lines.filter(({ field }) => field === undefined);
    return [
      heads(context, 'what', 'outcome', 'from', 'to', 'change', 'unit', 'grade', 'score', 'rank', 'indicators', 'words'),
      ...result.levers.map(({ field, outcome, from, to, change, after, indicators, places }): FormulaCell[] => [
        catalogue.byName.get(field)?.[lang === 'zh' ? 'name' : 'en'] ?? field, text(lang, `explain.outcome.${outcome}`), number(from, places), number(to, places), number(change, places), unitOf(field), after?.grade ?? '',
        number(after?.score ?? null, evaluation.places), after?.rank || '', indicators.map(({ name }) => label(name)).join(lang === 'zh' ? '、' : ', '), said.get(field) ?? '',
      ]),
      ...extra.map(({ what, words }): FormulaCell[] => [what, ...Array.from({ length: 9 }, () => ''), words]),
    ];
  },
};

const heads = ({ lang }: FormulaContext, ...columns: readonly string[]): string[] => columns.map((column) => text(lang, `explain.column.${column}` as TextKey));

/** A figure as the cell has it; what is there may have more places than the column is filed with. */
const number = (value: Fraction | null, places: number): FormulaCell => writtenNumber(value, Math.max(places, 6)) ?? '';

export const explained: readonly Formula[] = [explain, target];

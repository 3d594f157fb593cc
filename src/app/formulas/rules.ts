import { Fraction, UNKNOWN, type Column, type Field, type FieldCatalogue, type Ruleset, type Table } from '../../engine';
import { policyFor } from '../../engine/evaluate/policyFor';
import { boundariesOf, cumulativeShares } from '../../engine/evaluate/quota';
import { settleParameters } from '../../engine/evaluate/parameters';
import { text } from '../../text/text';
import type { CellValue } from '../../workbook/cell';
import { benchmarkRows } from '../../workbook/planning/settlingRows';
import { readFlag } from '../../workbook/table/cellFlag';
import { ruleSheet } from '../../workbook/ruleSheet/ruleSheet';
import { folded, rulesetArgument, single, textArgument } from './arguments';
import { evaluated } from './evaluated';
import { isFormulaError, isMatrix, type Formula, type FormulaArgument, type FormulaContext, type FormulaError, type FormulaMatrix, type FormulaResult } from './formula';
import { near } from './near';
import { dataParameter, rulesetParameter } from './parameters';

const benchmark: Formula = {
  name: 'BENCHMARK',
  summary: { zh: '列出评价采用的基准值：指标、取法、数值、单位、依据、分组', en: 'The benchmarks used: indicator, how it came about, value, unit, clause, group' },
  parameters: [dataParameter, rulesetParameter],
  result: 'matrix',
  call([data, ruleset], context): FormulaResult {
    const found = evaluated(data, ruleset, context);
    if (isFormulaError(found)) return found;
    const { lang } = context;
    const head = (['indicator', 'how', 'benchmark', 'unit', 'cite', 'group'] as const).map((key) => text(lang, `sheets.basis.${key}`));
    return [head, ...benchmarkRows(found.evaluation, lang).map((row) => row.map((cell) => cell ?? ''))];
  },
};

const quota: Formula = {
  name: 'QUOTA',
  summary: { zh: 'n 家企业参加分档时每个等级各有几家、到第几名', en: 'Of n firms graded, how many get each grade, and its last rank' },
  parameters: [{ name: 'n', label: { zh: '参加分档的企业数', en: 'How many firms are graded' }, optional: false, matrix: false }, rulesetParameter],
  result: 'matrix',
  call([n, ruleset], context): FormulaResult {
    const { lang } = context;
    const rule = rulesetArgument(ruleset, context);
    if (isFormulaError(rule)) return rule;
    const count = Number(single(n) ?? Number.NaN);
    if (!Number.isSafeInteger(count) || count < 0) return { code: '#VALUE!', message: text(lang, 'functions.not-a-count') };
    if (rule.grades.by !== 'quota' || rule.grades.order.length === 0) return { code: '#VALUE!', message: text(lang, 'functions.no-quota', { ruleset: rule.title[lang] }) };
    const { shares } = cumulativeShares(rule.grades, settleParameters(rule.parameters, {}).values);
    const boundaries = boundariesOf(count, rule.grades, shares);
    const head = [text(lang, 'explain.column.grade'), text(lang, 'outcome.firms'), text(lang, 'sheets.basis.lastRank')];
    return [head, ...boundaries.map(({ grade, lastRank }, index) => [grade, lastRank - (boundaries[index - 1]?.lastRank ?? 0), lastRank])];
  },
};

const policy: Formula = {
  name: 'POLICY',
  summary: { zh: '一个等级在某项政策上是多少：加价、奖补、系数或文字', en: 'What a grade comes to in a policy: a surcharge, a grant, a factor or words' },
  parameters: [
    { name: 'policy', label: { zh: '政策名称，如 差别化电价', en: 'Name of the policy' }, optional: false, matrix: false },
    { name: 'grade', label: { zh: '等级，如 D', en: 'Grade, such as D' }, optional: false, matrix: false },
    { name: 'facts', label: { zh: '可不填。政策还要用到的数据：两列（名称、数值）或两行（表头、数值）', en: 'Optional. What else the policy reads: two columns (name, value) or two rows (headers, values)' }, optional: true, matrix: true },
    rulesetParameter,
  ],
  result: 'scalar',
  call([name, grade, facts, ruleset], context): FormulaResult {
    const { lang, library } = context;
    const rule = rulesetArgument(ruleset, context);
    if (isFormulaError(rule)) return rule;
    const wanted = policyNamed(textArgument(name), rule, context);
    if (isFormulaError(wanted)) return wanted;
    const of = textArgument(grade);
    if (of === null) return { code: '#VALUE!', message: text(lang, 'functions.no-grade') };
    const row = factsTable(facts, library.catalogue, context);
    if (isFormulaError(row)) return row;
    const { number, words, lacking } = policyFor(rule, wanted, of, row);
    if (lacking.length > 0) return { code: '#N/A', message: text(lang, 'functions.policy-lacks', { policy: wanted, fields: lacking.join(lang === 'zh' ? '、' : ', ') }) };
    return words?.[lang] ?? number?.toNumber() ?? '';
  },
};

function policyNamed(word: string | null, { policies, title }: Ruleset, { lang }: FormulaContext): string | FormulaError {
  const found = policies.find(({ name, label }) => word !== null && [name, label.zh, label.en].map(folded).includes(folded(word)));
  if (found) return found.name;
  if (policies.length === 0) return { code: '#VALUE!', message: text(lang, 'functions.no-policies', { ruleset: title[lang] }) };
  const likely = near(word ?? '', policies.map(({ name }) => name));
  const names = (likely.length > 0 ? likely : policies.map(({ name }) => name)).join(lang === 'zh' ? '、' : ', ');
  return { code: '#VALUE!', message: text(lang, 'functions.unknown-policy', { policy: word ?? '', names }) };
}

/** A table of one row from names with values beside or below them, in the catalogue's units. */
function factsTable(argument: FormulaArgument, catalogue: FieldCatalogue, { lang }: FormulaContext): Table | FormulaError {
  const columns = new Map<string, Column>();
  const fieldOf = (name: CellValue): Field | undefined => {
    const word = String(name).trim();
    return catalogue.byName.get(word) ?? catalogue.fields.find(({ synonyms }) => synonyms?.includes(word));
  };
  const pairs = isMatrix<CellValue>(argument) ? pairsOf(argument, fieldOf) : [];
  for (const [name, value] of pairs) {
    if (value === null) continue;
    const field = fieldOf(name);
    if (!field) return { code: '#VALUE!', message: text(lang, 'functions.unknown-fact', { name: String(name) }) };
    if (field.kind === 'number' && typeof value !== 'number') return { code: '#VALUE!', message: text(lang, 'functions.fact-not-a-number', { name: field.name }) };
    columns.set(field.name, columnOf(field, value));
  }
  return { size: 1, columns };
}

function pairsOf(matrix: readonly (readonly CellValue[])[], fieldOf: (name: CellValue) => Field | undefined): (readonly [CellValue, CellValue])[] {
  const [first = [], second] = matrix;
  // Two rows with headers all along the first; else a name in each row with its value beside it.
  if (matrix.length === 2 && second && first.every(fieldOf)) return first.map((name, index) => [name, second[index] ?? null]);
  return matrix.map((row) => [row[0] ?? null, row[1] ?? null]);
}

function columnOf({ kind, name }: Field, value: CellValue): Column {
  if (kind === 'number') return { kind, values: Float64Array.of(value as number), factor: Fraction.ONE };
  if (kind === 'text') return { kind, values: [String(value).trim()] };
  const flag = readFlag(value, name);
  return { kind, values: Uint8Array.of(typeof flag === 'number' ? flag : UNKNOWN) };
}

const oneRuleset: Formula = {
  name: 'RULESET',
  summary: { zh: '列出一份评价办法的全部条款：指标、权重、分档、调整和依据', en: 'All of one ruleset: indicators, weights, grades, adjustments, with their clauses' },
  parameters: [{ name: 'id', label: { zh: '评价办法的编号或名称', en: 'Id or title of a ruleset' }, optional: false, matrix: false }],
  result: 'matrix',
  call([id], context): FormulaMatrix | FormulaError {
    const rule = rulesetArgument(id, context);
    if (isFormulaError(rule)) return rule;
    // The first column carries the addresses that a rule sheet is read back by; a reader has no use for them, nor for how to fill it in.
    const { values } = ruleSheet('', rule.document, context.lang);
    const [title, ...rest] = values;
    return [title!, ...rest.slice(2)].map((row) => row.slice(1).map((cell) => cell ?? ''));
  },
};

export const rules: readonly Formula[] = [benchmark, policy, quota, oneRuleset];

import { Fraction, type PolicyResult } from '../../engine';
import { text, type Lang } from '../../text/text';
import type { CellValue } from '../cell';
import type { SheetSpec } from '../plan';
import { citation } from '../planning/citation';
import { decimals, looks, startGrid } from '../planning/grid';
import { writtenNumber } from '../planning/writtenNumber';
import { absentWords, subjectName, type Documented } from './documented';

/** Columns before the policies: number, firm, code, grade. */
const lead = [7, 36, 22, 10];
/** Money to the fen where it is 元, and to the fen of 万元 all the same. */
const places = 6;

/**
 * 政策兑现: what each policy comes to for each subject, with sums by grade and over all. Who has nothing from any policy
 * is left out; a sum is of exact amounts, rounded once.
 */
export function policiesSheet(name: string, run: Documented): SheetSpec {
  const { evaluation, grades, subjects, lang } = run;
  const { ruleset } = evaluation;
  const rows = receivers(run, evaluation.policies);
  const policies = evaluation.policies.filter((policy) => receivers(run, [policy]).length > 0);
  const others = evaluation.policies.filter((policy) => !policies.includes(policy));
  const grid = startGrid(lead.length + policies.length);
  const title = (policy: PolicyResult): string => (policy.unit === '' ? policy.label[lang] : text(lang, 'sheets.withUnit', { title: policy.label[lang], unit: policy.unit }));
  grid.line(text(lang, 'document.policies.title', { ruleset: ruleset.title[lang] }), looks.title);
  grid.line(text(lang, 'document.policies.line', { count: rows.length }), looks.quiet);
  const absent = absentWords(run, lang);
  if (absent !== null) grid.line(absent, { ...looks.quiet, wrap: true });
  if (others.length > 0) grid.line(text(lang, 'document.policies.nobody', { policies: others.map(({ label }) => label[lang]).join(lang === 'zh' ? '、' : ', ') }), { ...looks.quiet, wrap: true });
  grid.gap();
  const byGrade = grades.order.map((grade) => ({ grade, rows: rows.filter((row) => grades.of[row] === grade) })).filter((one) => one.rows.length > 0);
  const amounts = policies.map((policy) => (policy.isText ? { ...looks.text, align: 'center' as const } : { ...decimals(2), numberFormat: '#,##0.00####' }));
  grid.table({
    head: [text(lang, 'sheets.column.grade'), text(lang, 'document.policies.firms'), '', '', ...policies.map(title)],
    columns: [{ ...looks.centre, bold: true }, looks.count, looks.text, looks.text, ...amounts],
    rows: [
      ...byGrade.map(({ grade, rows: some }): CellValue[] => [grade, some.length, null, null, ...policies.map((policy) => total(policy, some))]),
      [text(lang, 'sheets.summary.total'), rows.length, null, null, ...policies.map((policy) => total(policy, rows))],
    ],
    total: true,
  });
  grid.gap();
  const placed = grid.table({
    head: [text(lang, 'document.number'), text(lang, 'document.firm'), text(lang, 'document.field.统一社会信用代码'), text(lang, 'sheets.column.grade'), ...policies.map(title)],
    columns: [looks.centre, looks.text, { ...looks.centre, numberFormat: '@' }, { ...looks.centre, bold: true }, ...amounts],
    rows: rows.map((row, index): CellValue[] => [
      index + 1, subjectName(run, row), subjects.ids[row] === subjects.names[row] ? null : (subjects.ids[row] ?? null), grades.of[row] ?? null,
      ...policies.map((policy) => amount(policy, row, lang)),
    ]),
  });
  grid.gap();
  for (const policy of policies) {
    const clauses = [...new Set(rows.flatMap((row) => (amount(policy, row, lang) === null ? [] : [citation(policy.cite(row) ?? '', ruleset)])))].filter((cite) => cite !== '');
    if (clauses.length > 0) grid.line(text(lang, 'document.policies.cite', { label: policy.label[lang], cites: clauses.join(lang === 'zh' ? '、' : ', ') }), { ...looks.quiet, wrap: true });
  }
  return {
    purpose: 'policies', name, ...grid.finish([...lead, ...policies.map(({ isText }) => (isText ? 30 : 16))]), conditional: [],
    freeze: { rows: 0, columns: 0 }, charts: [], page: { landscape: true, repeatRows: placed.rows > 40 ? 1 : 0 },
  };
}

/** Rows that one of the policies gives something to; merged rows count once. */
export const receivers = ({ evaluation: { leads, size } }: Pick<Documented, 'evaluation'>, policies: readonly PolicyResult[]): readonly number[] =>
  Array.from({ length: size }, (_, row) => row).filter((row) => leads[row] === row && policies.some((policy) => (policy.isText ? policy.words(row) : policy.numbers.at(row)) !== null));

/** The sum of exact amounts, rounded once; null for a policy in words and for a share, which cannot be added up. */
export const total = (policy: PolicyResult, rows: readonly number[]): CellValue =>
  (policy.isText || policy.unit === '%' ? null : writtenNumber(rows.reduce((sum, row) => sum.add(policy.numbers.at(row) ?? Fraction.ZERO), Fraction.ZERO), places));

function amount(policy: PolicyResult, row: number, lang: Lang): CellValue {
  return policy.isText ? (policy.words(row)?.[lang] ?? null) : writtenNumber(policy.numbers.at(row), places);
}

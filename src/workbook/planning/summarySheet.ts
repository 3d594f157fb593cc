import { Fraction, isGraded, isScored, type Evaluation, type FieldCatalogue } from '../../engine';
import { text, type Lang } from '../../text/text';
import type { CellValue } from '../cell';
import type { Chart, SheetSpec } from '../plan';
import { gradeChart, scoreChart } from './charts';
import { fieldTotals } from './fieldTotals';
import { decimals, looks, startGrid, type Grid, type Placed } from './grid';
import { bandLabel, histogram, type Histogram } from './histogram';
import { indicatorLabel } from './indicatorLabel';
import { outcomeTables } from './outcomeTables';
import { standingOf, type Standing } from './standing';
import { weightCell } from './weightCell';
import { writtenNumber } from './writtenNumber';

export interface SummaryInput {
  readonly name: string;
  /** Name of the user's sheet. */
  readonly source: string;
  /** Day of the run, as it is to be printed. */
  readonly day: string;
  readonly evaluation: Evaluation;
  /** Name of a subject, by the engine's row. */
  readonly nameOf: (row: number) => string;
  readonly catalogue: FieldCatalogue;
  readonly lang: Lang;
}

/** Tables stand in columns 0–6, charts in 8–13, on one A4 page across. */
const left = [26, 12, 12, 11, 11, 11, 11];
const right = [3, 12, 12, 12, 12, 12, 12];
const width = left.length + right.length;
const chartRows = 13;
const chartColumn = left.length + 1;

/** 评价汇总: how many stand in which grade, how the scores lie, what they were measured by. */
export function summarySheet(input: SummaryInput): SheetSpec {
  const { evaluation, lang } = input;
  const grid = startGrid(width);
  const standing = standingOf(evaluation);
  const bands = histogram(gradedScores(evaluation));
  opening(grid, input);

  const top = grid.next();
  const charts: Chart[] = [];
  const { ruleset } = evaluation;
  const chartAt = (row: number) => ({ row, column: chartColumn, rows: chartRows, columns: right.length - 1 });
  if (isGraded(ruleset)) {
    section(grid, text(lang, 'sheets.summary.grades'));
    const grades = gradeTable(grid, evaluation, standing, lang);
    if (standing.graded > 0) charts.push(gradeChart(grades, ruleset.grades.order, standing, chartAt(top), lang));
    grid.gap();
  }
  section(grid, text(lang, 'sheets.summary.scope'));
  scopeTable(grid, standing, lang);
  grid.gap();
  if (isScored(ruleset)) {
    section(grid, text(lang, 'sheets.summary.scores'));
    const scores = scoreTable(grid, bands, lang);
    if (bands.counts.length > 0) charts.push(scoreChart(scores, bands, chartAt(top + charts.length * (chartRows + 1)), lang));
  }
  const below = top + charts.length * chartRows + Math.max(0, charts.length - 1);
  grid.gap(Math.max(1, below - grid.next()));

  outcomeTables(grid, evaluation, input.nameOf, (title) => section(grid, title), lang);
  if (evaluation.indicators.length > 0) {
    benchmarkTable(grid, evaluation, lang);
    totalsTable(grid, input);
  }
  if (evaluation.groups.length > 1) groupTable(grid, evaluation, lang);
  return {
    purpose: 'summary',
    name: input.name,
    ...grid.finish([...left, ...right]),
    conditional: [],
    freeze: { rows: 0, columns: 0 },
    charts,
    page: { landscape: true, repeatRows: 0 },
  };
}

function opening(grid: Grid, { evaluation, source, day, lang }: SummaryInput): void {
  const { ruleset, parameters } = evaluation;
  grid.line(text(lang, 'sheets.summary.title', { sheet: source }), looks.title);
  grid.line(text(lang, 'sheets.summary.line', { ruleset: ruleset.title[lang], edition: ruleset.edition.from, day }), looks.quiet);
  if (parameters.size > 0) {
    const settings = ruleset.parameters.map((one) => `${one.label[lang]} = ${parameters.get(one.name) ?? one.default}`).join(lang === 'zh' ? '；' : '; ');
    grid.line(text(lang, 'sheets.summary.parameters', { settings }), looks.quiet);
  }
  grid.gap();
}

function section(grid: Grid, title: string): void {
  const row = grid.next();
  grid.style({ row, column: 0, rows: 1, columns: left.length }, looks.section);
  grid.put([title]);
}

function gradeTable(grid: Grid, evaluation: Evaluation, standing: Standing, lang: Lang): Placed {
  const { order, labels } = evaluation.ruleset.grades;
  const rows = order.map((grade): CellValue[] => {
    const ranked = standing.ranked.get(grade) ?? 0;
    const final = standing.final.get(grade) ?? 0;
    return [grade, labels.get(grade)?.[lang] ?? '', ranked, share(ranked, standing.graded), final, share(final, standing.graded), final - ranked];
  });
  const total: CellValue[] = [text(lang, 'sheets.summary.total'), '', standing.graded, share(standing.graded, standing.graded), sum(standing.final), share(sum(standing.final), standing.graded), null];
  return grid.table({
    head: ['sheets.summary.grade', 'sheets.summary.meaning', 'sheets.summary.ranked', 'sheets.summary.share', 'sheets.summary.final', 'sheets.summary.share', 'sheets.summary.change'].map((key) => text(lang, key as 'sheets.summary.grade')),
    columns: [{ ...looks.centre, bold: true }, { ...looks.centre, wrap: true }, looks.count, looks.share, looks.count, looks.share, { ...looks.count, numberFormat: '+#,##0;-#,##0;0' }],
    rows: [...rows, total],
    total: true,
  });
}

const sum = (counts: ReadonlyMap<string, number>): number => [...counts.values()].reduce((total, count) => total + count, 0);

const share = (count: number, of: number): number | null => (of === 0 ? null : writtenNumber(Fraction.of(count, of), 4));

function scopeTable(grid: Grid, standing: Standing, lang: Lang): void {
  grid.table({
    head: ['sheets.summary.all', 'sheets.summary.graded', 'sheets.summary.ungraded', 'sheets.summary.excluded'].map((key) => text(lang, key as 'sheets.summary.all')),
    columns: [looks.count, looks.count, looks.count, looks.count],
    rows: [[standing.all, standing.graded, standing.ungraded, standing.excluded]],
  });
}

function gradedScores(evaluation: Evaluation): number[] {
  return evaluation.status.flatMap((status, row) => {
    const score = status === 'graded' && evaluation.leads[row] === row ? writtenNumber(evaluation.scores.at(row), evaluation.places) : null;
    return score === null ? [] : [score];
  });
}

function scoreTable(grid: Grid, bands: Histogram, lang: Lang): Placed {
  const total = bands.counts.reduce((all, count) => all + count, 0);
  return grid.table({
    head: [text(lang, 'sheets.summary.band'), text(lang, 'sheets.summary.firms'), text(lang, 'sheets.summary.share')],
    columns: [looks.centre, looks.count, looks.share],
    rows: bands.counts.map((count, band) => [bandLabel(bands, band), count, share(count, total)]),
  });
}

/** Benchmarks side by side: an indicator a row, a group a column; more groups than the page holds stand in 评价说明. */
function benchmarkTable(grid: Grid, evaluation: Evaluation, lang: Lang): void {
  section(grid, text(lang, 'sheets.summary.benchmarks'));
  // Benchmarks may be by group, or by a key, where all are ranked together.
  const all = [...new Set(evaluation.benchmarks.map((one) => one.group))];
  const named = all.length > 1;
  const fits = all.length <= left.length - 3;
  const groups = fits ? all : [];
  const placed = grid.table({
    head: [text(lang, 'sheets.summary.indicator'), text(lang, 'sheets.summary.unit'), text(lang, 'sheets.summary.weight'), ...groups.map((group) => (named ? group : text(lang, 'sheets.summary.benchmark')))],
    columns: [looks.name, looks.centre, { ...looks.centre, numberFormat: '0.##' }, ...groups.map(() => decimals(4))],
    rows: evaluation.indicators.map((indicator): CellValue[] => [
      indicatorLabel(evaluation.ruleset, indicator.name, lang), indicator.unit, weightCell(indicator, lang),
      ...groups.map((group) => writtenNumber(evaluation.benchmarks.find((one) => one.group === group && one.indicator === indicator.name)?.value ?? null, 6)),
    ]),
  });
  evaluation.indicators.forEach((indicator, row) => {
    if (indicator.unit === '%') grid.style({ row: placed.first + row, column: 3, rows: 1, columns: groups.length }, looks.ratio);
  });
  if (!fits) grid.line(text(lang, 'sheets.summary.benchmarksElsewhere', { n: all.length, sheet: text(lang, 'sheets.name.basis') }), looks.quiet);
  grid.gap();
}

function totalsTable(grid: Grid, { evaluation, catalogue, lang }: SummaryInput): void {
  section(grid, text(lang, 'sheets.summary.totals'));
  grid.table({
    head: [text(lang, 'sheets.summary.field'), text(lang, 'sheets.summary.unit'), text(lang, 'sheets.summary.sum'), text(lang, 'sheets.summary.reported')],
    columns: [looks.name, looks.centre, decimals(2), looks.count],
    rows: fieldTotals(evaluation, catalogue).map((one) => [fieldName(one.field, catalogue, lang), one.unit, writtenNumber(one.total, 4), one.count]),
  });
  grid.gap();
}

const fieldName = (field: string, catalogue: FieldCatalogue, lang: Lang): string =>
  lang === 'zh' ? field : (catalogue.byName.get(field)?.en ?? field);

/** Groups down, final grades across. */
function groupTable(grid: Grid, evaluation: Evaluation, lang: Lang): void {
  section(grid, text(lang, 'sheets.summary.groups'));
  const { order } = evaluation.ruleset.grades;
  grid.table({
    head: [text(lang, 'sheets.summary.group'), text(lang, 'sheets.summary.graded'), ...order],
    columns: [looks.name, looks.count, ...order.map(() => looks.count)],
    rows: evaluation.groups.map((group): CellValue[] => [group.name, group.size, ...order.map((grade) => group.counts.get(grade) ?? 0)]),
  });
}

import { Fraction } from '../../engine';
import type { Aggregate, Aggregated } from '../../engine/analyse/aggregate';
import type { TargetResult } from '../../engine/evaluation';
import { text, type Lang } from '../../text/text';
import type { CellValue } from '../cell';
import type { Chart, SheetSpec, Style } from '../plan';
import { gradeColours, ink } from '../planning/colours';
import { decimals, looks, startGrid, type Grid, type Placed } from '../planning/grid';
import { indicatorLabel } from '../planning/indicatorLabel';
import { writtenNumber } from '../planning/writtenNumber';
import type { Documented } from './documented';

/** Groups a chart shows; a county has some dozens of towns at most, and bars beyond these cannot be read. */
const CHARTED = 24;
const chartRows = 16;

/** What a field that subjects are added up by is called. */
export const keyLabel = (by: string, { catalogue, lang }: Pick<Documented, 'catalogue' | 'lang'>): string =>
  (by === '行业代码' ? text(lang, 'aggregate.division') : lang === 'zh' ? by : (catalogue.byName.get(by)?.en ?? by));

/**
 * 分组汇总: for each key the counts and shares of grades, totals, ratios of sums with last year's and growth, and targets
 * where some are compared; with a chart of grades and one of the first indicator.
 */
export function aggregateSheet(name: string, run: Documented, all: readonly Aggregate[], targets: readonly TargetResult[]): SheetSpec {
  const { evaluation, lang } = run;
  const { order } = evaluation.ruleset.grades;
  const ratios = evaluation.ruleset.indicators;
  const grown = all.some(({ groups }) => groups.some((one) => one.ratios.some(({ lastYear }) => lastYear !== null)));
  const fields = all[0]?.whole.totals.map(({ field }) => field) ?? [];
  const width = Math.max(10, 3 + order.length + (order.length > 1 ? 1 : 0), 1 + fields.length, 1 + ratios.length * (grown ? 3 : 1));
  const grid = startGrid(width);
  const charts: Chart[] = [];
  // Charts go on a page of their own: a page's end would cut them.
  const breaks: number[] = [];
  grid.line(text(lang, 'aggregate.title', { sheet: run.source }), looks.title);
  grid.line(text(lang, 'aggregate.line', { ruleset: evaluation.ruleset.title[lang] }), looks.quiet);
  for (const one of all) {
    const key = keyLabel(one.by, run);
    if (one === all[0]) grid.gap();
    else breaks.push(grid.next());
    grid.line(text(lang, 'aggregate.by', { key }), looks.section);
    const rows = [...one.groups, { ...one.whole, name: text(lang, 'sheets.summary.total') }];
    const grades = gradeTable(grid, key, rows, order, lang);
    grid.gap();
    const values = ratioTable(grid, key, rows, run, grown);
    grid.gap();
    totalTable(grid, key, rows, fields, run);
    const shown = Math.min(CHARTED, one.groups.length);
    if (shown > 0) {
      grid.gap();
      const top = grid.next();
      breaks.push(top);
      charts.push(...chartsOf(run, key, grades, values, shown, top, charts.length));
      grid.gap(chartRows + 1);
    }
  }
  targetTable(grid, targets, lang);
  return {
    purpose: 'aggregate', name, ...grid.finish([26, ...Array.from({ length: width - 1 }, () => 14)]), conditional: [], charts,
    freeze: { rows: 2, columns: 1 }, page: { landscape: true, repeatRows: 0, breaks },
  };
}

const share = (count: number, of: number): number | null => (of === 0 ? null : writtenNumber(Fraction.of(count, of), 4));
const nameOf = ({ name }: Aggregated, lang: Lang): string => name || text(lang, 'aggregate.unnamed');

/** Firms, grades, and the share of the best half of the grades (A and B of four). */
function gradeTable(grid: Grid, key: string, rows: readonly Aggregated[], order: readonly string[], lang: Lang): Placed {
  const best = order.slice(0, Math.floor(order.length / 2));
  return grid.table({
    head: [key, text(lang, 'aggregate.firms'), text(lang, 'sheets.summary.graded'), ...order, ...(best.length > 0 ? [text(lang, 'aggregate.best', { grades: best.join('、') })] : [])],
    columns: [looks.name, looks.count, looks.count, ...order.map(() => looks.count), ...(best.length > 0 ? [looks.share] : [])],
    rows: rows.map((one): CellValue[] => [
      nameOf(one, lang), one.subjects, one.graded, ...order.map((grade) => one.grades.get(grade) ?? 0),
      ...(best.length > 0 ? [share(best.reduce((sum, grade) => sum + (one.grades.get(grade) ?? 0), 0), one.graded)] : []),
    ]),
    total: true,
  });
}

function ratioTable(grid: Grid, key: string, rows: readonly Aggregated[], { evaluation, lang }: Documented, grown: boolean): Placed {
  const { indicators } = evaluation.ruleset;
  const value = (unit: string): Style => (unit === '%' ? looks.ratio : decimals(2));
  return grid.table({
    head: [key, ...indicators.flatMap((one) => {
      const title = text(lang, 'sheets.withUnit', { title: indicatorLabel(evaluation.ruleset, one.name, lang), unit: one.unit });
      return grown ? [title, text(lang, 'aggregate.lastYear'), text(lang, 'aggregate.growth')] : [title];
    })],
    columns: [looks.name, ...indicators.flatMap(({ unit }) => (grown ? [value(unit), value(unit), looks.share] : [value(unit)]))],
    rows: rows.map((one): CellValue[] => [nameOf(one, lang), ...one.ratios.flatMap((ratio) => {
      const now = writtenNumber(ratio.value, 6);
      return grown ? [now, writtenNumber(ratio.lastYear, 6), writtenNumber(ratio.growth, 6)] : [now];
    })]),
    total: true,
  });
}

function totalTable(grid: Grid, key: string, rows: readonly Aggregated[], fields: readonly string[], { catalogue, lang, evaluation }: Documented): void {
  const titleOf = (field: string): string => {
    const known = catalogue.byName.get(field);
    const unit = known?.unit ?? evaluation.ruleset.derive.find(({ name }) => name === field)?.unit ?? '';
    const title = lang === 'zh' ? field : (known?.en ?? field);
    return text(lang, 'aggregate.total', { title: unit === '' ? title : text(lang, 'sheets.withUnit', { title, unit }) });
  };
  grid.table({
    head: [key, ...fields.map(titleOf)],
    columns: [looks.name, ...fields.map(() => decimals(2))],
    rows: rows.map((one): CellValue[] => [nameOf(one, lang), ...one.totals.map(({ sum, count }) => (count === 0 ? null : writtenNumber(sum, 4)))]),
    total: true,
  });
}

/** Grades stacked by group, and the first indicator by group; without the total. */
function chartsOf({ evaluation, lang }: Documented, key: string, grades: Placed, values: Placed, shown: number, top: number, before: number): Chart[] {
  const { order } = evaluation.ruleset.grades;
  const [first] = evaluation.ruleset.indicators;
  const colours = gradeColours(order);
  const column = (placed: Placed, at: number) => ({ row: placed.first, column: at, rows: shown, columns: 1 });
  const common = { pointColors: null, xTitle: null } as const;
  const charts: Chart[] = [];
  if (order.length > 0) {
    charts.push({
      ...common, name: text(lang, 'aggregate.chart.name', { number: before + 1 }), kind: 'stacked-column',
      title: text(lang, 'aggregate.chart.grades', { key }), altText: text(lang, 'aggregate.chart.grades-alt', { key, count: shown }),
      place: { row: top, column: 0, rows: chartRows, columns: 5 }, categories: column(grades, 0), yTitle: text(lang, 'sheets.chart.firms'),
      series: order.map((grade, index) => ({ name: grade, values: column(grades, 3 + index), color: colours.get(grade)?.strong ?? null })),
    });
  }
  if (first !== undefined) {
    const title = indicatorLabel(evaluation.ruleset, first.name, lang);
    charts.push({
      ...common, name: text(lang, 'aggregate.chart.name', { number: before + charts.length + 1 }), kind: 'bar',
      title: text(lang, 'aggregate.chart.indicator', { key, indicator: title }), altText: text(lang, 'aggregate.chart.indicator-alt', { key, indicator: title, count: shown }),
      place: { row: top, column: 5, rows: chartRows, columns: 5 }, categories: column(values, 0), yTitle: first.unit,
      series: [{ name: title, values: column(values, 1), color: ink.bars }],
    });
  }
  return charts;
}

function targetTable(grid: Grid, targets: readonly TargetResult[], lang: Lang): void {
  for (const { label, unit, rows } of targets) {
    grid.gap();
    grid.line(text(lang, 'aggregate.targets', { label: label[lang] }), looks.section);
    grid.table({
      head: [text(lang, 'outcome.key'), text(lang, 'sheets.withUnit', { title: text(lang, 'outcome.wanted'), unit }), text(lang, 'outcome.actual'), text(lang, 'aggregate.done'), text(lang, 'outcome.met')],
      columns: [looks.name, decimals(2), decimals(2), looks.share, looks.centre],
      rows: rows.map(({ key, target, actual, isMet }): CellValue[] => [
        key, writtenNumber(target, 6), writtenNumber(actual, 6), actual !== null && target.sign() > 0 ? writtenNumber(actual.div(target), 4) : null,
        isMet === null ? null : text(lang, isMet ? 'outcome.yes' : 'outcome.no'),
      ]),
    });
  }
}

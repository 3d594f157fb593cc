import { text, type Lang } from '../../text/text';
import type { Area } from '../cell';
import type { Chart } from '../plan';
import { gradeColours, ink } from './colours';
import type { Placed } from './grid';
import type { Standing } from './standing';
import { bandLabel, type Histogram } from './histogram';

/** Firms by final grade, a column a grade in the grade's own colour. */
export function gradeChart(table: Placed, order: readonly string[], standing: Standing, place: Area, lang: Lang): Chart {
  const counts = order.map((grade) => `${grade} ${standing.final.get(grade) ?? 0}`).join(lang === 'zh' ? '，' : ', ');
  return {
    name: text(lang, 'sheets.chart.grades.name'),
    kind: 'column',
    title: text(lang, 'sheets.chart.grades.title'),
    altText: text(lang, 'sheets.chart.grades.alt', { n: standing.graded, counts }),
    place,
    categories: { row: table.first, column: 0, rows: order.length, columns: 1 },
    series: [{ name: text(lang, 'sheets.summary.final'), values: { row: table.first, column: 4, rows: order.length, columns: 1 }, color: null }],
    pointColors: [...gradeColours(order).values()].map((colour) => colour.strong),
    xTitle: null,
    yTitle: text(lang, 'sheets.chart.firms'),
  };
}

/** Firms by band of total score; the bands are computed by us, so every program shows the same picture. */
export function scoreChart(table: Placed, bands: Histogram, place: Area, lang: Lang): Chart {
  const total = bands.counts.reduce((sum, count) => sum + count, 0);
  const top = bands.counts.indexOf(Math.max(...bands.counts));
  return {
    name: text(lang, 'sheets.chart.scores.name'),
    kind: 'histogram',
    title: text(lang, 'sheets.chart.scores.title'),
    altText: text(lang, 'sheets.chart.scores.alt', { n: total, band: bandLabel(bands, top), count: bands.counts[top] ?? 0 }),
    place,
    categories: { row: table.first, column: 0, rows: bands.counts.length, columns: 1 },
    series: [{ name: text(lang, 'sheets.chart.firms'), values: { row: table.first, column: 1, rows: bands.counts.length, columns: 1 }, color: ink.bars }],
    pointColors: null,
    xTitle: text(lang, 'sheets.chart.scores.x'),
    yTitle: text(lang, 'sheets.chart.firms'),
  };
}

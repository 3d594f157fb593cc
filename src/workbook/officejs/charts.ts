import type { Chart } from '../plan';
import { rangeOf } from './areas';

type Kind = Parameters<Excel.ChartCollection['add']>[0];

const kinds: Readonly<Record<Chart['kind'], Kind>> = {
  column: 'ColumnClustered',
  'stacked-column': 'ColumnStacked',
  bar: 'BarClustered',
  pie: 'Pie',
  // The plan has counted the bins already: touching columns over them are the histogram.
  histogram: 'ColumnClustered',
  radar: 'RadarMarkers',
};

/**
 * Queues a chart over cells already written. Excel's JavaScript interface has no alternative text for
 * charts up to ExcelApi 1.20, so what it would say stands in the title and in the cells beside the chart.
 */
export function addChart(sheet: Excel.Worksheet, chart: Chart): void {
  const [first, ...others] = chart.series;
  if (!first) return;
  const made = sheet.charts.add(kinds[chart.kind], rangeOf(sheet, first.values), Excel.ChartSeriesBy.columns);
  made.name = chart.name;
  made.title.text = chart.title;
  made.title.visible = true;
  made.legend.visible = chart.series.length > 1 || chart.kind === 'pie';
  if (chart.series.length > 1 || chart.kind === 'pie') made.legend.position = 'Bottom';
  dress(sheet, made.series.getItemAt(0), chart, first);
  for (const series of others) {
    const added = made.series.add(series.name);
    added.setValues(rangeOf(sheet, series.values));
    dress(sheet, added, chart, series);
  }
  if (chart.kind !== 'pie' && chart.kind !== 'radar') {
    nameAxis(made.axes.categoryAxis, chart.xTitle);
    nameAxis(made.axes.valueAxis, chart.yTitle);
  }
  const { row, column, rows, columns } = chart.place;
  made.setPosition(rangeOf(sheet, { row, column, rows: 1, columns: 1 }), rangeOf(sheet, { row: row + rows - 1, column: column + columns - 1, rows: 1, columns: 1 }));
}

function dress(sheet: Excel.Worksheet, series: Excel.ChartSeries, chart: Chart, wanted: Chart['series'][number]): void {
  series.setXAxisValues(rangeOf(sheet, chart.categories));
  series.name = wanted.name;
  if (chart.kind === 'histogram') series.gapWidth = 0;
  if (wanted.color && chart.kind === 'radar') series.format.line.color = `#${wanted.color}`;
  else if (wanted.color) series.format.fill.setSolidColor(`#${wanted.color}`);
  if (chart.series.length > 1) return;
  const points = wanted.values.rows * wanted.values.columns;
  chart.pointColors?.slice(0, points).forEach((color, index) => series.points.getItemAt(index).format.fill.setSolidColor(`#${color}`));
}

function nameAxis(axis: Excel.ChartAxis, title: string | null): void {
  if (title === null) return;
  axis.title.text = title;
  axis.title.visible = true;
}

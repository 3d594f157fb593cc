import type { EChartsCoreOption } from 'echarts/core';
import type { Area, CellValue } from '../../workbook/cell';
import { isCellError } from '../../workbook/cell';
import type { Matrix } from '../../workbook/layout';
import type { Chart } from '../../workbook/plan';

/** Colours of the series that name none, Excel's own order, so that screen and file agree. */
const palette = ['#5B9BD5', '#70AD47', '#FFC000', '#ED7D31', '#A5A5A5', '#4472C4'];

export interface ChartInk { readonly text: string; readonly lines: string; readonly fontFamily: string }

/** What ECharts draws for a chart of the plan; `cells` gives the sheet's values as they stand now. */
export function chartOption(chart: Chart, cells: (area: Area) => Matrix, ink: ChartInk): EChartsCoreOption {
  const categories = flat(cells(chart.categories)).map(words);
  const series = chart.series.map(({ name, values, color }) => ({ name, color, values: flat(cells(values)).map(amount) }));
  const several = series.length > 1;
  const shared = {
    animation: false,
    aria: { enabled: true, label: { description: chart.altText } },
    backgroundColor: 'transparent',
    color: palette,
    textStyle: { fontFamily: ink.fontFamily, color: ink.text },
    title: { text: chart.title, left: 'center', top: 6, textStyle: { fontSize: 14, fontWeight: 600, color: ink.text, fontFamily: ink.fontFamily } },
    tooltip: { trigger: chart.kind === 'pie' || chart.kind === 'radar' ? 'item' : 'axis', confine: true },
    ...((several || chart.kind === 'pie') && { legend: { bottom: 4, type: 'scroll', textStyle: { color: ink.text } } }),
  };
  if (chart.kind === 'pie') return { ...shared, series: [pie(chart, categories, series[0]?.values ?? [])] };
  if (chart.kind === 'radar') return { ...shared, ...radar(categories, series, ink) };
  return { ...shared, ...axes(chart, categories, several, ink), series: series.map((one, index) => bars(chart, one, index === series.length - 1)) };
}

function pie(chart: Chart, categories: readonly string[], values: readonly number[]) {
  return {
    type: 'pie', radius: '58%', center: ['50%', '52%'], label: { formatter: '{b} {c} ({d}%)' },
    data: values.map((value, index) => ({ name: categories[index] ?? '', value, ...pointStyle(chart, index) })),
  };
}

interface Line { readonly name: string; readonly color: string | null; readonly values: readonly number[] }

function radar(categories: readonly string[], series: readonly Line[], ink: ChartInk) {
  const max = Math.max(1, ...series.flatMap(({ values }) => values));
  return {
    radar: { radius: '58%', center: ['50%', '52%'], indicator: categories.map((name) => ({ name, max })), axisName: { color: ink.text, formatter: (name: string) => name.replace(/.{7}(?=.)/gu, '$&\n') }, splitLine: { lineStyle: { color: ink.lines } }, splitArea: { show: false } },
    series: [{
      type: 'radar',
      data: series.map(({ name, color, values }) => ({ name, value: values, ...(color !== null && { lineStyle: { color: `#${color}` }, itemStyle: { color: `#${color}` } }) })),
    }],
  };
}

function axes(chart: Chart, categories: readonly string[], several: boolean, ink: ChartInk) {
  const sideways = chart.kind === 'bar';
  const line = { lineStyle: { color: ink.lines } };
  const name = (title: string | null) => ({ name: title ?? '', nameLocation: 'middle' as const, nameTextStyle: { color: ink.text } });
  const category = { type: 'category', data: categories, ...name(chart.xTitle), nameGap: 28, axisLine: line, axisLabel: { color: ink.text, hideOverlap: true }, ...(sideways && { inverse: true }) };
  const value = { type: 'value', ...name(chart.yTitle), nameGap: 40, minInterval: 0, splitLine: line, axisLabel: { color: ink.text } };
  return {
    grid: { left: sideways ? 12 : 28, right: 24, top: 44, bottom: several ? 52 : 28, outerBoundsMode: 'same', outerBoundsContain: 'axisLabel' },
    xAxis: sideways ? value : category,
    yAxis: sideways ? category : value,
  };
}

function bars(chart: Chart, { name, color, values }: { readonly name: string; readonly color: string | null; readonly values: readonly number[] }, top: boolean) {
  const stacked = chart.kind === 'stacked-column';
  const histogram = chart.kind === 'histogram';
  return {
    type: 'bar', name, ...(stacked && { stack: 'all' }),
    ...(histogram ? { barCategoryGap: '0%' } : { barMaxWidth: 48 }),
    itemStyle: { ...(color !== null && { color: `#${color}` }), ...(histogram && { borderColor: '#FFFFFF', borderWidth: 1 }) },
    label: { show: !stacked && values.length <= 16, position: chart.kind === 'bar' ? 'right' : 'top' },
    data: values.map((value, index) => (top && chart.pointColors ? { value, ...pointStyle(chart, index) } : value)),
  };
}

function pointStyle(chart: Chart, index: number): { readonly itemStyle?: { readonly color: string } } {
  const color = chart.pointColors?.[index];
  return color === undefined ? {} : { itemStyle: { color: `#${color}` } };
}

const flat = (matrix: Matrix): CellValue[] => matrix.flat();
const amount = (value: CellValue): number => (typeof value === 'number' ? value : 0);
const words = (value: CellValue): string => (value === null ? '' : isCellError(value) ? value.error : String(value));

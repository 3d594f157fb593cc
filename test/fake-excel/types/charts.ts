import { badArgument } from '../fault';
import { members, stored, type Item, type TypeTable } from '../members';
import { bounding } from '../model/area';
import { fill, series, words, type FakeChart, type FakeSeries, type Fill, type Legend, type Words } from '../model/chart';
import type { FakeSheet } from '../model/sheet';
import type { FakeRange } from './rangeItem';

interface OfSheet extends Item {
  readonly sheet: FakeSheet;
}

interface OfChart extends Item {
  readonly chart: FakeChart;
}

interface OfSeries extends Item {
  readonly series: FakeSeries;
}

interface Filled extends Item {
  readonly fill: Fill;
}

const text = stored<Words, Words>((item) => item, { Text: 'text', Visible: 'visible' });

function add({ sheet }: OfSheet, [type, source, by]: readonly [string, FakeRange, string]): FakeChart {
  sheet.assertWritable('ChartCollection.add');
  const chart: FakeChart = {
    $: 'Chart', id: sheet.book.mint(), sheet, name: `图表 ${sheet.charts.length + 1}`, type, title: words('ChartTitle', true), legend: { $: 'ChartLegend', visible: true, position: 'Right' },
    categoryAxis: words('ChartAxisTitle', false), valueAxis: words('ChartAxisTitle', false), series: [], place: null, height: 216,
  };
  const { area } = source;
  if (by !== 'Columns') throw badArgument('ChartCollection.add');
  chart.series = Array.from({ length: area.columns }, (_, column) => series(chart, `系列${column + 1}`, { ...area, column: area.column + column, columns: 1 }));
  sheet.charts.push(chart);
  return chart;
}

export const chartTypes: TypeTable = {
  ChartCollection: members<OfSheet>({ items: ({ sheet }) => sheet.charts, call: { Add: add } }),

  Chart: members<FakeChart>({
    id: (chart) => chart.id,
    key: (chart) => chart.name,
    get: { Id: (chart) => chart.id, Name: (chart) => chart.name },
    set: { Name: (chart, name: string) => void (chart.name = name), Height: (chart, height: number) => void (chart.height = height) },
    nav: {
      Title: (chart) => chart.title,
      Legend: (chart) => chart.legend,
      Axes: (chart) => ({ $: 'ChartAxes', chart }) as Item,
      Series: (chart) => ({ $: 'ChartSeriesCollection', chart }) as Item,
    },
    call: {
      SetPosition: (chart, [first, last]: readonly [FakeRange, FakeRange | null]) => void (chart.place = last ? bounding(first.area, last.area) : first.area),
      Delete: (chart) => {
        chart.sheet.assertWritable('Chart.delete');
        chart.sheet.charts = chart.sheet.charts.filter((one) => one !== chart);
      },
    },
  }),

  ChartTitle: members<Words>(text),
  ChartAxisTitle: members<Words>(text),
  ChartLegend: members<Legend>(stored<Legend, Legend>((item) => item, { Visible: 'visible', Position: 'position' })),
  ChartAxes: members<OfChart>({
    nav: {
      CategoryAxis: ({ chart }) => ({ $: 'ChartAxis', title: chart.categoryAxis }) as Item,
      ValueAxis: ({ chart }) => ({ $: 'ChartAxis', title: chart.valueAxis }) as Item,
    },
  }),
  ChartAxis: members<Item & { readonly title: Words }>({ nav: { Title: ({ title }) => title } }),

  ChartSeriesCollection: members<OfChart>({
    items: ({ chart }) => chart.series,
    call: {
      Add: ({ chart }, [name]: readonly [string | null]) => {
        const added = series(chart, name ?? '', null);
        chart.series.push(added);
        return added;
      },
    },
  }),

  ChartSeries: members<FakeSeries>({
    ...stored<FakeSeries, FakeSeries>((item) => item, { Name: 'name', GapWidth: 'gapWidth', VaryByCategories: 'varied', HasDataLabels: 'labels' }),
    nav: {
      Format: (one) => ({ $: 'ChartSeriesFormat', fill: one.fill, series: one }) as Item,
      Points: (one) => ({ $: 'ChartPointsCollection', series: one }) as Item,
    },
    call: {
      SetValues: (one, [range]: readonly [FakeRange]) => void (one.values = range.area),
      SetXAxisValues: (one, [range]: readonly [FakeRange]) => void (one.categories = range.area),
    },
  }),

  ChartSeriesFormat: members<Filled & OfSeries>({ nav: { Fill: (format) => format.fill, Line: ({ series: one }) => ({ $: 'ChartLineFormat', series: one }) as Item } }),
  ChartLineFormat: members<OfSeries>({ set: { Color: ({ series: one }, color: string) => void (one.lineColor = color) } }),
  ChartPointFormat: members<Filled>({ nav: { Fill: (format) => format.fill } }),
  ChartPointsCollection: members<OfSeries>({
    call: {
      GetItemAt: ({ series: one }, [index]: readonly number[]) => {
        if (index! >= (one.values ? one.values.rows * one.values.columns : 0)) throw badArgument('ChartPointsCollection.getItemAt');
        const point = one.points.get(index!) ?? fill();
        one.points.set(index!, point);
        return { $: 'ChartPoint', fill: point } as Item;
      },
    },
  }),
  ChartPoint: members<Filled>({ nav: { Format: (point) => ({ $: 'ChartPointFormat', fill: point.fill }) as Item } }),
  ChartFill: members<Fill>({
    call: { SetSolidColor: (one, [color]: readonly [string]) => void (one.color = color), Clear: (one) => void (one.color = '') },
  }),
};

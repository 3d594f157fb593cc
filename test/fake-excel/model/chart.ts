import type { Area } from '../../../src/workbook/cell';
import type { Item } from '../members';
import type { FakeSheet } from './sheet';

export interface FakeChart extends Item {
  readonly id: string;
  readonly sheet: FakeSheet;
  name: string;
  type: string;
  title: Words;
  legend: Legend;
  categoryAxis: Words;
  valueAxis: Words;
  series: FakeSeries[];
  /** Cells the chart covers. */
  place: Area | null;
  height: number;
}

export interface Words extends Item {
  text: string;
  visible: boolean;
}

export interface Legend extends Item {
  visible: boolean;
  position: string;
}

export interface FakeSeries extends Item {
  readonly chart: FakeChart;
  name: string;
  values: Area | null;
  categories: Area | null;
  gapWidth: number;
  varied: boolean;
  labels: boolean;
  fill: Fill;
  lineColor: string;
  readonly points: Map<number, Fill>;
}

export interface Fill extends Item {
  color: string;
}

export const words = (type: 'ChartTitle' | 'ChartAxisTitle', visible: boolean): Words => ({ $: type, text: '', visible });
export const fill = (): Fill => ({ $: 'ChartFill', color: '' });

export const series = (chart: FakeChart, name: string, values: Area | null): FakeSeries => ({
  $: 'ChartSeries', chart, name, values, categories: null, gapWidth: 150, varied: false, labels: false, fill: fill(), lineColor: '', points: new Map(),
});

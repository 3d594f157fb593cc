import { chartOption } from '../../../src/workbench/charts/chartOption';
import type { Matrix } from '../../../src/workbook/layout';
import type { Chart } from '../../../src/workbook/plan';

const column = (at: number) => ({ row: 0, column: at, rows: 2, columns: 1 });
const cells: readonly Matrix[] = [[['A'], ['B']], [[3], [5]], [[1], [null]]];
const ink = { text: '#000000', lines: '#CCCCCC', fontFamily: 'sans-serif' };
const chart = (change: Partial<Chart>): Chart => ({
  name: '图', kind: 'column', title: '各档企业数', altText: 'A 3，B 5', place: column(0), categories: column(0),
  series: [{ name: '企业数', values: column(1), color: null }], pointColors: null, xTitle: null, yTitle: null, ...change,
});
const optionOf = (change: Partial<Chart>) => chartOption(chart(change), (area) => cells[area.column]!, ink) as unknown as {
  series: { type: string; stack?: string; barCategoryGap?: string; data: unknown[]; itemStyle?: { color?: string } }[];
  xAxis?: { type: string; data?: string[] }; yAxis?: { type: string; data?: string[] }; legend?: object; title: { text: string }; aria: { label: { description: string } };
};

describe('a chart of a plan on screen', () => {
  it('reads categories and values from the cells, with title and alternative text', () => {
    const option = optionOf({});
    expect([option.title.text, option.aria.label.description, option.xAxis?.data, option.series[0]?.data]).toEqual(['各档企业数', 'A 3，B 5', ['A', 'B'], [3, 5]]);
    expect(option.legend).toBeUndefined();
  });

  it('gives each point its colour in a chart of one series', () => {
    expect(optionOf({ pointColors: ['2E8B57', 'C0392B'] }).series[0]?.data).toEqual([{ value: 3, itemStyle: { color: '#2E8B57' } }, { value: 5, itemStyle: { color: '#C0392B' } }]);
  });

  it('stacks series, names them in a legend and takes a blank for nothing', () => {
    const option = optionOf({ kind: 'stacked-column', series: [{ name: '甲', values: column(1), color: '5B7FA6' }, { name: '乙', values: column(2), color: null }] });
    expect(option.series.map((series) => [series.stack, series.data, series.itemStyle?.color])).toEqual([['all', [3, 5], '#5B7FA6'], ['all', [1, 0], undefined]]);
    expect(option.legend).toBeDefined();
  });

  it.each([['bar', 'value', 'category'], ['column', 'category', 'value'], ['histogram', 'category', 'value']] as const)('lays a %s chart along the right axis', (kind, x, y) => {
    const option = optionOf({ kind });
    expect([option.xAxis?.type, option.yAxis?.type, option.series[0]?.type]).toEqual([x, y, 'bar']);
  });

  it('draws a pie of named slices', () => {
    expect(optionOf({ kind: 'pie' }).series).toEqual([expect.objectContaining({ type: 'pie', data: [{ name: 'A', value: 3 }, { name: 'B', value: 5 }] })]);
  });

  it('draws a radar with a spoke a category and a line a series, all spokes alike', () => {
    const option = optionOf({ kind: 'radar', series: [{ name: '本企业', values: column(1), color: 'C0392B' }, { name: '组内', values: column(2), color: null }] }) as unknown as {
      radar: { indicator: unknown[] }; series: { type: string; data: unknown[] }[]; legend?: object;
    };
    expect(option.radar.indicator).toEqual([{ name: 'A', max: 5 }, { name: 'B', max: 5 }]);
    expect(option.series[0]?.type).toBe('radar');
    expect(option.series[0]?.data).toEqual([
      { name: '本企业', value: [3, 5], lineStyle: { color: '#C0392B' }, itemStyle: { color: '#C0392B' } },
      { name: '组内', value: [1, 0] },
    ]);
    expect(option.legend).toBeDefined();
  });
});

import { BarChart, PieChart, RadarChart } from 'echarts/charts';
import { AriaComponent, GridComponent, LegendComponent, LegendScrollComponent, RadarComponent, TitleComponent, TooltipComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';
import { useEffect, useRef } from 'react';
import type { Area } from '../../workbook/cell';
import type { Matrix } from '../../workbook/layout';
import type { ChartData } from '../grid/drawings';
import { chartOption } from './chartOption';

use([BarChart, PieChart, RadarChart, RadarComponent, AriaComponent, GridComponent, LegendComponent, LegendScrollComponent, TitleComponent, TooltipComponent, CanvasRenderer]);

/** Where a chart takes its numbers: the sheet under it. */
export interface ChartSource {
  read(unitId: string, sheet: string, area: Area): Matrix;
  /** Calls back after cells of the sheet changed, formulas included. */
  onChanged(unitId: string, sheet: string, listener: () => void): () => void;
}

const ink = { text: '#323130', lines: '#D2D0CE', fontFamily: "'Segoe UI', 'Microsoft YaHei', 'Noto Sans CJK SC', sans-serif" };

/** The component the grid shows over the cells for each chart of ours; it follows the cells it draws. */
export function chartOverlay(source: ChartSource): (props: { readonly data?: ChartData }) => React.ReactElement {
  return function ChartOverlay({ data }) {
    const host = useRef<HTMLDivElement>(null);
    useEffect(() => {
      if (!host.current || !data) return undefined;
      const { unitId, sheet, chart } = data;
      const drawn = init(host.current, null, { width: Math.max(1, host.current.clientWidth), height: Math.max(1, host.current.clientHeight) });
      const draw = () => drawn.setOption(chartOption(chart, (area) => source.read(unitId, sheet, area), ink), true);
      draw();
      const stop = source.onChanged(unitId, sheet, draw);
      const resized = new ResizeObserver(([entry]) => {
        const { width = 0, height = 0 } = entry?.contentRect ?? {};
        if (width > 0 && height > 0) drawn.resize({ width, height });
      });
      resized.observe(host.current);
      return () => {
        stop();
        resized.disconnect();
        drawn.dispose();
      };
    }, [data]);
    return <div ref={host} role="img" aria-label={data?.chart.altText} className="chart-overlay" />;
  };
}

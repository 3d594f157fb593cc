import { areaName } from '../../../src/workbook/address';
import type { FakeBook } from './book';
import type { FakeChart } from './chart';
import { plain } from './look';
import type { FakeSheet } from './sheet';

/** Everything in the workbook but ids Excel mints anew, as plain data for toEqual. */
export function snapshot(book: FakeBook): object {
  return {
    sheets: book.sheets.map(sheetSnapshot),
    names: book.names.map((name) => ({ name: name.name, visible: name.visible, target: name.target && `${name.target.sheet.name}!${areaName(name.target.area)}` })),
    // Ids of sheets inside the record are Excel's to mint.
    parts: book.parts.map((part) => part.xml.replace(/\{0{8}-0001-[\d-]+\}/g, (id) => book.sheets.find((sheet) => sheet.id === id)?.name ?? 'gone')),
    active: book.active.name,
  };
}

function sheetSnapshot(sheet: FakeSheet): object {
  const cells: Record<string, unknown> = {};
  sheet.cells.forEach((row, r) => row.forEach((cell, c) => cell && (cells[`R${r}C${c}`] = cell.formula ?? (typeof cell.value === 'string' ? `${cell.quoted ? "'" : ''}${cell.value}` : cell.value))));
  const looks: Record<string, unknown> = {};
  sheet.looks.forEach((row, r) => row.forEach((look, c) => look && look !== plain && (looks[`R${r}C${c}`] = JSON.stringify(look))));
  return {
    name: sheet.name,
    visibility: sheet.visibility,
    names: sheet.names.map((name) => [name.name, name.formula, name.visible]),
    cells,
    looks,
    widths: Object.fromEntries([...sheet.widths].sort(([a], [b]) => a - b)),
    heights: Object.fromEntries([...sheet.heights].sort(([a], [b]) => a - b)),
    hiddenRows: [...sheet.hiddenRows],
    merges: sheet.merges.map(areaName).sort(),
    tables: sheet.tables.map((table) => [table.name, areaName(table.area)]),
    conditionals: sheet.conditionals.map((one) => [areaName(one.area), one.type, JSON.stringify(one.rule), one.fill, one.color].join(' ')).sort(),
    charts: sheet.charts.map(chartSnapshot).sort((a, b) => (a.name < b.name ? -1 : 1)),
    freeze: sheet.freeze && areaName(sheet.freeze),
    orientation: sheet.orientation,
    titleRows: sheet.titleRows && areaName(sheet.titleRows),
    zoom: sheet.zoom,
    pageBreaks: sheet.pageBreaks,
  };
}

function chartSnapshot(chart: FakeChart): Record<string, unknown> & { readonly name: string } {
  return {
    name: chart.name,
    type: chart.type,
    title: chart.title,
    legend: chart.legend,
    axes: [chart.categoryAxis, chart.valueAxis],
    place: chart.place && areaName(chart.place),
    series: chart.series.map((one) => ({
      name: one.name,
      values: one.values && areaName(one.values),
      categories: one.categories && areaName(one.categories),
      gapWidth: one.gapWidth,
      color: one.fill.color,
      lineColor: one.lineColor,
      points: [...one.points].map(([index, fill]) => [index, fill.color]),
    })),
  };
}

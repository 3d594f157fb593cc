import type { Area } from '../cell';
import { scaleOf } from '../pageScale';
import type { Block, SheetSpec, Style } from '../plan';
import { placed, rangeOf } from './areas';
import { entryOf } from './cells';
import { addChart } from './charts';
import { addFormat } from './conditional';
import { chunks, putEntries, setNumberFormat } from './patch';
import { batch, excelCode, type Work } from './session';

/** Writes a block at an area: how it looks first, so that values arrive in cells that know their format. */
export async function drawBlock(work: Work, sheet: Excel.Worksheet, area: Area, block: Omit<Block, 'area'>): Promise<void> {
  for (const some of chunks(block.styles, 150)) {
    await batch(work, () => some.forEach(({ area: part, style }) => setStyle(sheet, placed(part, area), style)));
  }
  await putEntries(work, sheet, area, block.values.map((row) => row.map(entryOf)));
  await batch(work, () => {
    block.widths.forEach((width, column) => width !== null && setWidth(sheet, area.column + column, width));
    block.conditional.forEach((format) => addFormat(sheet, { ...format, area: placed(format.area, area) }));
  });
}

/** Writes a sheet of ours; the sheet stands empty before. */
export async function drawSheet(work: Work, sheet: Excel.Worksheet, spec: SheetSpec): Promise<void> {
  const area = areaOfSpec(spec);
  if (area) await drawBlock(work, sheet, area, spec);
  await batch(work, () => {
    shape(sheet, spec);
    spec.charts.forEach((chart) => addChart(sheet, chart));
  });
  await arrange(work, sheet, spec);
}

/** Queues a sheet's merged cells, and the heights of its rows: Excel fits rows to their text, but not to merged cells. */
export function shape(sheet: Excel.Worksheet, { merges, heights = {} }: Pick<SheetSpec, 'merges' | 'heights'>): void {
  merges.forEach((merge) => rangeOf(sheet, merge).merge(false));
  for (const [row, height] of Object.entries(heights)) rangeOf(sheet, { row: Number(row), column: 0, rows: 1, columns: 1 }).format.rowHeight = height;
}

/** Cells a sheet's values fill; null when there are none. */
export function areaOfSpec(spec: Pick<SheetSpec, 'values'>): Area | null {
  const columns = spec.values[0]?.length ?? 0;
  return columns === 0 ? null : { row: 0, column: 0, rows: spec.values.length, columns };
}

/**
 * What stays in view and how the page prints. Excel refuses the one while another workbook has the
 * focus and the other on a computer without a printer; neither is worth failing a run for, so after a
 * second try the sheet stays as it is.
 */
export async function arrange(work: Work, sheet: Excel.Worksheet, { freeze, page, widths }: Pick<SheetSpec, 'freeze' | 'page' | 'widths'>): Promise<void> {
  await forgiving(work, () => {
    if (freeze.rows > 0 && freeze.columns > 0) sheet.freezePanes.freezeAt(rangeOf(sheet, { row: 0, column: 0, ...freeze }));
    else if (freeze.rows > 0) sheet.freezePanes.freezeRows(freeze.rows);
    else if (freeze.columns > 0) sheet.freezePanes.freezeColumns(freeze.columns);
    else sheet.freezePanes.unfreeze();
  });
  await forgiving(work, () => {
    sheet.pageLayout.orientation = page.landscape ? Excel.PageOrientation.landscape : Excel.PageOrientation.portrait;
    if (page.repeatRows > 0) sheet.pageLayout.setPrintTitleRows(rangeOf(sheet, { row: 0, column: 0, rows: page.repeatRows, columns: 1 }));
    sheet.horizontalPageBreaks.removePageBreaks();
    if (page.breaks) {
      sheet.pageLayout.zoom = { scale: scaleOf(widths, page.landscape) };
      for (const row of page.breaks) sheet.horizontalPageBreaks.add(rangeOf(sheet, { row, column: 0, rows: 1, columns: 1 }));
    }
  });
}

async function forgiving(work: Work, orders: () => void): Promise<void> {
  for (let attempt = 1; attempt <= 2; attempt++) {
    try {
      return await batch(work, orders);
    } catch (error) {
      if (excelCode(error) === null) throw error;
    }
  }
}

/** Pixels of a column this many characters of the standard font wide, as Excel rounds them; three quarters of them are points. */
function setWidth(sheet: Excel.Worksheet, column: number, characters: number): void {
  const pixels = Math.trunc(((256 * characters + Math.trunc(128 / 7)) / 256) * 7) + 5;
  rangeOf(sheet, { row: 0, column, rows: 1, columns: 1 }).format.columnWidth = pixels * 0.75;
}

function setStyle(sheet: Excel.Worksheet, area: Area, style: Style): void {
  const { format } = rangeOf(sheet, area);
  if (style.numberFormat !== undefined) setNumberFormat(sheet, area, style.numberFormat);
  if (style.bold !== undefined) format.font.bold = style.bold;
  if (style.italic !== undefined) format.font.italic = style.italic;
  if (style.size !== undefined) format.font.size = style.size;
  if (style.color !== undefined) format.font.color = `#${style.color}`;
  if (style.fill !== undefined) format.fill.color = `#${style.fill}`;
  if (style.align !== undefined) format.horizontalAlignment = alignments[style.align];
  if (style.wrap !== undefined) format.wrapText = style.wrap;
  if (style.border === true) for (const side of sidesOf(area)) format.borders.getItem(side).set({ style: 'Continuous', color: '#BFBFBF', weight: 'Thin' });
}

const alignments = { left: 'Left', center: 'Center', right: 'Right' } as const;

const sidesOf = (area: Area) => [...(['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight'] as const), ...(area.rows > 1 ? (['InsideHorizontal'] as const) : []), ...(area.columns > 1 ? (['InsideVertical'] as const) : [])];

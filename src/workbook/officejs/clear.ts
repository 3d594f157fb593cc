import type { Area } from '../cell';
import type { ConditionalFormat, SheetSpec } from '../plan';
import { areaOf, loadArea, rangeOf } from './areas';
import { findFormats, isOneOf } from './conditional';
import { batch, type Work } from './session';

/** Empties cells of ours on a user's sheet and takes our conditional formats, and no others, from them. */
export async function clearRegion(work: Work, sheet: Excel.Worksheet, area: Area, made: readonly ConditionalFormat[]): Promise<void> {
  const formats = await findFormats(work.context, sheet, area);
  await batch(work, () => {
    empty(sheet, area);
    for (const format of formats) if (isOneOf(format, made)) format.item.delete();
  });
}

/** Empties a sheet of ours. Charts and conditional formats a person added to it stay. */
export async function clearSheet(work: Work, sheet: Excel.Worksheet, layouts: readonly Omit<SheetSpec, 'values'>[]): Promise<void> {
  const { context } = work;
  const used = sheet.getUsedRangeOrNullObject(false);
  loadArea(used);
  sheet.charts.load('items/name');
  await context.sync();
  const area = used.isNullObject ? null : areaOf(used);
  const formats = area ? await findFormats(context, sheet, area) : [];
  const charts = new Set(layouts.flatMap((layout) => layout.charts.map((chart) => chart.name)));
  const made = layouts.flatMap((layout) => layout.conditional);
  await batch(work, () => {
    for (const chart of sheet.charts.items) if (charts.has(chart.name)) chart.delete();
    for (const format of formats) if (isOneOf(format, made)) format.item.delete();
    if (!area) return;
    rangeOf(sheet, area).unmerge();
    empty(sheet, area);
    if (layouts.some((layout) => layout.heights)) rangeOf(sheet, area).format.autofitRows();
  });
}

function empty(sheet: Excel.Worksheet, area: Area): void {
  const range = rangeOf(sheet, area);
  range.clear(Excel.ClearApplyTo.contents);
  // The style brings back everything a style of ours can have changed, and leaves conditional formats alone.
  range.style = Excel.BuiltInStyle.normal;
  range.format.useStandardWidth = true;
}

import type { Area } from '../cell';
import type { ConditionalFormat, Plan, SheetSpec } from '../plan';
import { staleParts } from '../settle';
import { areaOf, covers, loadArea, overlap, placed } from './areas';
import { findFormats, isOneOf } from './conditional';
import type { Located, Standing } from './locate';
import { readPatch, type Patch } from './patch';
import type { Session } from './session';

/** Everything a run will change, as it was before; plain JSON. */
export interface Journal {
  readonly xml: string | null;
  /** Ids of all sheets there were. */
  readonly sheetIds: readonly string[];
  /** Names the run gives to sheets: one of these that was not there before is ours to delete. */
  readonly newNames: readonly string[];
  /** The anchors the run sets or deletes. */
  readonly anchors: readonly { readonly name: string; readonly standing: Standing | null }[];
  readonly regions: readonly RegionState[];
  readonly sheets: readonly SheetState[];
  /** What the run makes of its own, to be found and taken away again. */
  readonly made: { readonly formats: readonly ConditionalFormat[]; readonly layouts: readonly Omit<SheetSpec, 'values'>[] };
}

/** Cells of a user's sheet. */
export interface RegionState {
  readonly sheet: string;
  readonly sheetName: string;
  readonly patch: Patch;
  /** Conditional formats of ours. */
  readonly formats: readonly ConditionalFormat[];
}

/** A sheet of ours that the run rewrites or deletes, with what of it the record and the cells tell. */
export interface SheetState {
  readonly id: string;
  readonly name: string;
  readonly position: number;
  readonly layout: Omit<SheetSpec, 'values'>;
  /** The sheet from A1 to its last used cell; null for an empty one. */
  readonly patch: Patch | null;
  readonly formats: readonly ConditionalFormat[];
  /** Names of the charts of ours that stood there. */
  readonly charts: readonly string[];
}

/** Reads all that `plan` is going to change. */
export async function readJournal(context: Session, plan: Plan, located: Located): Promise<Journal> {
  const { record } = located;
  const stale = staleParts(plan, record);
  const anchors = [...new Set([...(plan.region ? [plan.region.anchor] : []), ...stale.regions.map((region) => region.anchor)])];
  const touched = record.sheets.filter((sheet) => plan.sheets.some((spec) => spec.purpose === sheet.purpose) || stale.sheets.includes(sheet));
  const regions: RegionState[] = [];
  for (const { sheet, area } of touchedAreas(plan, anchors, located)) regions.push(await readRegion(context, sheet, area, located));
  const sheets: SheetState[] = [];
  for (const { id, layout } of touched) sheets.push(await readSheetState(context, id, layout, located));
  return {
    xml: located.xml,
    sheetIds: located.sheets.map((sheet) => sheet.id),
    newNames: plan.sheets.map((spec) => spec.name),
    anchors: anchors.map((name) => ({ name, standing: located.regions.get(name) ?? null })),
    regions,
    sheets,
    made: { formats: plan.region?.conditional ?? [], layouts: plan.sheets.map(({ values: _, ...layout }) => layout) },
  };
}

/** Our former regions and the new one; one inside another counts once. */
function touchedAreas(plan: Plan, anchors: readonly string[], located: Located): readonly Standing[] {
  const all = [...anchors.flatMap((anchor) => located.regions.get(anchor) ?? []), ...(plan.region ? [plan.region] : [])].map(({ sheet, area }) => ({ sheet, area }));
  return all.filter((one, index) => !all.some((other, at) => at !== index && other.sheet === one.sheet && covers(other.area, one.area) && (at < index || !covers(one.area, other.area))));
}

async function readRegion(context: Session, id: string, area: Area, located: Located): Promise<RegionState> {
  const sheet = context.workbook.worksheets.getItem(id);
  const made = located.record.regions.filter((region) => region.sheet === id);
  const seams = made.flatMap(({ anchor, layout }) => {
    const standing = located.regions.get(anchor);
    return standing && overlap(standing.area, area) ? layout.styles.map((style) => placed(style.area, standing.area)) : [];
  });
  const formats = await findFormats(context, sheet, area);
  return {
    sheet: id,
    sheetName: located.sheets.find((info) => info.id === id)!.name,
    patch: await readPatch(context, sheet, area, seams),
    formats: formats.filter((format) => isOneOf(format, made.flatMap((region) => region.layout.conditional))).map(plainFormat),
  };
}

async function readSheetState(context: Session, id: string, layout: SheetState['layout'], located: Located): Promise<SheetState> {
  const sheet = context.workbook.worksheets.getItem(id);
  const used = sheet.getUsedRangeOrNullObject(false);
  loadArea(used);
  sheet.charts.load('items/name');
  sheet.load('name');
  await context.sync();
  const ours = new Set(layout.charts.map((chart) => chart.name));
  const end = used.isNullObject ? null : areaOf(used);
  const whole = end && { row: 0, column: 0, rows: end.row + end.rows, columns: Math.max(end.column + end.columns, layout.widths.length) };
  const formats = whole ? await findFormats(context, sheet, whole) : [];
  return {
    id,
    name: sheet.name,
    position: located.sheets.findIndex((info) => info.id === id),
    layout,
    patch: whole && (await readPatch(context, sheet, whole, layout.styles.map((style) => style.area))),
    formats: formats.filter((format) => isOneOf(format, layout.conditional)).map(plainFormat),
    charts: sheet.charts.items.map((chart) => chart.name).filter((name) => ours.has(name)),
  };
}

const plainFormat = ({ area, equals, fill, color }: ConditionalFormat): ConditionalFormat => ({ area, equals, fill, color });

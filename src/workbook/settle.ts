import type { Plan, SheetPurpose, SheetSpec } from './plan';
import type { RegionRecord, SheetRecord, WorkbookRecord } from './record';

/**
 * The record a run leaves in the file: the plan's, with what only the host knows: the id of each
 * sheet written. Sheets and regions the plan's record keeps without rewriting them stay in it.
 */
export function settledRecord(plan: Plan, ids: ReadonlyMap<SheetPurpose, string>): WorkbookRecord {
  const written = plan.sheets.map((spec): SheetRecord => ({ purpose: spec.purpose, id: ids.get(spec.purpose)!, name: spec.name, layout: layoutOf(spec) }));
  return {
    ...plan.record,
    sheets: [...written, ...plan.record.sheets.filter((kept) => !plan.sheets.some((spec) => spec.purpose === kept.purpose))],
  };
}

/** What of the former record the plan neither rewrites nor keeps, and the run therefore takes away. */
export function staleParts(plan: Plan, former: WorkbookRecord): { readonly regions: readonly RegionRecord[]; readonly sheets: readonly SheetRecord[] } {
  const keptSheets = new Set([...plan.sheets, ...plan.record.sheets].map((sheet) => sheet.purpose));
  const keptRegions = new Set(plan.record.regions.map((region) => region.anchor));
  if (plan.region) keptRegions.add(plan.region.anchor);
  return {
    regions: former.regions.filter((region) => !keptRegions.has(region.anchor)),
    sheets: former.sheets.filter((sheet) => !keptSheets.has(sheet.purpose)),
  };
}

const layoutOf = (spec: SheetSpec): Omit<SheetSpec, 'values'> => {
  const { values: _, ...layout } = spec;
  return layout;
};

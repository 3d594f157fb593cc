import type { Area } from '../cell';
import { headerDepth, ownHeaders } from '../ownHeaders';
import type { Plan, Region } from '../plan';
import type { Conflict } from '../port';
import { staleParts } from '../settle';
import { areaOf, around, loadArea, loadAreas, overlap, rangeOf, without } from './areas';
import { sampleOf, storedOf, valueOf } from './cells';
import type { Located } from './locate';
import { inBlocks } from './readSheet';
import { excelCode, supports, type Session } from './session';

/** Everything that stands in the plan's way, without changing anything. */
export async function findConflicts(context: Session, plan: Plan, located: Located): Promise<readonly Conflict[]> {
  const { workbook } = context;
  workbook.load('readOnly,name');
  workbook.protection.load('protected');
  const touched = touchedSheets(plan, located);
  const protections = touched.map((id) => {
    const { protection } = workbook.worksheets.getItem(id);
    protection.load('protected');
    return { id, protection };
  });
  await context.sync();
  const conflicts: Conflict[] = [];
  const add = (kind: Conflict['kind'], sheet: string, area: Area | null, sample: string): void => void conflicts.push({ kind, sheet, area, sample });
  if (workbook.readOnly) add('read-only', plan.region?.sheet ?? '', null, workbook.name);
  // What a newer MUJUN keeps in the file would be lost.
  if (located.newer) add('read-only', plan.region?.sheet ?? '', null, 'MUJUN');
  for (const { id, protection } of protections) if (protection.protected) add('protected', id, null, nameOf(id, located));
  if (workbook.protection.protected && changesSheets(plan, located)) add('protected', plan.region?.sheet ?? '', null, workbook.name);
  for (const taken of takenNames(plan, located)) add('name-taken', taken.id, null, taken.name);
  if (plan.region) conflicts.push(...(await regionConflicts(context, plan.region, located)));
  conflicts.push(...(await insertedColumns(context, plan, located)));
  return conflicts;
}

const nameOf = (id: string, located: Located): string => located.sheets.find((sheet) => sheet.id === id)?.name ?? '';

/** The user's sheet, and those of ours that the plan writes or takes away. */
function touchedSheets(plan: Plan, located: Located): readonly string[] {
  const here = new Set(located.sheets.map((sheet) => sheet.id));
  const stale = staleParts(plan, located.record).sheets;
  const own = located.record.sheets.filter((sheet) => stale.includes(sheet) || plan.sheets.some((spec) => spec.purpose === sheet.purpose));
  const wanted = [...(plan.region ? [plan.region.sheet] : []), ...own.map((sheet) => sheet.id)];
  return [...new Set(wanted)].filter((id) => here.has(id));
}

function changesSheets(plan: Plan, { record }: Located): boolean {
  return plan.sheets.some((spec) => !record.sheets.some((sheet) => sheet.purpose === spec.purpose)) || staleParts(plan, record).sheets.length > 0;
}

/** Sheets that are not ours under names we want; Excel does not tell capital letters apart. */
function takenNames(plan: Plan, { sheets }: Located): readonly { readonly id: string; readonly name: string }[] {
  const wanted = new Set(plan.sheets.map((spec) => spec.name.toLowerCase()));
  return sheets.filter((sheet) => !sheet.ours && wanted.has(sheet.name.toLowerCase()));
}

async function regionConflicts(context: Session, region: Region, located: Located): Promise<readonly Conflict[]> {
  const sheet = context.workbook.worksheets.getItem(region.sheet);
  const former = located.regions.get(region.anchor);
  const ours = former?.sheet === region.sheet ? former.area : null;
  const tables = await overlappingTables(context, sheet, region);
  const merged = await overlappingMerges(context, sheet, region);
  const occupied = await occupiedCells(context, sheet, region, ours);
  const conflict = (kind: Conflict['kind']) => ({ area, sample }: Place): Conflict => ({ kind, sheet: region.sheet, area, sample });
  return [...tables.map(conflict('table')), ...merged.map(conflict('merged')), ...occupied.map(conflict('occupied'))];
}

/**
 * Columns a person has inserted among ours and filled. The anchor has grown around them, and clearing our
 * region would take them: they are told by headers that are not ours.
 */
async function insertedColumns(context: Session, plan: Plan, { record, regions }: Located): Promise<readonly Conflict[]> {
  const kept = new Set(plan.record.regions.map(({ anchor }) => anchor).filter((anchor) => anchor !== plan.region?.anchor));
  const grown = record.regions.flatMap(({ anchor, layout }) => {
    const standing = regions.get(anchor);
    return standing && !kept.has(anchor) && standing.area.columns > layout.area.columns ? [{ anchor, ...standing }] : [];
  });
  const known = ownHeaders(plan);
  const conflicts: Conflict[] = [];
  for (const { sheet, area } of grown) {
    const range = rangeOf(context.workbook.worksheets.getItem(sheet), { ...area, rows: Math.min(area.rows, headerDepth) });
    range.load('values');
    await context.sync();
    for (let column = 0; column < area.columns; column++) {
      const header = range.values.map((row) => valueOf(row[column])).find((value) => value !== null) ?? null;
      if (header !== null && !known.has(header)) conflicts.push({ kind: 'occupied', sheet, area: { ...area, column: area.column + column, columns: 1 }, sample: sampleOf(header) });
    }
  }
  return conflicts;
}

interface Place {
  readonly area: Area;
  readonly sample: string;
}

async function overlappingTables(context: Session, sheet: Excel.Worksheet, region: Region): Promise<readonly Place[]> {
  sheet.tables.load('items/name');
  await context.sync();
  const tables = sheet.tables.items.map((table) => {
    const range = table.getRange();
    loadArea(range);
    return { table, range };
  });
  if (tables.length > 0) await context.sync();
  return tables.map(({ table, range }) => ({ area: areaOf(range), sample: table.name })).filter(({ area }) => overlap(area, region.area));
}

/** Excel before 2021 cannot tell merged cells; there the comparison after writing finds what they swallowed. */
async function overlappingMerges(context: Session, sheet: Excel.Worksheet, region: Region): Promise<readonly Place[]> {
  if (!supports('1.13')) return [];
  try {
    const merged = rangeOf(sheet, region.area).getMergedAreasOrNullObject();
    loadAreas(merged);
    await context.sync();
    return merged.isNullObject ? [] : merged.areas.items.map((range) => ({ area: areaOf(range), sample: '' }));
  } catch (error) {
    // Excel gives up beyond 512 merged areas; then, too, the comparison after writing decides.
    if (excelCode(error) === null) throw error;
    return [];
  }
}

/** Cells that hold something and are not ours, as one place with the first of them for the person to recognise. */
async function occupiedCells(context: Session, sheet: Excel.Worksheet, region: Region, ours: Area | null): Promise<readonly Place[]> {
  const strips = without(region.area, ours).map((strip) => {
    const used = rangeOf(sheet, strip).getUsedRangeOrNullObject(true);
    loadArea(used);
    return used;
  });
  if (strips.length === 0) return [];
  await context.sync();
  const found: Area[] = [];
  const samples: string[] = [];
  const look = async (block: Area): Promise<void> => {
    const range = rangeOf(sheet, block);
    range.load('values,formulas');
    await context.sync();
    range.formulas.forEach((formulas: readonly (string | number | boolean)[], r) =>
      formulas.forEach((formula, c) => {
        if (formula === '') return;
        found.push({ row: block.row + r, column: block.column + c, rows: 1, columns: 1 });
        if (samples.length < 3) samples.push(sampleOf(storedOf(range.values[r]![c], formula)));
      }),
    );
  };
  for (const strip of strips) if (!strip.isNullObject) await inBlocks(areaOf(strip), look, 50_000);
  const [first, ...others] = found;
  return first ? [{ area: around([first, ...others]), sample: samples.join('、') }] : [];
}

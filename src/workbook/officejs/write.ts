import type { Area, CellValue } from '../cell';
import type { Plan, SheetPurpose, SheetSpec } from '../plan';
import { recordNamespace, recordToXml } from '../recordXml';
import { settledRecord, staleParts } from '../settle';
import { areaOfSpec, drawBlock, drawSheet } from './draw';
import { clearRegion, clearSheet } from './clear';
import type { Journal } from './journal';
import { markSheet, writePart, type Located, type Standing } from './locate';
import { setAnchors } from './names';
import { batch, type Work } from './session';
import { verify } from './verify';

/** Cells a run wrote, as they should stand until someone changes them; plain JSON. */
export interface Written {
  readonly sheet: string;
  /** Name of the sheet, or the anchor of cells on a user's. */
  readonly name: string;
  readonly area: Area;
  readonly values: readonly (readonly CellValue[])[];
}

export interface Outcome {
  readonly region: Written | null;
  readonly sheets: readonly (Written & { readonly created: boolean })[];
}

/**
 * Carries the plan out. What cannot be undone by writing, deleting sheets, comes last, when everything
 * else stands and has been read back.
 */
export async function write(work: Work, plan: Plan, located: Located, journal: Journal): Promise<Outcome> {
  const stale = staleParts(plan, located.record);
  await makeRoomForNames(work, plan, located);
  const ids = new Map<SheetPurpose, string>();
  const sheets: Outcome['sheets'][number][] = [];
  for (const spec of plan.sheets) {
    const former = journal.sheets.find((state) => state.layout.purpose === spec.purpose) ?? null;
    const id = former ? await reuse(work, former.id, [former.layout, spec], spec) : await create(work, spec);
    await drawSheet(work, work.context.workbook.worksheets.getItem(id), spec);
    ids.set(spec.purpose, id);
    sheets.push({ sheet: id, name: spec.name, area: areaOfSpec(spec) ?? nowhere, values: spec.values, created: former === null });
  }
  for (const { name, standing } of journal.anchors) {
    const made = located.record.regions.find((one) => one.anchor === name)?.layout.conditional ?? [];
    if (standing) await clearRegion(work, work.context.workbook.worksheets.getItem(standing.sheet), standing.area, made);
  }
  const { region } = plan;
  if (region) await drawBlock(work, work.context.workbook.worksheets.getItem(region.sheet), region.area, region);
  await setAnchors(work, anchorsAfter(plan, journal));
  await keepRecord(work, recordToXml(settledRecord(plan, ids)));
  const outcome: Outcome = { region: region && { sheet: region.sheet, name: region.anchor, area: region.area, values: region.values }, sheets };
  for (const written of [...outcome.sheets, ...(outcome.region ? [outcome.region] : [])]) await verify(work, written);
  if (stale.sheets.length > 0) await batch(work, () => stale.sheets.forEach((sheet) => work.context.workbook.worksheets.getItem(sheet.id).delete()));
  return outcome;
}

const nowhere: Area = { row: 0, column: 0, rows: 0, columns: 0 };

/** A former sheet of ours may bear the name another one is about to get. */
async function makeRoomForNames(work: Work, plan: Plan, located: Located): Promise<void> {
  const wanted = new Map(plan.sheets.map((spec) => [spec.name.toLowerCase(), spec.purpose]));
  const inTheWay = located.record.sheets.filter(({ id, purpose }) => {
    const now = located.sheets.find((info) => info.id === id)?.name.toLowerCase();
    return now !== undefined && wanted.has(now) && wanted.get(now) !== purpose;
  });
  if (inTheWay.length === 0) return;
  await batch(work, () => inTheWay.forEach(({ id }, index) => void (work.context.workbook.worksheets.getItem(id).name = `~MUJUN ${index + 1}`)));
}

/** Formulas of the user's that point at a sheet of ours must go on working: it is rewritten in place. */
async function reuse(work: Work, id: string, layouts: Parameters<typeof clearSheet>[2], spec: SheetSpec): Promise<string> {
  const sheet = work.context.workbook.worksheets.getItem(id);
  await clearSheet(work, sheet, layouts);
  await batch(work, () => void (sheet.name = spec.name));
  return id;
}

async function create(work: Work, spec: SheetSpec): Promise<string> {
  let sheet!: Excel.Worksheet;
  await batch(work, () => {
    sheet = work.context.workbook.worksheets.add(spec.name);
    markSheet(sheet, spec.purpose);
    sheet.load('id');
  });
  return sheet.id;
}

const anchorsAfter = (plan: Plan, journal: Journal): readonly { readonly name: string; readonly standing: Standing | null }[] =>
  journal.anchors.map(({ name }) => ({ name, standing: plan.region?.anchor === name ? { sheet: plan.region.sheet, area: plan.region.area } : null }));

/** Puts the record's XML to exactly this. */
export async function keepRecord(work: Work, xml: string | null): Promise<void> {
  const parts = work.context.workbook.customXmlParts.getByNamespace(recordNamespace);
  parts.load('items/id');
  await work.context.sync();
  await batch(work, () => writePart(work.context, parts, xml));
}

import { moved } from './areas';
import { addChart } from './charts';
import { clearSheet } from './clear';
import { addFormat, findFormats, isOneOf } from './conditional';
import { arrange, shape } from './draw';
import type { Journal, RegionState, SheetState } from './journal';
import { markSheet } from './locate';
import { setAnchors } from './names';
import { putPatch } from './patch';
import { batch, type Work } from './session';
import { keepRecord } from './write';

/** How far cells of a region have moved since the journal was read. */
export interface Shift {
  readonly rows: number;
  readonly columns: number;
}

interface Sheet {
  readonly id: string;
  readonly name: string;
}

export interface Bearings {
  readonly isCreated: (sheet: Sheet) => boolean;
  readonly shiftOf: (region: { readonly sheet: string }) => Shift;
  readonly known: ReadonlySet<string>;
}

/**
 * Makes the workbook what the journal says, from whatever state a run left it in; doing so twice gives
 * the same. `isCreated` tells the sheets the run added, `shiftOf` how far a sheet's region has moved, and
 * `known` which sheets there were before restoring began.
 */
export async function restore(work: Work, journal: Journal, { isCreated, shiftOf, known }: Bearings): Promise<void> {
  const { worksheets } = work.context.workbook;
  const here = await sheetsNow(work);
  const created = here.filter(isCreated);
  await batch(work, () => created.forEach((sheet) => worksheets.getItem(sheet.id).delete()));
  const left = here.filter((sheet) => !created.includes(sheet));
  const ids = await bringBack(work, journal.sheets, left, known);
  for (const state of journal.sheets) await restoreSheet(work, ids.get(state.id)!, state, journal);
  for (const region of journal.regions) await restoreRegion(work, sheetOf(region, left), region, journal, shiftOf(region));
  await setAnchors(work, journal.anchors.map(({ name, standing }) => ({ name, standing: standing && { sheet: standing.sheet, area: moved(standing.area, shiftOf(standing)) } })));
  await keepRecord(work, renewedXml(journal.xml, ids));
}

async function sheetsNow(work: Work): Promise<readonly Sheet[]> {
  const { worksheets } = work.context.workbook;
  worksheets.load('items/id,items/name');
  await work.context.sync();
  return worksheets.items.map(({ id, name }) => ({ id, name }));
}

/** A user's sheet by its id, or by its name when the file went through another program since. */
function sheetOf(region: RegionState, sheets: readonly Sheet[]): string {
  return (sheets.find((sheet) => sheet.id === region.sheet) ?? sheets.find((sheet) => sheet.name === region.sheetName))?.id ?? region.sheet;
}

/** Adds the sheets that were deleted and gives all their names back. @returns the id each has now */
async function bringBack(work: Work, states: readonly SheetState[], sheets: readonly Sheet[], known: ReadonlySet<string>): Promise<ReadonlyMap<string, string>> {
  const { worksheets } = work.context.workbook;
  // A former try may have added a sheet already.
  const here = new Map(states.flatMap((state) => {
    const sheet = sheets.find(({ id }) => id === state.id) ?? sheets.find(({ id, name }) => name === state.name && !known.has(id));
    return sheet ? [[state.id, sheet.id] as const] : [];
  }));
  const added = new Map<string, Excel.Worksheet>();
  await batch(work, () => {
    // First out of each other's way, then to the names they had.
    [...here.values()].forEach((id, index) => void (worksheets.getItem(id).name = `~MUJUN ${index + 1}`));
    for (const state of states) {
      const id = here.get(state.id);
      if (id !== undefined) worksheets.getItem(id).name = state.name;
      else added.set(state.id, addAgain(worksheets, state));
    }
  });
  return new Map(states.map((state) => [state.id, here.get(state.id) ?? added.get(state.id)!.id]));
}

function addAgain(worksheets: Excel.WorksheetCollection, state: SheetState): Excel.Worksheet {
  const sheet = worksheets.add(state.name);
  markSheet(sheet, state.layout.purpose);
  sheet.position = state.position;
  sheet.load('id');
  return sheet;
}

async function restoreSheet(work: Work, id: string, state: SheetState, journal: Journal): Promise<void> {
  const sheet = work.context.workbook.worksheets.getItem(id);
  await clearSheet(work, sheet, [state.layout, ...journal.made.layouts.filter((layout) => layout.purpose === state.layout.purpose)]);
  if (state.patch) await putPatch(work, sheet, state.patch);
  await batch(work, () => {
    shape(sheet, state.layout);
    state.formats.forEach((format) => addFormat(sheet, format));
    state.layout.charts.filter((chart) => state.charts.includes(chart.name)).forEach((chart) => addChart(sheet, chart));
  });
  await arrange(work, sheet, state.layout);
}

async function restoreRegion(work: Work, id: string, state: RegionState, journal: Journal, by: Shift): Promise<void> {
  const sheet = work.context.workbook.worksheets.getItem(id);
  const formats = await findFormats(work.context, sheet, moved(state.patch.area, by));
  const ours = [...journal.made.formats, ...state.formats];
  await batch(work, () => formats.filter((format) => isOneOf(format, ours)).forEach((format) => format.item.delete()));
  await putPatch(work, sheet, state.patch, by);
  await batch(work, () => state.formats.forEach((format) => addFormat(sheet, { ...format, area: moved(format.area, by) })));
}

/** The record as it was, with new ids for sheets that had to be made again. */
function renewedXml(xml: string | null, ids: ReadonlyMap<string, string>): string | null {
  return [...ids].reduce<string | null>((text, [old, now]) => (old === now ? text : (text?.replaceAll(old, now) ?? null)), xml);
}

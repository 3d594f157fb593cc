import type { Area, CellValue } from '../cell';
import type { UndoOutcome } from '../port';
import { silent, type RunData } from './apply';
import { areaOf, around, inside, loadArea, moved } from './areas';
import { sameStored } from './cells';
import type { Echo } from './edits';
import type { Journal } from './journal';
import { locate, standings, type Located, type Standing } from './locate';
import { restore, type Shift } from './restore';
import { inExcel, type Session } from './session';
import { differences, holds } from './verify';
import type { Written } from './write';

type Changed = Extract<UndoOutcome, { done: false }>['changed'];

const unmoved: Shift = { rows: 0, columns: 0 };

/** Takes a run back unless cells it wrote were changed since. */
export async function undoRun({ journal, outcome }: RunData, echo: Echo): Promise<UndoOutcome> {
  const { changed, shift, lost, created, sheetIds, ownIds } = await inExcel(async (context) => {
    const located = await locate(context);
    const standing = outcome.region && ((await standings(context, [outcome.region.name])).get(outcome.region.name) ?? null);
    const sheets = outcome.sheets.flatMap((written) => found(written, located));
    return {
      ...(await regionChanges(context, { journal, outcome }, standing)),
      sheetIds: located.sheets.map((sheet) => sheet.id),
      ownIds: located.record.sheets.map((sheet) => sheet.id),
      taken: takenNames(journal, located),
      created: sheets.filter((sheet) => sheet.created).map((sheet) => sheet.sheet),
      sheetChanges: await sheetChanges(context, sheets),
    };
  }).then(({ sheetChanges: more, taken, ...rest }) => ({ ...rest, changed: [...rest.changed, ...more, ...taken] }));
  if (changed.length > 0) return { done: false, changed };
  const put = lost ? { ...journal, regions: [], anchors: [] } : journal;
  const shiftOf = ({ sheet }: { readonly sheet: string }): Shift => (sheet === outcome.region?.sheet ? shift : unmoved);
  const bearings = { isCreated: (sheet: { readonly id: string }) => created.includes(sheet.id), shiftOf, known: new Set(sheetIds.filter((id) => !ownIds.includes(id))) };
  const ours = new Set([...outcome.sheets.map((written) => written.sheet), ...journal.sheets.map((state) => state.id)]);
  echo.begin({ users: new Set(sheetIds.filter((id) => !ours.has(id))), areas: journal.regions.map(({ sheet, patch }) => ({ sheet, area: moved(patch.area, shiftOf({ sheet })) })) });
  try {
    await twice(() => inExcel((context) => restore(silent(context), put, bearings)));
  } finally {
    echo.end();
  }
  return { done: true };
}

/** Restoring twice gives the same as once, so one failure of Excel's need not stop it. */
async function twice(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch {
    // The second try throws what still stands in the way.
    await work();
  }
}

/** Sheets as they stand now; one the user has deleted is left out. */
function found<T extends Written>(written: T, located: Located): readonly T[] {
  const here = located.sheets.find((sheet) => sheet.id === written.sheet) ?? located.sheets.find((sheet) => sheet.ours && sheet.name === written.name);
  return here ? [{ ...written, sheet: here.id }] : [];
}

/** Sheets a person has made since under the name of one that is to come back. */
function takenNames(journal: Journal, located: Located): Changed {
  const gone = journal.sheets.filter((state) => !located.sheets.some((sheet) => sheet.id === state.id));
  const taken = located.sheets.filter((sheet) => !sheet.ours && gone.some((state) => state.name.toLowerCase() === sheet.name.toLowerCase()));
  return taken.map((sheet) => ({ sheet: sheet.id, area: { row: 0, column: 0, rows: 1, columns: 1 } }));
}

interface RegionChanges {
  readonly changed: Changed;
  readonly shift: Shift;
  /** Our cells are gone with their columns, and none of them held anything before: nothing to put back. */
  readonly lost: boolean;
}

async function regionChanges(context: Session, { journal, outcome }: Pick<RunData, 'journal' | 'outcome'>, standing: Standing | null): Promise<RegionChanges> {
  const { region } = outcome;
  const none: RegionChanges = { changed: [], shift: unmoved, lost: false };
  if (region && !standing) {
    const empty = journal.regions.every((state) => state.patch.cells === null);
    return empty ? { ...none, lost: true } : { ...none, changed: [{ sheet: region.sheet, area: region.area }] };
  }
  // Rows or columns inserted among ours, or taken from them: what was written can no longer be told cell for cell.
  if (region && standing && (standing.area.rows !== region.area.rows || standing.area.columns !== region.area.columns)) return { ...none, changed: [standing] };
  const shift = region && standing ? { rows: standing.area.row - region.area.row, columns: standing.area.column - region.area.column } : unmoved;
  const changed: Changed[number][] = [];
  for (const state of journal.regions) {
    const ours = state.sheet === region?.sheet;
    const { area, cells } = state.patch;
    const sheet = ours && standing ? standing.sheet : state.sheet;
    const cellsChanged = await differences(context, sheet, moved(area, ours ? shift : unmoved), (answer, row, column) => {
      const written = ours && inside(area.row + row, area.column + column, region.area) ? region.values[area.row + row - region.area.row]![area.column + column - region.area.column]! : null;
      // What stood there before is fine too: a former try at taking back may have stopped half-way.
      return holds(answer, written) || sameStored(answer === '' ? null : answer, cells?.[row]?.[column] ?? null);
    });
    changed.push(...areasOf(sheet, cellsChanged));
  }
  return { changed, shift, lost: false };
}

/** Cells on our sheets that differ, also those a person filled beyond what we wrote: deleting the sheet would take them. */
async function sheetChanges(context: Session, sheets: readonly Written[]): Promise<Changed> {
  const changed: Changed[number][] = [];
  for (const { sheet, area, values } of sheets) {
    const used = context.workbook.worksheets.getItem(sheet).getUsedRangeOrNullObject(true);
    loadArea(used);
    await context.sync();
    const whole = around([{ ...area, rows: Math.max(1, area.rows), columns: Math.max(1, area.columns) }, ...(used.isNullObject ? [] : [areaOf(used)])]);
    const different = await differences(context, sheet, whole, (answer, row, column) => holds(answer, valueAt(values, row, column)));
    changed.push(...areasOf(sheet, different));
  }
  return changed;
}

const valueAt = (values: Written['values'], row: number, column: number): CellValue => values[row]?.[column] ?? null;

/** Single cells joined down each column. */
function areasOf(sheet: string, cells: readonly { readonly row: number; readonly column: number }[]): Changed {
  const areas: Area[] = [];
  for (const { row, column } of [...cells].sort((a, b) => a.column - b.column || a.row - b.row)) {
    const last = areas.at(-1);
    if (last?.column === column && last.row + last.rows === row) areas[areas.length - 1] = { ...last, rows: last.rows + 1 };
    else areas.push({ row, column, rows: 1, columns: 1 });
  }
  return areas.map((area) => ({ sheet, area }));
}

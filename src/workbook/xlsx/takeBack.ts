import type { Area, CellValue } from '../cell';
import type { Region, SheetSpec } from '../plan';
import type { UndoOutcome } from '../port';
import { fromBase64 } from './base64';
import { carryOut } from './carryOut';
import { findConflicts } from './conflicts';
import { fingerprint, type FileReceipt } from './fileReceipt';
import { openFile } from './openFile';
import { changedCells } from './sameValues';
import { rawSheet, stateOf, type State } from './state';

type Outcome = { readonly state: State } | { readonly refused: Extract<UndoOutcome, { done: false }> };

/**
 * The file with a run taken back. Where nothing else was changed since, it is the former file byte for byte;
 * otherwise only what the run wrote goes and what it had replaced returns. Refused where cells it wrote were changed.
 */
export function takeBack(state: State, receipt: FileReceipt): Outcome {
  const bytes = fromBase64(receipt.before);
  const opened = openFile(bytes, '');
  const before = stateOf(opened.parts, bytes);
  if (fingerprint(state.book.parts) === receipt.after) return { state: before };
  const changed = changedSince(state, receipt);
  if (changed.length > 0) return { refused: { done: false, changed } };
  return restore(state, before, receipt);
}

/** Cells the run wrote that somebody changed. What was deleted altogether holds nothing to lose. */
function changedSince(state: State, receipt: FileReceipt): readonly { readonly sheet: string; readonly area: Area }[] {
  const { regions, sheets } = state.ours();
  const written = receipt.region;
  const region = written && regions.find((each) => each.anchor === written.anchor);
  const inRegion = region && written ? changedCells(rawSheet(state, region.sheet), region.area, written.values, false).map((area) => ({ sheet: region.sheet.id, area })) : [];
  const inSheets = receipt.sheets.flatMap(({ purpose, values }) => {
    const sheet = sheets.find((each) => each.purpose === purpose)?.sheet;
    return sheet ? changedCells(rawSheet(state, sheet), wholeOf(values), values, true).map((area) => ({ sheet: sheet.id, area })) : [];
  });
  return [...inRegion, ...inSheets];
}

/** Puts the former regions and sheets of ours back in the place of the run's. */
function restore(state: State, before: State, receipt: FileReceipt): Outcome {
  const former = before.ours();
  const regions = former.record.regions.flatMap(({ anchor, layout }): Region[] => {
    const place = former.regions.find((each) => each.anchor === anchor);
    const current = state.ours().regions.find((each) => each.anchor === anchor);
    // A region the run did not touch stays as it is.
    if (!place || (current && anchor !== receipt.region?.anchor)) return [];
    return [{ ...layout, anchor, sheet: place.sheet.id, area: place.area, values: valuesAt(before, place.sheet.id, place.area) }];
  });
  const written = new Set(receipt.sheets.map((each) => each.purpose));
  const now = new Set(state.ours().sheets.map((each) => each.purpose));
  const sheets = former.record.sheets.flatMap(({ purpose, layout }): SheetSpec[] => {
    const sheet = former.sheets.find((each) => each.purpose === purpose)?.sheet;
    if (!sheet || (now.has(purpose) && !written.has(purpose))) return [];
    const raw = rawSheet(before, sheet);
    return [{ ...layout, values: valuesAt(before, sheet.id, { row: 0, column: 0, rows: raw.used.row + raw.used.rows, columns: raw.used.column + raw.used.columns }) }];
  });
  const work = { regions, sheets, record: former.record };
  const blocked = regions.flatMap((region) => findConflicts(state.book, state.ours(), state.strings, { ...work, region }));
  if (blocked.length > 0) return { refused: { done: false, changed: blocked.map(({ sheet, area }) => ({ sheet, area: area ?? wholeOf([]) })) } };
  return { state: stateOf(carryOut(state.book, state.ours(), work, () => {}), null) };
}

function valuesAt(state: State, id: string, area: Area): readonly (readonly CellValue[])[] {
  const raw = rawSheet(state, state.book.sheets.find((sheet) => sheet.id === id)!);
  return Array.from({ length: area.rows }, (_, row) =>
    Array.from({ length: area.columns }, (_, column) => raw.values[area.row + row - raw.used.row]?.[area.column + column - raw.used.column] ?? null));
}

const wholeOf = (values: readonly (readonly CellValue[])[]): Area =>
  ({ row: 0, column: 0, rows: values.length, columns: values.reduce((most, row) => Math.max(most, row.length), 0) });

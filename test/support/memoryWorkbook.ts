import type { Area, CellValue } from '../../src/workbook/cell';
import type { Matrix } from '../../src/workbook/layout';
import type { Plan, SheetPurpose } from '../../src/workbook/plan';
import { ConflictError, ownership, type Conflict, type RawSheet, type Receipt, type Selection, type SheetInfo, type UndoOutcome, type Workbook } from '../../src/workbook/port';
import { emptyRecord, type WorkbookRecord } from '../../src/workbook/record';
import { settledRecord, staleParts } from '../../src/workbook/settle';

interface MemorySheet {
  readonly info: SheetInfo;
  readonly values: CellValue[][];
}

interface State {
  readonly sheets: MemorySheet[];
  readonly record: WorkbookRecord;
}

export interface MemoryWorkbook extends Workbook {
  /** A person's own edit. */
  edit(sheet: string, row: number, column: number, value: CellValue): void;
  /** A person selects the first cell of a row. */
  select(sheet: string, row: number): void;
  /** Values of a sheet by name, as they stand. */
  values(name: string): Matrix;
  readonly counts: { reads: number; applies: number };
}

/** The port over plain arrays: values only, enough for tests of use cases. Sheets are given by name, from A1. */
export function memoryWorkbook(book: Readonly<Record<string, Matrix>>): MemoryWorkbook {
  let state: State = {
    sheets: Object.entries(book).map(([name, values], index) => ({ info: { id: `s${index + 1}`, name, visible: true, ours: false }, values: values.map((row) => [...row]) })),
    record: emptyRecord,
  };
  let minted = state.sheets.length;
  const receipts = new Map<string, { before: State; after: State }>();
  const counts = { reads: 0, applies: 0 };
  const listeners = new Set<(sheet: string) => void>();
  const selectionListeners = new Set<(selection: Selection) => void>();
  let selection: Selection | null = null;
  const find = (id: string): MemorySheet => {
    const sheet = state.sheets.find((one) => one.info.id === id);
    if (sheet === undefined) throw new RangeError(`no sheet ${id}`);
    return sheet;
  };
  const check = (plan: Plan): Conflict[] => conflictsOf(plan, state);

  return {
    counts,
    sheets: () => Promise.resolve(state.sheets.map((sheet) => sheet.info)),
    read(id) {
      counts.reads += 1;
      return Promise.resolve(rawOf(find(id), state.record));
    },
    activeSheet: () => Promise.resolve((state.sheets[0] as MemorySheet).info.id),
    check: (plan) => Promise.resolve(check(plan)),
    apply(plan) {
      const conflicts = check(plan);
      if (conflicts.length > 0) return Promise.reject(new ConflictError(conflicts));
      counts.applies += 1;
      const before = state;
      state = applied(plan, state, () => `s${(minted += 1)}`);
      const receipt: Receipt = { id: `r${receipts.size + 1}`, when: '2026-01-01T00:00:00.000Z', data: null };
      receipts.set(receipt.id, { before, after: copyOf(state) });
      return Promise.resolve(receipt);
    },
    undo(receipt): Promise<UndoOutcome> {
      const known = receipts.get(receipt.id);
      if (known === undefined) throw new RangeError(`no receipt ${receipt.id}`);
      const changed = changesBetween(known.after, state);
      if (changed.length > 0) return Promise.resolve({ done: false, changed });
      state = known.before;
      return Promise.resolve({ done: true });
    },
    record: () => Promise.resolve(state.record),
    reveal: () => Promise.resolve(),
    selection: () => Promise.resolve(selection),
    onSelected(listener) {
      selectionListeners.add(listener);
      return () => selectionListeners.delete(listener);
    },
    select(name, row) {
      const sheet = state.sheets.find((one) => one.info.name === name) as MemorySheet;
      selection = { sheet: sheet.info.id, area: { row, column: 0, rows: 1, columns: 1 } };
      for (const listener of selectionListeners) listener(selection);
    },
    onEdited(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    edit(name, row, column, value) {
      const sheet = state.sheets.find((one) => one.info.name === name) as MemorySheet;
      put(sheet.values, row, column, value);
      for (const listener of listeners) listener(sheet.info.id);
    },
    values: (name) => (state.sheets.find((one) => one.info.name === name) as MemorySheet).values,
  };
}

const copyOf = (state: State): State => ({ ...state, sheets: state.sheets.map((sheet) => ({ ...sheet, values: sheet.values.map((row) => [...row]) })) });

function rawOf({ info, values }: MemorySheet, record: WorkbookRecord): RawSheet {
  const columns = Math.max(0, ...values.map((row) => row.length));
  return {
    sheet: info,
    used: { row: 0, column: 0, rows: values.length, columns },
    values: values.map((row) => Array.from({ length: columns }, (_, column) => row[column] ?? null)),
    merges: [],
    hiddenRows: [],
    tables: [],
    ours: record.regions.find((region) => region.sheet === info.id)?.layout.area ?? null,
  };
}

function put(values: CellValue[][], row: number, column: number, value: CellValue): void {
  while (values.length <= row) values.push([]);
  const cells = values[row] as CellValue[];
  while (cells.length <= column) cells.push(null);
  cells[column] = value;
}

const insideOf = (area: Area | undefined, row: number, column: number): boolean =>
  area !== undefined && row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns;

function conflictsOf(plan: Plan, { sheets, record }: State): Conflict[] {
  const taken = plan.sheets.flatMap((spec) => sheets.filter((sheet) => sheet.info.name === spec.name && !sheet.info.ours));
  const named = taken.map((sheet): Conflict => ({ kind: 'name-taken', sheet: sheet.info.name, area: null, sample: '' }));
  if (plan.region === null) return named;
  const { sheet: id, area } = plan.region;
  const sheet = sheets.find((one) => one.info.id === id) as MemorySheet;
  const ours = record.regions.find((region) => region.sheet === id)?.layout.area;
  for (let row = area.row; row < area.row + area.rows; row++) {
    for (let column = area.column; column < area.column + area.columns; column++) {
      const value = sheet.values[row]?.[column] ?? null;
      if (value !== null && !insideOf(ours, row, column)) return [...named, { kind: 'occupied', sheet: sheet.info.name, area, sample: String(value) }];
    }
  }
  return named;
}

function applied(plan: Plan, before: State, mint: () => string): State {
  const { sheets, record } = copyOf(before);
  const stale = staleParts(plan, record);
  const gone = [...stale.regions, ...record.regions.filter((region) => region.anchor === plan.region?.anchor)];
  for (const { sheet: id, layout: { area } } of gone) {
    const values = sheets.find((one) => one.info.id === id)?.values;
    for (let row = area.row; values && row < area.row + area.rows; row++) {
      for (let column = area.column; column < area.column + area.columns; column++) put(values, row, column, null);
    }
  }
  if (plan.region !== null) {
    const { sheet: id, area, values } = plan.region;
    const target = sheets.find((one) => one.info.id === id) as MemorySheet;
    values.forEach((cells, row) => cells.forEach((value, column) => put(target.values, area.row + row, area.column + column, value)));
  }
  const ids = new Map<SheetPurpose, string>();
  const mine = plan.sheets.map((spec): MemorySheet => {
    const id = record.sheets.find((one) => one.purpose === spec.purpose)?.id || mint();
    ids.set(spec.purpose, id);
    return { info: { id, name: spec.name, visible: true, ...ownership(spec.purpose) }, values: spec.values.map((row) => [...row]) };
  });
  const old = new Set([...ids.values(), ...stale.sheets.map((sheet) => sheet.id)]);
  return { sheets: [...sheets.filter((sheet) => !old.has(sheet.info.id)), ...mine], record: settledRecord(plan, ids) };
}

/** Cells of our regions and sheets that are not as they were written. */
function changesBetween(after: State, now: State): { sheet: string; area: Area }[] {
  return after.sheets.flatMap((sheet) => {
    const current = now.sheets.find((one) => one.info.id === sheet.info.id);
    const region = after.record.regions.find((one) => one.sheet === sheet.info.id)?.layout.area;
    return sheet.values.flatMap((cells, row) => cells.flatMap((value, column) => {
      const ours = sheet.info.ours || insideOf(region, row, column);
      if (!ours || (current?.values[row]?.[column] ?? null) === value) return [];
      return [{ sheet: sheet.info.id, area: { row, column, rows: 1, columns: 1 } }];
    }));
  });
}

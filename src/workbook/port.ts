import type { Area, CellValue } from './cell';
import { sourcePurposes, type Plan, type SheetPurpose } from './plan';
import type { WorkbookRecord } from './record';

/** The one door to a spreadsheet. Excel, files and the workbench grid each stand behind it. */
export interface Workbook {
  sheets(): Promise<readonly SheetInfo[]>;
  /** Reads the used range in blocks. */
  read(sheet: string, options?: WorkOptions): Promise<RawSheet>;
  /** The user's own selection, where the host has one. */
  activeSheet(): Promise<string>;
  /** Everything that stands in the way of the plan; an empty list means it may be applied. */
  check(plan: Plan): Promise<readonly Conflict[]>;
  /** Journal first, write in blocks, read back and compare. A failure or cancel part-way restores the workbook and throws. */
  apply(plan: Plan, options?: WorkOptions): Promise<Receipt>;
  /** Takes a run back; refuses when cells we wrote have been changed since, and lists them. */
  undo(receipt: Receipt): Promise<UndoOutcome>;
  record(): Promise<WorkbookRecord>;
  /** Brings a cell or sheet into view. */
  reveal(sheet: string, area: Area): Promise<void>;
  /** What the person has selected, the first area of several; null where the host has no selection, or no cells are selected. */
  selection(): Promise<Selection | null>;
  /** Calls back after the person selects other cells; returns how to stop. */
  onSelected(listener: (selection: Selection) => void): () => void;
  /** Calls back after edits that are not ours; returns how to stop. */
  onEdited(listener: (sheet: string) => void): () => void;
}

/** Cells that are selected. */
export interface Selection {
  /** Sheet id. */
  readonly sheet: string;
  readonly area: Area;
}

export interface WorkOptions {
  readonly progress?: (done: number, total: number) => void;
  readonly signal?: AbortSignal;
}

export interface SheetInfo {
  /** Stable while the workbook is open; survives renaming. */
  readonly id: string;
  readonly name: string;
  readonly visible: boolean;
  /** Written by MUJUN. */
  readonly ours: boolean;
  /** What it was written for; absent where it is not ours. */
  readonly purpose?: SheetPurpose;
}

/** The part of a sheet's information that our record of it gives. */
export const ownership = (purpose: SheetPurpose | undefined): Pick<SheetInfo, 'ours' | 'purpose'> =>
  (purpose === undefined ? { ours: false } : { ours: true, purpose });

/** Whether a sheet may hold a table to evaluate: in view, and a person's or put together for one. */
export const isTableSheet = ({ visible, ours, purpose }: SheetInfo): boolean =>
  visible && (!ours || sourcePurposes.some((source) => source === purpose));

export interface RawSheet {
  readonly sheet: SheetInfo;
  /** The used range; `values` is its content row by row. */
  readonly used: Area;
  readonly values: readonly (readonly CellValue[])[];
  /**
   * By column of `used`, the commonest number format among the cells that hold numbers in the first rows
   * (`FORMAT_ROWS`); null for a plain one. Left out where values came without a sheet.
   */
  readonly formats?: readonly (string | null)[];
  /** Areas of `values` that are formulas are not told apart here; results count. */
  readonly merges: readonly Area[];
  readonly hiddenRows: readonly number[];
  /** Excel table objects, whole area with header (and totals) rows. */
  readonly tables: readonly { readonly name: string; readonly area: Area; readonly totals: boolean }[];
  /** Our own region on this sheet from an earlier run, as it stands now; null if none. */
  readonly ours: Area | null;
}

export type ConflictKind = 'occupied' | 'protected' | 'read-only' | 'merged' | 'name-taken' | 'table' | 'array-formula' | 'strict';

export interface Conflict {
  readonly kind: ConflictKind;
  readonly sheet: string;
  readonly area: Area | null;
  /** What stands there, in short, for the person to recognise. */
  readonly sample: string;
}

/** What an adapter needs to take a run back. Opaque above the port but plain JSON, so it outlives a restart. */
export interface Receipt {
  readonly id: string;
  readonly when: string;
  readonly data: unknown;
}

export type UndoOutcome =
  | { readonly done: true }
  | { readonly done: false; readonly changed: readonly { readonly sheet: string; readonly area: Area }[] };

/** apply() refused: the plan had conflicts. */
export class ConflictError extends Error {
  override readonly name = 'ConflictError';
  constructor(readonly conflicts: readonly Conflict[]) { super(`${conflicts.length} conflicts`); }
}

/** apply() failed or was cancelled and everything written so far was taken back; `cause` says why. */
export class ApplyError extends Error {
  override readonly name = 'ApplyError';
  /** restored: the workbook is as it was · not-restored: `cause` holds what failed while restoring. */
  constructor(readonly outcome: 'restored' | 'not-restored', options: { readonly cause: unknown }) {
    super(`apply failed, ${outcome}`, options);
  }
}

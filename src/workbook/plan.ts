import type { Area, CellValue } from './cell';
import type { WorkbookRecord } from './record';

/**
 * What a run will do to a workbook, as pure data: the same plan is previewed, checked for conflicts
 * and carried out by every adapter. Strings are always text; nothing here is ever a formula unless
 * a cell says so through `formulas`.
 */
export interface Plan {
  /** Columns beside the user's table; null when results go to a sheet of their own. */
  readonly region: Region | null;
  /** Sheets of ours, in tab order; each replaces the sheet of ours of the same purpose. */
  readonly sheets: readonly SheetSpec[];
  /** The whole record the file carries after the run. */
  readonly record: WorkbookRecord;
}

export type SheetPurpose = RunPurpose | SourcePurpose | DocumentPurpose | AnalysisPurpose | 'rule' | 'ledger' | 'effect' | 'aggregate' | 'joined-notes';

/** What is drawn up from a run for others to read, sign or act on. */
export type DocumentPurpose = 'confirmations' | 'notices' | 'check-ups' | 'lists' | 'policies';

/** What is asked of a run once it stands: what changed, what grew, who is close, how firm it is. */
export type AnalysisPurpose = 'migration' | 'growth' | 'docket' | 'stability';

/** What a run writes: the next run writes them anew, or takes them away where it has none. */
export const runPurposes = ['results', 'summary', 'basis', 'issues'] as const;
export type RunPurpose = (typeof runPurposes)[number];

/** Tables that we put together from other sheets: a person works on with them as with their own, evaluates and joins them. */
export const sourcePurposes = ['joined', 'land', 'power', 'tax'] as const;
export type SourcePurpose = (typeof sourcePurposes)[number];

/** A block of cells inside a user's sheet that is ours from now on. */
export interface Region extends Block {
  /** Sheet id. */
  readonly sheet: string;
  /** Hidden defined name that anchors the region and follows inserted rows and columns. */
  readonly anchor: string;
}

export interface SheetSpec extends Omit<Block, 'area'> {
  readonly purpose: SheetPurpose;
  readonly name: string;
  /** Rows and columns kept in view. */
  readonly freeze: { readonly rows: number; readonly columns: number };
  readonly merges: readonly Area[];
  /** Heights in points of rows that need another than the usual one; hosts that fit rows by themselves may pass over them. */
  readonly heights?: Readonly<Record<number, number>>;
  readonly charts: readonly Chart[];
  readonly page: Page;
}

/** How a sheet prints, on A4. */
export interface Page {
  readonly landscape: boolean;
  /** Rows at the top that every page repeats. */
  readonly repeatRows: number;
  /** Rows that begin a new page, for sheets of one page a subject; without them the sheet is as wide as one page. */
  readonly breaks?: readonly number[];
}

/** Values and how they look. Areas inside are relative to the block's top left corner. */
export interface Block {
  readonly area: Area;
  readonly values: readonly (readonly CellValue[])[];
  /** Styles by area, later ones on top; never one per cell. */
  readonly styles: readonly { readonly area: Area; readonly style: Style }[];
  /** Column widths in characters; null leaves the width alone. */
  readonly widths: readonly (number | null)[];
  readonly conditional: readonly ConditionalFormat[];
}

export interface Style {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly size?: number;
  /** Six hex digits. */
  readonly color?: string;
  readonly fill?: string;
  readonly numberFormat?: string;
  readonly align?: 'left' | 'center' | 'right';
  readonly wrap?: boolean;
  readonly border?: boolean;
}

/** Cells that hold exactly `equals` take the colours. */
export interface ConditionalFormat {
  readonly area: Area;
  readonly equals: string;
  readonly fill: string;
  readonly color: string;
}

export interface Chart {
  readonly name: string;
  readonly kind: 'column' | 'stacked-column' | 'bar' | 'pie' | 'histogram' | 'radar';
  readonly title: string;
  readonly altText: string;
  /** Cells of the sheet that the chart covers. */
  readonly place: Area;
  readonly categories: Area;
  readonly series: readonly { readonly name: string; readonly values: Area; readonly color: string | null }[];
  /** One colour a point, for charts of one series. */
  readonly pointColors: readonly string[] | null;
  readonly xTitle: string | null;
  readonly yTitle: string | null;
}

import type { Area, CellValue } from './cell';

/** Where the table stands on a sheet. Rows and columns are sheet coordinates, from 0. */
export interface TableLayout {
  /** Whole table: header, data and totals rows; the header's columns. */
  readonly area: Area;
  readonly headerRow: number;
  readonly headerRows: number;
  /** Sheet rows that hold subjects, in order. */
  readonly dataRows: readonly number[];
  /** Sheet rows inside the table that hold no subject, or one of an earlier year. */
  readonly skippedRows: readonly { readonly row: number; readonly why: SkippedWhy }[];
  /** Unit for every number column without one, from a corner such as 单位：万元. */
  readonly cornerUnit: string | null;
  /** Lines among the rows that declare units, from the top: they speak for the rows below them. */
  readonly sections: readonly UnitSection[];
  readonly headers: readonly Header[];
  /** Name of the Excel table object the table is, if it is one. */
  readonly object: string | null;
  /** Where a column says the year of each row and there are several: the latest is read. */
  readonly years: RowYears | null;
  /** Other tables on the sheet, which are not read. */
  readonly others: readonly OtherTable[];
}

export type SkippedWhy = 'total' | 'blank' | 'remark' | 'units' | 'keys' | 'year';

export interface UnitSection {
  readonly row: number;
  readonly units: readonly string[];
}

export interface RowYears {
  readonly column: number;
  readonly year: number;
  /** Rows left out, and those of them that are of the year before: what 上年 fields are filled from. */
  readonly left: readonly number[];
  readonly before: readonly number[];
  /** Years whose rows are left out. */
  readonly earlier: readonly number[];
}

export interface OtherTable {
  readonly area: Area;
  /** Its header says the same as that of the table read: rows that may have been meant as well. */
  readonly same: boolean;
}

export interface Header {
  readonly column: number;
  /** Header cells from top to bottom with merged parents repeated, joined by ` / `. */
  readonly text: string;
  /** Text without unit and decoration, for matching. */
  readonly bare: string;
  /** Unit written in the header or in the unit row; null if none. */
  readonly unit: string | null;
}

/** One thing that says in which unit a column's numbers are. `unit` is the unit it speaks for. */
export type UnitEvidence =
  /** Written: in the header, in a row of units below it, in the table's corner, or in the cells' number format (0.00"万元"). */
  | { readonly kind: 'header' | 'unit-row' | 'corner'; readonly unit: string; readonly text: string }
  | { readonly kind: 'format'; readonly unit: string; readonly text: string }
  /** The middle of the numbers that are above zero, and whether a table of firms holds such numbers in the unit used. */
  | { readonly kind: 'magnitude'; readonly unit: string; readonly median: number; readonly fits: boolean }
  /** The middle of the ratio to another column, both in their fields' units, and whether firms have such ratios. */
  | { readonly kind: 'ratio'; readonly unit: string; readonly to: string; readonly ratio: number; readonly fits: boolean };

/** What a column is taken for. */
export interface ColumnMatch {
  readonly column: number;
  readonly header: string;
  readonly field: string | null;
  /** Unit of the sheet's numbers; null for text, flags and pure numbers. */
  readonly unit: string | null;
  readonly unitFrom: 'header' | 'format' | 'corner' | 'assumed' | 'chosen' | null;
  /** What speaks for the unit, or against it; [] for columns without one. */
  readonly evidence: readonly UnitEvidence[];
  /** 0 to 1. */
  readonly confidence: number;
  readonly how: 'exact' | 'synonym' | 'similar' | 'stand-in' | 'remembered' | 'chosen' | 'none';
  /** Other fields it may be, best first. */
  readonly candidates: readonly string[];
}

/** How columns that are worked out of others are worked out; left out: electricity by its heat (当量值), emissions in tonnes. */
export interface DerivedChoices {
  /** 等价值: kilograms of standard coal a kilowatt-hour, and where that figure is from. */
  readonly coal?: { readonly perKilowattHour: string; readonly source: string };
  /** Main pollutants are counted in 污染当量 instead of tonnes, in the sheet's own column too. */
  readonly emissions?: 'equivalents';
}

/** A column that the sheet lacks and that was worked out of others. */
export interface DerivedColumn {
  readonly field: string;
  /** calorific · equivalent: standard coal, electricity by its heat or by what was burnt for it · tonnes · equivalents: pollutants. */
  readonly by: 'calorific' | 'equivalent' | 'tonnes' | 'equivalents';
  readonly unit: string;
  /** 原煤×0.7143 + 电力×3 */
  readonly formula: string;
  /** The standard of the factors. */
  readonly cite: string;
  /** The factor a place entered, in kilograms a kilowatt-hour, with its source; null where none was. */
  readonly entered: { readonly factor: string; readonly source: string } | null;
  /** Cells that were blank and counted as none. */
  readonly blanks: number;
  /** Kinds that belong to the sum and that the sheet has no column of; [] where a missing kind is one not used. */
  readonly absent: readonly string[];
}

/** A person's word on a column, by column index: field and unit, or null for “not used”. */
export type ColumnChoices = Readonly<Record<number, { readonly field: string; readonly unit: string | null } | null>>;

export interface SubjectColumns {
  /** Sheet row of each subject. */
  readonly rows: readonly number[];
  readonly ids: readonly string[];
  readonly names: readonly string[];
}

export type Matrix = readonly (readonly CellValue[])[];

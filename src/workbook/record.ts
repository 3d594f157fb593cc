import type { Certainty } from '../engine/evaluation';
import type { Variation } from '../engine/analyse/variation';
import type { RulesetDocument } from '../engine/ruleset/types';
import type { Decisions } from './findings/decision';
import type { DerivedChoices } from './layout';
import type { PairDecision } from './join/decisions';
import type { LedgerEntry } from './ledger/entry';
import type { Block, SheetPurpose, SheetSpec } from './plan';
import type { RecordedSheet } from './recordedSheet';

/** What travels inside the file: which cells and sheets are ours, the last runs, what the user settled. */
export interface WorkbookRecord {
  readonly version: 1;
  /** Minted at the first run; keys what is kept outside the file (undo). */
  readonly id: string;
  readonly regions: readonly RegionRecord[];
  readonly sheets: readonly SheetRecord[];
  readonly runs: readonly RunRecord[];
  /** A person's choices of field and unit, by header signature. */
  readonly mappings: Readonly<Record<string, RememberedMapping>>;
  /** The workbook's own ruleset as it was last written or evaluated by; the sheet 评价规则 goes before it. */
  readonly rule?: RulesetDocument;
  /** What bureaus decided about findings; older records have none. */
  readonly decisions?: Decisions;
  /** Corrected figures and decided grades, in the order they were entered; those taken back stay. Older records have none. */
  readonly ledger?: readonly LedgerEntry[];
  /** What a person settled when sheets were joined: which names are one firm. */
  readonly join?: { readonly pairs: readonly PairDecision[] };
  /** Trials of rulesets, kept by name. */
  readonly scenarios?: readonly Scenario[];
}

/** A trial: what it changes of which ruleset. */
export interface Scenario {
  readonly name: string;
  /** Id of the ruleset it changes. */
  readonly ruleset: string;
  readonly variation: Variation;
}

/** Where a region of ours stands and how it looks (so that undo of a later run can put it back). */
export interface RegionRecord {
  readonly anchor: string;
  readonly sheet: string;
  readonly layout: Omit<Block, 'values'>;
}

export interface SheetRecord {
  readonly purpose: SheetPurpose;
  /** Sheet id at the time of writing; names may change. */
  readonly id: string;
  readonly name: string;
  readonly layout: Omit<SheetSpec, 'values'>;
}

/** Which table a run took last year's grades and figures from. */
export interface LastYearRecord {
  /** Name of the further file; null for a sheet of the workbook itself. */
  readonly file: string | null;
  /** The sheet's id and name at the time. */
  readonly sheet: string;
  readonly name: string;
  /** Whether last year's grades were worked out where the table had none. */
  readonly grade: boolean;
}

export interface RunRecord extends RecordedSheet {
  readonly when: string;
  readonly ruleset: { readonly id: string; readonly sha256: string; readonly document: RulesetDocument };
  readonly parameters: Readonly<Record<string, string>>;
  /** How columns were worked out of others, where a place said so. */
  readonly derived?: DerivedChoices;
  /** SHA-256 of the table as read: field names, units and exact numbers. */
  readonly input: string;
  readonly graded: number;
  /** Last year's table, where the run had one. */
  readonly lastYear?: LastYearRecord;
  /** Findings of the run and how many of them had been decided on; older runs say neither. */
  readonly findings?: number;
  readonly decided?: number;
  /** How the scores were decided; older runs do not say. */
  readonly certainty?: Certainty;
}

export type RememberedMapping = Readonly<Record<string, { readonly field: string | null; readonly unit: string | null }>>;

export const emptyRecord: WorkbookRecord = { version: 1, id: '', regions: [], sheets: [], runs: [], mappings: {} };

import type { Issue } from '../engine/issue';
import type { Ruleset, RulesetDocument } from '../engine/ruleset/types';
import type { RawSheet, SheetInfo, Workbook } from '../workbook/port';
import { ruleSheetCandidates } from '../workbook/ruleSheet/findRuleSheet';
import { locateIssues } from '../workbook/ruleSheet/locateIssues';
import { readRuleSheet } from '../workbook/ruleSheet/readRuleSheet';
import { isRuleSheet } from '../workbook/ruleSheet/sheetBlocks';
import { entryFor, loadUserRuleset, WORKBOOK_RULESET, type Library } from './library';

/** The ruleset a workbook carries itself. */
export interface OwnRuleset {
  /** null where faults stop it. */
  readonly ruleset: Ruleset | null;
  /** Sheet it stands on; null where only the record keeps it. */
  readonly sheet: SheetInfo | null;
  /** Each with its cell, or its path where there is no sheet. */
  readonly issues: readonly Issue[];
}

/** The workbook's own ruleset, from its sheet, or from its record where the sheet is gone; null where it has none. */
export async function readOwnRuleset(workbook: Workbook, library: Library): Promise<OwnRuleset | null> {
  const [sheets, record] = [await workbook.sheets(), await workbook.record()];
  for (const sheet of ruleSheetCandidates(sheets, record)) {
    const raw = await workbook.read(sheet.id);
    // A sheet of the user's that only bears the name is nobody's ruleset.
    if (!sheet.ours && !isRuleSheet(raw)) continue;
    return rulesetOfSheet(raw, library);
  }
  return record.rule === undefined ? null : { ...recordedRuleset(record.rule, library), sheet: null };
}

/** The ruleset that stands on a rule sheet. */
export function rulesetOfSheet(raw: RawSheet, library: Library): OwnRuleset {
  const { sheet } = raw;
  const { document, places, issues } = readRuleSheet(raw);
  if (document === null) return { ruleset: null, sheet, issues };
  const loaded = loadUserRuleset(library, document);
  return { ruleset: loaded.ruleset, sheet, issues: [...issues, ...locateIssues(loaded.issues, places, sheet.name)] };
}

/** The ruleset that a record keeps. */
export function recordedRuleset(document: RulesetDocument, library: Library): Pick<OwnRuleset, 'ruleset' | 'issues'> {
  const { ruleset, issues } = loadUserRuleset(library, document);
  return { ruleset, issues };
}

/** The library with the workbook's own ruleset in front, known by its id and by `workbook`. One that ships keeps its id. */
export function withOwnRuleset(library: Library, own: Ruleset): Library {
  return {
    catalogue: library.catalogue,
    get entries() { return [entryFor(own), ...library.entries]; },
    get rulesets() { return [own, ...library.rulesets]; },
    get: (id) => (id === WORKBOOK_RULESET ? own : (library.get(id) ?? (id === own.id ? own : undefined))),
  };
}

import { CommandType, type ICommandInfo } from '@univerjs/core';
import { InsertSheetMutation, RemoveSheetMutation, SetWorksheetNameMutation } from '@univerjs/sheets';
import { WORKBOOK_RULESET, type Library } from '../../app/library';
import { recordedRuleset, rulesetOfSheet, withOwnRuleset } from '../../app/ownRuleset';
import { ruleSheetCandidates } from '../../workbook/ruleSheet/findRuleSheet';
import { isRuleSheet } from '../../workbook/ruleSheet/sheetBlocks';
import type { GridBook } from '../grid/book';
import { rawSheet, sheetInfo } from '../grid/rawSheet';
import { SetState, stateOf } from '../grid/state';

/** The rulesets that formulas of a spreadsheet know, the spreadsheet's own among them. */
export interface RulesAtHand {
  readonly library: Library;
  /** Ruleset of formulas that name none. */
  readonly defaultRuleset: string | null;
}

export interface OwnRules {
  at(book: GridBook): RulesAtHand;
  /** Forgets what it read if the command may have changed the own ruleset. @returns whether it may have */
  heard(command: Readonly<ICommandInfo>): boolean;
}

/** Reads the own ruleset of the spreadsheet for its formulas, again only after its sheet was changed. */
export function ownRules(library: Library): OwnRules {
  let known: { readonly unitId: string; readonly sheet: string | null; readonly rules: RulesAtHand } | null = null;
  return {
    at(book) {
      if (known?.unitId !== book.unitId) known = { unitId: book.unitId, ...rulesOf(book, library) };
      return known.rules;
    },
    heard(command) {
      if (known === null || command.type !== CommandType.MUTATION) return false;
      const params = command.params as { readonly unitId?: string; readonly subUnitId?: string } | undefined;
      if (params?.unitId !== known.unitId) return false;
      const mayHave = structural.has(command.id) || (known.sheet !== null && params.subUnitId === known.sheet && command.id.startsWith('sheet.mutation.'));
      if (mayHave) known = null;
      return mayHave;
    },
  };
}

const structural: ReadonlySet<string> = new Set([InsertSheetMutation.id, RemoveSheetMutation.id, SetWorksheetNameMutation.id, SetState.id]);

function rulesOf(book: GridBook, library: Library): { readonly sheet: string | null; readonly rules: RulesAtHand } {
  const { record } = stateOf(book);
  const last = record.runs.at(-1)?.ruleset.id ?? null;
  const infos = book.workbook.getSheetOrders().map((id) => sheetInfo(book, id));
  const raw = ruleSheetCandidates(infos, record).map(({ id }) => rawSheet(book, id)).find(isRuleSheet);
  const ruleset = raw ? rulesetOfSheet(raw, library).ruleset : record.rule === undefined ? null : recordedRuleset(record.rule, library).ruleset;
  const sheet = raw?.sheet.id ?? null;
  if (ruleset !== null) return { sheet, rules: { library: withOwnRuleset(library, ruleset), defaultRuleset: WORKBOOK_RULESET } };
  // A faulty own ruleset is not quietly replaced by another: formulas that name none say that it is not there.
  return { sheet, rules: { library, defaultRuleset: raw || record.rule ? WORKBOOK_RULESET : last } };
}

import { bytesToHex } from '@noble/hashes/utils.js';
import { isError, type Evaluation } from '../engine';
import { compare } from '../engine/analyse/compare';
import type { Comparison } from '../engine/analyse/comparison';
import { text, type Lang } from '../text/text';
import { subjectName } from '../workbook/documents/documented';
import { filedText, withValue } from '../workbook/ledger/apply';
import { effectSheet } from '../workbook/ledger/effectSheet';
import { withEntry, type CorrectionEntry, type LedgerEntry, type RegradeEntry } from '../workbook/ledger/entry';
import { ledgerSheet } from '../workbook/ledger/ledgerSheet';
import type { Plan } from '../workbook/plan';
import type { SheetInfo, Workbook } from '../workbook/port';
import { prepare, type Prepared } from './evaluate';
import type { Library } from './library';
import { planSheets } from './planSheets';
import { settleAndEvaluate } from './settleAndEvaluate';

/** A decision about one subject, entered or taken back, tried out on the whole table. */
export interface Tried {
  readonly entry: LedgerEntry;
  readonly comparison: Comparison;
  readonly after: Evaluation;
}

export interface CorrectionWish { readonly row: number; readonly field: string; readonly to: string; readonly note: string }
export interface RegradeWish { readonly row: number; readonly grade: string; readonly reason: string; readonly cite: string }

/** A decision that cannot be taken, and why. */
export type Refused = 'no-evidence' | 'no-reason' | 'no-clause' | 'no-figure' | 'no-field' | 'same' | 'no-grade' | 'stops';

/**
 * Enters a corrected figure and works out what it changes for everybody. Nothing is written.
 * @returns why not, where it lacks something
 */
export function tryCorrection(prepared: Prepared, library: Library, wish: CorrectionWish): Tried | Refused {
  const { table, subjects, raw } = prepared;
  const column = table?.columns.get(wish.field);
  const from = column === undefined ? undefined : filedText(column, wish.row);
  if (column === undefined || from === undefined) return 'no-field';
  const to = wish.to.trim();
  if (withValue(column, wish.row, to) === null) return 'no-figure';
  if (from === to) return 'same';
  if (wish.note.trim() === '') return 'no-evidence';
  const match = prepared.matches.find(({ field }) => field === wish.field);
  const entry: CorrectionEntry = {
    kind: 'correction', ...entered(raw.sheet), id: subjects.ids[wish.row] ?? '', name: subjectName(prepared, wish.row), field: wish.field,
    from, to, unit: match?.unit ?? prepared.catalogue.byName.get(wish.field)?.unit ?? '', note: wish.note.trim(),
  };
  return tried(prepared, entry);
}

/** Enters the grade the authority decided and works out what it changes. @returns why not, where it lacks something */
export function tryRegrade(prepared: Prepared, wish: RegradeWish): Tried | Refused {
  const { evaluation, subjects, raw } = prepared;
  if (evaluation?.status[wish.row] !== 'graded' || !evaluation.ruleset.grades.order.includes(wish.grade)) return 'no-grade';
  if (evaluation.grades[wish.row] === wish.grade) return 'same';
  if (wish.reason.trim() === '') return 'no-reason';
  if (wish.cite.trim() === '') return 'no-clause';
  const entry: RegradeEntry = {
    kind: 'regrade', ...entered(raw.sheet), id: subjects.ids[wish.row] ?? '', name: subjectName(prepared, wish.row),
    grade: wish.grade, reason: wish.reason.trim(), cite: wish.cite.trim(),
  };
  return tried(prepared, entry);
}

/**
 * Takes a decision in force back and works out what that changes: it stays in the ledger and no longer holds.
 * @throws RangeError when nothing was evaluated
 */
export const tryWithdrawal = (prepared: Prepared, entry: LedgerEntry): Tried => triedOut(prepared, { ...entry, withdrawn: new Date().toISOString() });

const entered = ({ id, name }: SheetInfo) => ({ key: bytesToHex(crypto.getRandomValues(new Uint8Array(8))), sheet: id, sheetName: name, when: new Date().toISOString() });

function tried(prepared: Prepared, entry: LedgerEntry): Tried | Refused {
  if (prepared.evaluation === null) return 'no-field';
  const found = triedOut(prepared, entry);
  return found.after.issues.some(isError) ? 'stops' : found;
}

function triedOut({ evaluation, filed, ledger, subjects }: Prepared, entry: LedgerEntry): Tried {
  if (evaluation === null || filed === null) throw new RangeError('nothing was evaluated');
  const holding = withEntry(ledger, entry).filter(({ withdrawn }) => withdrawn === undefined);
  const { evaluation: after } = settleAndEvaluate(filed, subjects, evaluation.ruleset, Object.fromEntries(evaluation.parameters), holding);
  return { entry, after, comparison: compare(evaluation, after) };
}

/**
 * Puts the decision into the ledger of the workbook and issues the corrected sheets in the same step: 更正影响 and 台账, and
 * every result of the run anew.
 */
export async function planDecision(workbook: Workbook, library: Library, prepared: Prepared, { entry, comparison }: Tried, lang: Lang): Promise<Plan> {
  const ledger = withEntry((await workbook.record()).ledger ?? [], entry);
  const alone = await planSheets(workbook, lang, ({ nameOf }) => ({
    sheets: [effectSheet(nameOf('effect'), decisionWords(entry, lang), comparison, (row) => subjectName(prepared, row), lang), ledgerSheet(nameOf('ledger'), ledger, lang)],
    remember: { ledger },
  }));
  const { plan } = await prepare(workbook, library, prepared.choices, { ledger });
  return plan === null ? alone : { ...plan, sheets: [...alone.sheets, ...plan.sheets] };
}

/** A decision in one sentence. */
export function decisionWords(entry: LedgerEntry, lang: Lang): string {
  const said = saidOf(entry, lang);
  return entry.withdrawn === undefined ? said : text(lang, 'ledger.said.withdrawn', { said });
}

function saidOf(entry: LedgerEntry, lang: Lang): string {
  if (entry.kind === 'regrade') return text(lang, 'ledger.said.regrade', { name: entry.name, grade: entry.grade, reason: entry.reason, cite: entry.cite });
  const { name, field, from, to, unit, note } = entry;
  return text(lang, 'ledger.said.correction', { name, field, from: from ?? '—', to, unit, note });
}

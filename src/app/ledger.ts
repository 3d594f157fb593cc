import { bytesToHex } from '@noble/hashes/utils.js';
import type { Evaluation } from '../engine';
import { compare } from '../engine/analyse/compare';
import type { Comparison } from '../engine/analyse/comparison';
import { text, type Lang } from '../text/text';
import { subjectName } from '../workbook/documents/documented';
import { filedText, withValue } from '../workbook/ledger/apply';
import { effectSheet } from '../workbook/ledger/effectSheet';
import type { CorrectionEntry, LedgerEntry, RegradeEntry } from '../workbook/ledger/entry';
import { ledgerSheet } from '../workbook/ledger/ledgerSheet';
import type { Plan } from '../workbook/plan';
import type { Workbook } from '../workbook/port';
import type { Prepared } from './evaluate';
import type { Library } from './library';
import { planSheets } from './planSheets';
import { settleAndEvaluate } from './readTable';

/** A decision about one subject, tried out on the whole table. */
export interface Tried {
  readonly entry: LedgerEntry;
  readonly comparison: Comparison;
  readonly after: Evaluation;
}

export interface CorrectionWish { readonly row: number; readonly field: string; readonly to: string; readonly note: string }
export interface RegradeWish { readonly row: number; readonly grade: string; readonly reason: string; readonly cite: string }

/** A decision that cannot be taken, and why. */
export type Refused = 'no-evidence' | 'no-reason' | 'no-clause' | 'no-figure' | 'no-field' | 'same' | 'no-grade';

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
    kind: 'correction', ...entered(raw.sheet.id), id: subjects.ids[wish.row] ?? '', name: subjectName(prepared, wish.row), field: wish.field,
    from, to, unit: match?.unit ?? library.catalogue.byName.get(wish.field)?.unit ?? '', note: wish.note.trim(),
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
    kind: 'regrade', ...entered(raw.sheet.id), id: subjects.ids[wish.row] ?? '', name: subjectName(prepared, wish.row),
    grade: wish.grade, reason: wish.reason.trim(), cite: wish.cite.trim(),
  };
  return tried(prepared, entry);
}

const entered = (sheet: string) => ({ key: bytesToHex(crypto.getRandomValues(new Uint8Array(8))), sheet, when: new Date().toISOString() });

function tried(prepared: Prepared, entry: LedgerEntry): Tried | Refused {
  const { evaluation, filed, ledger, subjects } = prepared;
  if (evaluation === null || filed === null) return 'no-field';
  const { evaluation: after } = settleAndEvaluate(filed, subjects, evaluation.ruleset, Object.fromEntries(evaluation.parameters), [...ledger, entry]);
  return { entry, after, comparison: compare(evaluation, after) };
}

/** Puts the decision into the ledger of the workbook, with the sheets 台账 and 更正影响. */
export const planDecision = (workbook: Workbook, prepared: Prepared, { entry, comparison }: Tried, lang: Lang): Promise<Plan> =>
  planSheets(workbook, lang, ({ record, nameOf }) => {
    const ledger = [...(record.ledger ?? []), entry];
    return {
      sheets: [ledgerSheet(nameOf('ledger'), ledger, lang), effectSheet(nameOf('effect'), decisionWords(entry, lang), comparison, (row) => subjectName(prepared, row), lang)],
      remember: { ledger },
    };
  });

/** Takes a decision back: it stays in the ledger and no longer holds. */
export const planWithdrawal = (workbook: Workbook, key: string, lang: Lang): Promise<Plan> =>
  planSheets(workbook, lang, ({ record, nameOf }) => {
    const withdrawn = new Date().toISOString();
    const ledger = (record.ledger ?? []).map((entry) => (entry.key === key ? { ...entry, withdrawn } : entry));
    return { sheets: [ledgerSheet(nameOf('ledger'), ledger, lang)], remember: { ledger } };
  });

/** A decision in one sentence. */
export function decisionWords(entry: LedgerEntry, lang: Lang): string {
  if (entry.kind === 'regrade') return text(lang, 'ledger.said.regrade', { name: entry.name, grade: entry.grade, reason: entry.reason, cite: entry.cite });
  const { name, field, from, to, unit, note } = entry;
  return text(lang, 'ledger.said.correction', { name, field, from: from ?? '—', to, unit, note });
}


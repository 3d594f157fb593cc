import { evaluate, type Evaluation, type Issue, type Reason, type Ruleset, type Table } from '../engine';
import { text, type Lang } from '../text/text';
import { applyLedger } from '../workbook/ledger/apply';
import type { CorrectionEntry, LedgerEntry } from '../workbook/ledger/entry';
import type { SubjectColumns } from '../workbook/layout';

/** Takes over the ledger's decisions and evaluates; a corrected subject says so among its reasons. */
export function settleAndEvaluate(
  filed: Table, subjects: SubjectColumns, ruleset: Ruleset, parameters: Readonly<Record<string, string>>, ledger: readonly LedgerEntry[],
): { readonly table: Table; readonly evaluation: Evaluation; readonly issues: readonly Issue[] } {
  const { table, regrades, corrected, issues } = applyLedger(filed, subjects, ledger);
  const evaluation = evaluate(table, ruleset, parameters, regrades);
  if (corrected.size === 0) return { table, evaluation, issues };
  const reasons = evaluation.reasons.map((those, row) => [...(corrected.get(row) ?? []).map(correctionReason), ...those]);
  return { table, evaluation: { ...evaluation, reasons }, issues };
}

function correctionReason({ field, from, to, unit, note }: CorrectionEntry): Reason {
  const words = (lang: Lang): string => text(lang, 'ledger.reason', { field, from: from ?? '—', to, unit });
  return { kind: 'corrected', text: { zh: words('zh'), en: words('en') }, cite: note };
}

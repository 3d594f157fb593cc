import type { Issue } from '../engine/issue';
import type { Lang } from '../text/text';
import type { Decision, Decisions } from '../workbook/findings/decision';
import { readDecisionCells, withTyped } from '../workbook/findings/decisionCells';
import { findingsOf, type Finding } from '../workbook/findings/finding';
import type { SubjectColumns, TableLayout } from '../workbook/layout';
import type { Plan } from '../workbook/plan';
import type { RawSheet, SheetInfo, Workbook } from '../workbook/port';
import type { WorkbookRecord } from '../workbook/record';
import { headerSignature } from '../workbook/table/match';
import { planSheets } from './planSheets';

/** The issues of a table as findings, with the decisions they were looked up in. */
export async function findingsIn(
  workbook: Workbook, { sheets, record, when }: { readonly sheets: readonly SheetInfo[]; readonly record: WorkbookRecord; readonly when: string },
  { raw, layout, subjects }: { readonly raw: RawSheet; readonly layout: TableLayout | null; readonly subjects: SubjectColumns }, issues: readonly Issue[],
): Promise<{ readonly findings: readonly Finding[]; readonly decisions: Decisions }> {
  const decisions = await decisionsOf(workbook, sheets, record, when);
  return { findings: findingsOf(issues, { signature: layout === null ? '' : headerSignature(layout), raw, subjects }, decisions), decisions };
}

/** The decisions of the workbook: its record's, with what a person has typed on its sheet of issues since. */
async function decisionsOf(workbook: Workbook, sheets: readonly SheetInfo[], record: WorkbookRecord, when: string): Promise<Decisions> {
  const known = record.decisions ?? {};
  const written = record.sheets.find(({ purpose }) => purpose === 'issues');
  if (written === undefined || !sheets.some(({ id }) => id === written.id)) return known;
  return withTyped(known, readDecisionCells(await workbook.read(written.id)), when);
}

export type Ruling = Pick<Decision, 'verdict' | 'note' | 'by'>;

/**
 * The decisions with one more on each of these findings, as they stand now.
 * @param ruling null takes the decisions back
 */
export function decided(decisions: Decisions, findings: readonly Pick<Finding, 'key' | 'basis'>[], ruling: Ruling | null, when: string): Decisions {
  const merged: Record<string, Decision> = { ...decisions };
  for (const { key, basis } of findings) {
    const before = merged[key];
    const shown = before?.shown;
    if (ruling !== null) merged[key] = { ...ruling, when, basis, ...(shown !== undefined && { shown }) };
    else if (before !== undefined && shown?.some((cell) => cell !== '')) merged[key] = { ...before, withdrawn: true };
    else delete merged[key];
  }
  return merged;
}

/** A plan that writes decisions into the workbook's record and touches no cell. */
export const planDecisions = (workbook: Workbook, decisions: Decisions, lang: Lang): Promise<Plan> =>
  planSheets(workbook, lang, () => ({ sheets: [], remember: { decisions } }));

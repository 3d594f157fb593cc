import { text, type Lang } from '../../text/text';
import type { CellValue } from '../cell';
import type { RawSheet } from '../port';
import { cellText } from '../table/grid';
import { readVerdict, type Decision, type Decisions, type ShownDecision } from './decision';
import type { Finding } from './finding';

/** A row of the sheet of issues as a person left it. */
export interface TypedDecision {
  readonly key: string;
  readonly basis: string;
  readonly cells: ShownDecision;
}

/** Parts the figures from the key in the last column; names do not hold it. */
const PART = '§';
const heads = ['verdict', 'note', 'by', 'mark'] as const;
const langs: readonly Lang[] = ['zh', 'en'];

/** What heads the columns of decisions on the sheet of issues. */
export const decisionHeads = (lang: Lang): string[] => heads.map((head) => text(lang, `audit.sheet.${head}`));

/** The cells of a finding in those columns: what was decided and the last is on which figures, and how it is found again. */
export function decisionCells(finding: Finding, lang: Lang): CellValue[] {
  return [...shownOf(finding, lang).map((cell) => cell || null), `${finding.basis} ${PART}${finding.key}`];
}

function shownOf({ decision }: Finding, lang: Lang): ShownDecision {
  return decision === null ? ['', '', ''] : [text(lang, `audit.verdict.${decision.verdict}`), cellText(decision.note), cellText(decision.by)];
}

/** Reads the columns of decisions back from a sheet of issues, whatever language it was written in and however it was sorted. */
export function readDecisionCells({ values }: Pick<RawSheet, 'values'>): readonly TypedDecision[] {
  for (const lang of langs) {
    const wanted = decisionHeads(lang);
    const head = values.findIndex((row) => wanted.every((word) => row.includes(word)));
    if (head < 0) continue;
    const [verdict, note, by, mark] = wanted.map((word) => values[head]!.indexOf(word)) as [number, number, number, number];
    const at = (row: readonly CellValue[], column: number): string => cellText(row[column] ?? null);
    return values.slice(head + 1).flatMap((row) => {
      const marked = at(row, mark);
      const part = marked.lastIndexOf(PART);
      return part < 0 ? [] : [{ key: marked.slice(part + PART.length), basis: marked.slice(0, part).trimEnd(), cells: [at(row, verdict), at(row, note), at(row, by)] as const }];
    });
  }
  return [];
}

const isEmpty = (cells: ShownDecision): boolean => cells.every((cell) => cell === '');
const isSame = (a: ShownDecision, b: ShownDecision): boolean => a.every((cell, i) => cell === b[i]);

/**
 * The decisions with what a person has typed into the sheet of issues since it was written. Cells that still say what
 * they were given say nothing new; emptied ones take the decision back.
 */
export function withTyped(decisions: Decisions, typed: readonly TypedDecision[], when: string): Decisions {
  const merged: Record<string, Decision> = { ...decisions };
  for (const { key, basis, cells } of typed) {
    const before = Object.hasOwn(merged, key) ? (merged[key] as Decision) : undefined;
    if (isSame(cells, before?.shown ?? ['', '', ''])) continue;
    if (isEmpty(cells)) delete merged[key];
    else merged[key] = { ...readVerdict(cells[0], cells[1]), by: cells[2], when, basis, shown: cells };
  }
  return merged;
}

/** The decisions once the sheet of issues shows these findings: each knows what the sheet says about it. */
export function asShown(decisions: Decisions, findings: readonly Finding[], lang: Lang): Decisions {
  const settled: Record<string, Decision> = { ...decisions };
  for (const finding of findings) {
    const known = finding.decision ?? finding.lapsed;
    if (known === null) delete settled[finding.key];
    else settled[finding.key] = { ...known, shown: shownOf(finding, lang) };
  }
  return settled;
}

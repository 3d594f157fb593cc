import type { Severity } from '../engine/issue';
import type { Lang } from '../text/text';
import { cellName } from '../workbook/address';
import type { Decision } from '../workbook/findings/decision';
import { doneWords } from '../workbook/planning/findingWords';
import { issueKind, type IssueKind } from '../workbook/planning/issueKind';
import { issueWords } from '../workbook/planning/issueWords';
import type { Audited } from './audit';

export interface FindingJson {
  readonly severity: Severity;
  readonly kind: IssueKind;
  readonly code: string;
  readonly sheet: string;
  readonly cell: string | null;
  readonly name: string | null;
  readonly field: string | null;
  readonly message: string;
  readonly done: string;
  /** The figures it rests on. */
  readonly basis: string;
  readonly decision: Pick<Decision, 'verdict' | 'note' | 'by' | 'when'> | null;
}

export interface AuditJson {
  readonly ruleset: { readonly id: string; readonly sha256: string };
  readonly sheet: string;
  readonly subjects: number;
  readonly counts: Readonly<Record<Severity | 'decided', number>>;
  readonly findings: readonly FindingJson[];
}

/** An audit as JSON; its numbers stand in the words and in `basis`, exactly. */
export function auditJson({ ruleset, raw, subjects, findings }: Audited, lang: Lang): AuditJson {
  const names = new Map(subjects.rows.map((row, i) => [row, subjects.names[i] || subjects.ids[i] || '']));
  return {
    ruleset: { id: ruleset.id, sha256: ruleset.sha256 },
    sheet: raw.sheet.name,
    subjects: subjects.rows.length,
    counts: countsOf(findings),
    findings: findings.map((finding) => {
      const { issue, basis, decision } = finding;
      return {
        severity: issue.severity, kind: issueKind(issue), code: issue.code, sheet: raw.sheet.name,
        cell: issue.cell === undefined ? null : cellName(issue.cell.row, issue.cell.column),
        name: (issue.cell && names.get(issue.cell.row)) ?? null, field: issue.field ?? null,
        message: issueWords(issue, lang), done: doneWords(finding, lang), basis,
        decision: decision && { verdict: decision.verdict, note: decision.note, by: decision.by, when: decision.when },
      };
    }),
  };
}

/** How many findings of each severity, and how many have been decided on. */
export function countsOf(findings: Audited['findings']): AuditJson['counts'] {
  const counts = { error: 0, warning: 0, info: 0, decided: 0 };
  for (const { issue, decision } of findings) {
    counts[issue.severity]++;
    if (decision !== null) counts.decided++;
  }
  return counts;
}

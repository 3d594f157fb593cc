import type { Ruling } from '../../../app/decisions';
import type { Severity } from '../../../engine';
import { text, type Lang } from '../../../text/text';
import type { Finding } from '../../../workbook/findings/finding';
import { issueKind } from '../../../workbook/planning/issueKind';

/** A decision before it is signed. */
export type Unsigned = Omit<Ruling, 'by'>;

export const severityColours: Readonly<Record<Severity, 'danger' | 'warning' | 'informative'>> = { error: 'danger', warning: 'warning', info: 'informative' };

export type SeverityFilter = 'all' | Severity;

/** Findings of one kind, worst first. */
export interface FindingGroup {
  readonly label: string;
  readonly worst: Severity;
  readonly findings: readonly Finding[];
}

const weight: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

/** Which findings are to be seen. */
export interface FindingFilter {
  readonly severity: SeverityFilter;
  readonly isOpenOnly: boolean;
  /** Keys of findings just decided, which stay in view for whoever is deciding. */
  readonly kept: ReadonlySet<string>;
}

/** The findings that are to be seen, by kind: kinds with errors first, then those with most findings. */
export function findingGroups(findings: readonly Finding[], { severity, isOpenOnly, kept }: FindingFilter, lang: Lang): readonly FindingGroup[] {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    if (severity !== 'all' && finding.issue.severity !== severity) continue;
    if (isOpenOnly && finding.decision !== null && !kept.has(finding.key)) continue;
    const label = text(lang, `sheets.kind.${issueKind(finding.issue)}`);
    const group = groups.get(label);
    if (group === undefined) groups.set(label, [finding]);
    else group.push(finding);
  }
  // Findings come worst first, so the first of a group is its worst.
  return [...groups]
    .map(([label, those]): FindingGroup => ({ label, worst: those[0]!.issue.severity, findings: those }))
    .sort((a, b) => weight[a.worst] - weight[b.worst] || b.findings.length - a.findings.length);
}

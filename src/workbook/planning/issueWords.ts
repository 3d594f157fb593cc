import type { Issue, Severity } from '../../engine';
import { textOf, type Lang } from '../../text/text';

/** The sentence for an issue, without its place. `field`, `path`, `line` and `cite` may be named in the words. */
export function issueWords(issue: Issue, lang: Lang): string {
  const { field, path, line, cite } = issue;
  const place = { ...(field !== undefined && { field }), ...(path !== undefined && { path }), ...(line !== undefined && { line }), ...(cite !== undefined && { cite }) };
  return textOf(lang, `issue.${issue.code}`, { ...place, ...issue.params });
}

const weight: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

/** Errors first, then warnings, then notes; in each, by sheet row and column, those without a place first. */
export function bySeverity(issues: readonly Issue[]): readonly Issue[] {
  const place = (issue: Issue): number => (issue.cell === undefined ? -1 : issue.cell.row * 16384 + issue.cell.column);
  return [...issues].sort((a, b) => weight[a.severity] - weight[b.severity] || place(a) - place(b));
}

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
  return [...issues].sort(worstFirst);
}

/** Puts the worse issue first, of two alike the one that stands first on the sheet. */
export const worstFirst = (a: Issue, b: Issue): number => weight[a.severity] - weight[b.severity] || place(a) - place(b);

const place = ({ cell }: Issue): number => (cell === undefined ? -1 : cell.row * 16384 + cell.column);

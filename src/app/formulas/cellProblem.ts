import { isError, type Issue } from '../../engine/issue';
import { text, type Lang } from '../../text/text';
import { issueWords } from '../../workbook/planning/issueWords';

/** The first error that stops a formula, in words, with its place inside the range; a formula does not know the sheet. */
export function cellProblem(issues: readonly Issue[], lang: Lang): string {
  const problem = issues.find(isError);
  if (problem === undefined || problem.code === 'no-table') return text(lang, 'functions.no-data');
  const words = issueWords(problem, lang);
  if (problem.cell === undefined) return words;
  return text(lang, 'functions.placed', { row: problem.cell.row + 1, column: problem.cell.column + 1, words });
}

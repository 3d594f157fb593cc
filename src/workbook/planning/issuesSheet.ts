import type { Issue } from '../../engine';
import { text, type Lang } from '../../text/text';
import { cellName } from '../address';
import type { CellValue } from '../cell';
import type { SubjectColumns } from '../layout';
import type { SheetSpec } from '../plan';
import { looks, startGrid } from './grid';
import { issueKind, issueTreatment } from './issueKind';
import { bySeverity, issueWords } from './issueWords';

const widths = [7, 8, 14, 22, 30, 58, 30];

/** A sheet that nobody could read to the end helps nobody; the count of the rest is said. */
const most = 20000;

/** 数据问题: every issue with its cell, the subject and what was done about it, worst first. */
export function issuesSheet(name: string, source: string, issues: readonly Issue[], subjects: SubjectColumns, lang: Lang): SheetSpec {
  const grid = startGrid(widths.length);
  const count = (severity: Issue['severity']): number => issues.filter((issue) => issue.severity === severity).length;
  grid.line(text(lang, 'sheets.issues.title', { sheet: source }), looks.title);
  grid.line(text(lang, 'sheets.issues.line', { errors: count('error'), warnings: count('warning'), infos: count('info') }), looks.quiet);
  const names = new Map(subjects.rows.map((sheetRow, row) => [sheetRow, subjects.names[row] || subjects.ids[row] || '']));
  const shown = bySeverity(issues).slice(0, most);
  const placed = grid.table({
    head: [
      text(lang, 'sheets.issues.number'), text(lang, 'sheets.issues.severity'), text(lang, 'sheets.issues.kind'), text(lang, 'sheets.issues.cell'),
      text(lang, 'sheets.issues.subject'), text(lang, 'sheets.issues.message'), text(lang, 'sheets.issues.done'),
    ],
    columns: [looks.centre, looks.centre, looks.centre, looks.text, looks.text, looks.text, looks.text],
    rows: shown.map((issue, index): CellValue[] => [
      index + 1,
      text(lang, `sheets.severity.${issue.severity}`),
      text(lang, `sheets.kind.${issueKind(issue)}`),
      issue.cell === undefined ? source : `${issue.cell.sheet}!${cellName(issue.cell.row, issue.cell.column)}`,
      (issue.cell && names.get(issue.cell.row)) ?? null,
      issueWords(issue, lang),
      done(issue, lang),
    ]),
  });
  if (issues.length === 0) grid.line(text(lang, 'sheets.issues.none'), looks.quiet);
  if (issues.length > most) grid.line(text(lang, 'sheets.issues.more', { n: issues.length - most }), looks.quiet);
  return {
    purpose: 'issues',
    name,
    ...grid.finish(widths),
    conditional: [
      { area: { row: placed.first, column: 1, rows: placed.rows, columns: 1 }, equals: text(lang, 'sheets.severity.error'), fill: 'F9D6D5', color: '8B0000' },
      { area: { row: placed.first, column: 1, rows: placed.rows, columns: 1 }, equals: text(lang, 'sheets.severity.warning'), fill: 'FFF0C2', color: '6B4A00' },
    ].filter((format) => format.area.rows > 0),
    freeze: { rows: placed.first, columns: 0 },
    charts: [],
    page: { landscape: true, repeatRows: placed.first },
  };
}

function done(issue: Issue, lang: Lang): string {
  if (issue.severity === 'error') return text(lang, 'sheets.done.error');
  return text(lang, `sheets.done.${issueTreatment(issue)}`);
}

import type { Issue } from '../../engine';
import { text, type Lang } from '../../text/text';
import { cellName } from '../address';
import type { CellValue } from '../cell';
import { decisionCells, decisionHeads } from '../findings/decisionCells';
import type { Finding } from '../findings/finding';
import type { SubjectColumns } from '../layout';
import type { SheetSpec } from '../plan';
import { looks, startGrid } from './grid';
import { doneWords } from './findingWords';
import { issueKind } from './issueKind';
import { issueWords, worstFirst } from './issueWords';

const widths = [7, 8, 14, 22, 30, 58, 30, 12, 26, 10, 34];
/** Where the columns stand that a person fills in. */
const decisionColumn = 7;

/** A sheet that nobody could read to the end helps nobody; the count of the rest is said. */
const most = 20000;

/** 数据问题: every issue with its cell, the subject, what was done and what was decided about it, worst first. */
export function issuesSheet(name: string, source: string, findings: readonly Finding[], subjects: SubjectColumns, lang: Lang): SheetSpec {
  const grid = startGrid(widths.length);
  const count = (severity: Issue['severity']): number => findings.filter(({ issue }) => issue.severity === severity).length;
  grid.line(text(lang, 'sheets.issues.title', { sheet: source }), looks.title);
  const decided = findings.filter(({ decision }) => decision !== null).length;
  const counts = text(lang, 'sheets.issues.line', { errors: count('error'), warnings: count('warning'), infos: count('info') });
  grid.line(`${counts}${text(lang, 'audit.sheet.line', { decided })}`, looks.quiet);
  const names = new Map(subjects.rows.map((sheetRow, row) => [sheetRow, subjects.names[row] || subjects.ids[row] || '']));
  const shown = [...findings].sort((a, b) => worstFirst(a.issue, b.issue)).slice(0, most);
  const placed = grid.table({
    head: [
      text(lang, 'sheets.issues.number'), text(lang, 'sheets.issues.severity'), text(lang, 'sheets.issues.kind'), text(lang, 'sheets.issues.cell'),
      text(lang, 'sheets.issues.subject'), text(lang, 'sheets.issues.message'), text(lang, 'sheets.issues.done'), ...decisionHeads(lang),
    ],
    columns: [looks.centre, looks.centre, looks.centre, looks.text, looks.text, looks.text, looks.text, looks.input, looks.input, looks.input, looks.mark],
    rows: shown.map((finding, index): CellValue[] => [
      index + 1,
      text(lang, `sheets.severity.${finding.issue.severity}`),
      text(lang, `sheets.kind.${issueKind(finding.issue)}`),
      finding.issue.cell === undefined ? source : `${finding.issue.cell.sheet}!${cellName(finding.issue.cell.row, finding.issue.cell.column)}`,
      (finding.issue.cell && names.get(finding.issue.cell.row)) ?? null,
      issueWords(finding.issue, lang),
      doneWords(finding, lang),
      ...decisionCells(finding, lang),
    ]),
  });
  if (findings.length === 0) grid.line(text(lang, 'sheets.issues.none'), looks.quiet);
  if (findings.length > most) grid.line(text(lang, 'sheets.issues.more', { n: findings.length - most }), looks.quiet);
  const column = (at: number): SheetSpec['conditional'][number]['area'] => ({ row: placed.first, column: at, rows: placed.rows, columns: 1 });
  return {
    purpose: 'issues',
    name,
    ...grid.finish(widths),
    conditional: [
      { area: column(1), equals: text(lang, 'sheets.severity.error'), fill: 'F9D6D5', color: '8B0000' },
      { area: column(1), equals: text(lang, 'sheets.severity.warning'), fill: 'FFF0C2', color: '6B4A00' },
      { area: column(decisionColumn), equals: text(lang, 'audit.verdict.sound'), fill: 'DDF0DD', color: '1E5B1E' },
    ].filter((format) => format.area.rows > 0),
    freeze: { rows: placed.first, columns: 0 },
    charts: [],
    page: { landscape: true, repeatRows: placed.first },
  };
}

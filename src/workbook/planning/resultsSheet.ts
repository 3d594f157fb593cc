import { text, type Lang } from '../../text/text';
import type { Evaluation } from '../../engine';
import type { SubjectColumns } from '../layout';
import type { SheetSpec } from '../plan';
import { looks, startGrid } from './grid';
import { gradeFormats, headerText } from './region';
import type { ResultColumn } from './resultColumns';

/**
 * Results on a sheet of their own: the row of the user's sheet, the code, the name (and the group where
 * there are several) stand before the same columns that would stand beside the table.
 */
export function resultsSheet(
  name: string, source: string, evaluation: Evaluation, subjects: SubjectColumns, results: readonly ResultColumn[], lang: Lang,
): SheetSpec {
  const grouped = evaluation.groups.length > 1;
  const columns = [...identity(evaluation, subjects, grouped, lang), ...results.map(narrow)];
  const grid = startGrid(columns.length);
  grid.line(text(lang, 'sheets.results.title', { sheet: source, ruleset: evaluation.ruleset.title[lang] }), looks.title);
  const placed = grid.table({
    head: columns.map((column) => headerText(column, true, lang)),
    columns: columns.map((column) => column.style),
    rows: subjects.rows.map((_, row) => columns.map((column) => column.at(row))),
  });
  return {
    purpose: 'results',
    name,
    ...grid.finish(columns.map((column) => column.width)),
    conditional: gradeFormats(evaluation, columns, placed.first, placed.rows),
    freeze: { rows: placed.first, columns: 3 },
    charts: [],
    page: { landscape: true, repeatRows: placed.first },
  };
}

/** On a sheet of our own the header may be as high as it needs, and reasons may wrap: more columns fit a page. */
const narrow = (column: ResultColumn): ResultColumn =>
  column.role === 'reasons' ? { ...column, width: 40, style: { ...column.style, wrap: true } } : { ...column, width: Math.min(column.width, 11) };

function identity(evaluation: Evaluation, subjects: SubjectColumns, grouped: boolean, lang: Lang): ResultColumn[] {
  const column = (title: string, width: number, at: ResultColumn['at'], style: ResultColumn['style']): ResultColumn =>
    ({ role: 'value', title, unit: '', at, style, width });
  const named = { ...looks.name, numberFormat: '@' } as const;
  return [
    column(text(lang, 'sheets.column.row'), 8, (row) => (subjects.rows[row] ?? 0) + 1, { ...looks.centre, numberFormat: '0' }),
    column(text(lang, 'sheets.column.name'), 32, (row) => subjects.names[row] || null, named),
    column(text(lang, 'sheets.column.code'), 22, (row) => subjects.ids[row] || null, named),
    ...(grouped ? [column(text(lang, 'sheets.column.group'), 14, (row) => evaluation.group[row] || null, named)] : []),
  ];
}

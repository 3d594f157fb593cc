import { isError, type Issue } from '../engine/issue';
import type { ColumnMatch, SubjectColumns, TableLayout } from '../workbook/layout';
import type { RawSheet } from '../workbook/port';

/** Where the rows and fields of the engine's table stand on the user's sheet. */
export interface Whereabouts {
  readonly raw: RawSheet;
  readonly layout: TableLayout;
  readonly matches: readonly ColumnMatch[];
  readonly subjects: SubjectColumns;
}

/**
 * Gives each issue the cell it is about: the row's cell of its field (of the subject's name without a field),
 * or the header of the field where the issue is about the whole column. Issues about neither keep no cell.
 */
export function locate(issues: readonly Issue[], { raw, layout, matches, subjects }: Whereabouts): readonly Issue[] {
  const columnOf = new Map(matches.flatMap((match) => (match.field === null ? [] : [[match.field, match.column] as const])));
  const nameColumn = columnOf.get('企业名称') ?? columnOf.get('统一社会信用代码') ?? layout.area.column;
  const headerRow = layout.headerRow + layout.headerRows - 1;
  return issues.map((issue) => {
    if (issue.cell !== undefined) return issue;
    const column = issue.field === undefined ? undefined : columnOf.get(issue.field);
    const row = issue.row === undefined ? undefined : subjects.rows[issue.row];
    if (row !== undefined) return { ...issue, cell: { sheet: raw.sheet.name, row, column: column ?? nameColumn } };
    // A column that is not there is looked for in the header.
    const place = column ?? (isError(issue) && issue.field !== undefined ? layout.area.column : undefined);
    return place === undefined ? issue : { ...issue, cell: { sheet: raw.sheet.name, row: headerRow, column: place } };
  });
}

import type { Issue } from '../../engine/index';
import { cellText, isBlank } from '../table/grid';
import type { JoinSource } from './source';

/** The rows a source has for each firm; undefined for a firm that it does not list. */
export type FirmRows = readonly (readonly number[] | undefined)[];

/**
 * Rows of one firm that hold the very same cells are one row entered twice: the first counts. The running number in front
 * of a row is not looked at.
 */
export function withoutTwins(source: JoinSource, rows: FirmRows, names: readonly string[], report: (issue: Issue) => void): FirmRows {
  const columns = source.layout.headers.filter(({ bare }) => !/^(?:序号|编号|No\.?)$/i.test(bare)).map(({ column }) => column - source.raw.used.column);
  const contentOf = (row: number): string => {
    const cells = source.raw.values[(source.subjects.rows[row] as number) - source.raw.used.row] ?? [];
    return columns.map((column) => cellText(cells[column] ?? null)).join('\n');
  };
  return rows.map((mine, firm) => {
    if (mine === undefined || mine.length < 2) return mine;
    const first = new Map<string, number>();
    for (const row of mine) {
      const content = contentOf(row);
      const twin = first.get(content);
      if (twin === undefined) {
        first.set(content, row);
        continue;
      }
      const cell = { sheet: source.label, row: source.subjects.rows[row] as number, column: source.layout.area.column };
      report({ severity: 'warning', code: 'join-row-twice', row: firm, params: { name: names[firm] as string, first: (source.subjects.rows[twin] as number) + 1 }, cell });
    }
    return [...first.values()];
  });
}

/** Whether a cell stands empty under a merge whose first cell holds something: not a gap, the merge speaks for it. */
export function underMerge(source: JoinSource, column: number): (sheetRow: number) => boolean {
  const merges = source.raw.merges.filter((merge) => merge.column === column && merge.rows > 1);
  if (merges.length === 0) return () => false;
  const covered = new Set(merges.flatMap((merge) => {
    const top = source.raw.values[merge.row - source.raw.used.row]?.[column - source.raw.used.column] ?? null;
    return isBlank(top) ? [] : Array.from({ length: merge.rows - 1 }, (_, i) => merge.row + 1 + i);
  }));
  return (sheetRow) => covered.has(sheetRow);
}

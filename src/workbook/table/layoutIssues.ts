import type { Issue } from '../../engine/index';
import { areaName } from '../address';
import type { TableLayout } from '../layout';
import type { RawSheet } from '../port';
import { cellText } from './grid';
import { isClass, isExample, isRemark, isSection, isTotalInPieces, isTotalLabel, isYardstick } from './rowWords';

/** What is worth knowing about the rows as a whole: hidden ones, those left out on a guess, and tables not read. */
export function layoutIssues(raw: RawSheet, layout: TableLayout): Issue[] {
  const at = (row: number, column = layout.area.column): Issue['cell'] & object => ({ sheet: raw.sheet.name, row, column });
  const others = otherTables(layout, at);
  if (layout.dataRows.length === 0) return [{ severity: 'error', code: 'no-rows', cell: at(layout.headerRow) }, ...others];
  const subjects = new Set(layout.dataRows);
  const hidden = raw.hiddenRows.filter((row) => subjects.has(row));
  return [
    ...(hidden.length === 0 ? [] : [{ severity: 'info' as const, code: 'hidden-rows', params: { count: hidden.length }, cell: at(hidden[0] as number) }]),
    ...rowYears(layout, at),
    ...totalsBySum(raw, layout).map((row): Issue => ({ severity: 'warning', code: 'total-by-sum', params: { row: row + 1 }, cell: at(row) })),
    ...doubtfulAsides(raw, layout).map((row): Issue => ({ severity: 'info', code: 'row-passed-over', params: { row: row + 1 }, cell: at(row) })),
    ...others,
  ];
}

/** Lines of words among the subjects that might have been a subject with everything else missing. */
function doubtfulAsides(raw: RawSheet, { skippedRows, area }: TableLayout): number[] {
  const across = new Set(raw.merges.filter((merge) => merge.columns > 1).map((merge) => merge.row));
  return skippedRows.filter(({ row, why }) => why === 'remark' && !across.has(row)).map(({ row }) => row).filter((row) => {
    const cells = (raw.values[row - raw.used.row] ?? []).slice(Math.max(0, area.column - raw.used.column)).map(cellText).filter((text) => text !== '');
    const [first] = cells;
    return first !== undefined && !isSection(first) && !isRemark(first) && !isExample(first);
  });
}

type At = (row: number, column?: number) => Issue['cell'] & object;

function rowYears({ years, dataRows }: TableLayout, at: At): Issue[] {
  if (years === null) return [];
  const [first] = years.left;
  const params = { year: years.year, earlier: years.earlier.join('、'), count: years.left.length };
  return first === undefined
    ? [{ severity: 'warning', code: 'years-mixed', params: { years: [years.year, ...years.earlier].join('、') }, cell: at(dataRows[0] as number, years.column) }]
    : [{ severity: 'warning', code: 'rows-of-earlier-year', params, cell: at(first, years.column) }];
}

/** Rows left out as totals although no word in them says so. */
function totalsBySum(raw: RawSheet, layout: TableLayout): number[] {
  const wordsIn = (row: number): string[] => (raw.values[row - raw.used.row] ?? []).flatMap((value) => (typeof value === 'string' && value.trim() !== '' ? [cellText(value)] : []));
  return layout.skippedRows.filter(({ why }) => why === 'total' && layout.object === null).map(({ row }) => row)
    .filter((row) => !wordsIn(row).some((text) => isTotalLabel(text) || isClass(text) || isYardstick(text)) && !isTotalInPieces(wordsIn(row)));
}

function otherTables({ others }: TableLayout, at: At): Issue[] {
  return [true, false].flatMap((same): Issue[] => {
    const areas = others.filter((other) => other.same === same).map(({ area }) => area);
    const [first] = areas;
    if (first === undefined) return [];
    const params = { areas: areas.map(areaName).join('、') };
    return [same ? { severity: 'warning', code: 'table-with-same-header', params, cell: at(first.row, first.column) } : { severity: 'info', code: 'other-tables', params, cell: at(first.row, first.column) }];
  });
}

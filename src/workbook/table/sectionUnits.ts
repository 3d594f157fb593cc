import { unitFactor, type Field, type Issue } from '../../engine/index';
import type { ColumnMatch, TableLayout, UnitSection } from '../layout';
import type { RawSheet } from '../port';
import { unitFor } from './unitText';

/** From a row on, the unit of a column's numbers where a line among the rows says another than the column's. */
export interface UnitFrom {
  readonly row: number;
  readonly unit: string;
}

/**
 * What the lines among the rows (二、规下企业 单位：元) say about a column whose header leaves its unit to the table: the
 * numbers below are in that unit until another line says otherwise. [] where nothing changes.
 */
export function unitsBelow({ sections }: TableLayout, match: ColumnMatch, field: Field): UnitFrom[] {
  if (match.unit === null || (match.unitFrom !== 'corner' && match.unitFrom !== 'assumed')) return [];
  let unit = match.unit;
  return sections.flatMap((section) => {
    const next = unitOf(section, field) ?? unit;
    if (next === unit) return [];
    unit = next;
    return [{ row: section.row, unit }];
  });
}

/** One issue for each column that a line changes, at the line; a warning too where header and line do not agree and the header is kept. */
export function sectionIssues(raw: RawSheet, layout: TableLayout, match: ColumnMatch, field: Field): Issue[] {
  const issue = ({ row }: { row: number }, code: string, unit: string): Issue => ({
    severity: 'warning', code, field: field.name, params: { field: field.name, header: match.header, row: row + 1, unit, other: match.unit ?? '' }, cell: { sheet: raw.sheet.name, row, column: match.column },
  });
  if (match.unitFrom !== 'header') return unitsBelow(layout, match, field).map((from) => issue(from, 'unit-section', from.unit));
  return layout.sections.flatMap((section) => {
    const unit = unitOf(section, field);
    return unit === null || unit === match.unit ? [] : [issue(section, 'unit-section-conflict', unit)];
  });
}

function unitOf({ units }: UnitSection, field: Field): string | null {
  const wanted = field.unit ?? '';
  return wanted === '' ? null : (units.map((unit) => unitFor(unit, wanted)).find((unit) => unitFactor(unit, wanted) !== null) ?? null);
}

import type { Column, FieldCatalogue, Field, Issue, NumberColumn, Ruleset, Table } from '../../engine/index';
import { fieldFactor, Fraction } from '../../engine/index';
import type { ColumnMatch, DerivedChoices, DerivedColumn, SubjectColumns, TableLayout } from '../layout';
import type { RawSheet } from '../port';
import { fillLastYear } from './lastYear';
import { withParts, type Derivation } from './derivation';
import { emissionsDerivation } from './deriveEmissions';
import { energyDerivation } from './deriveEnergy';
import { layoutIssues } from './layoutIssues';
import { matchIssues } from './matchIssues';
import { mixedUnits } from './mixedUnits';
import { readFlags, readNumbers, readTexts, type ColumnWork } from './readColumn';
import { identify } from './identify';
import { readScale, SCALE } from './scaleCodes';
import { sectionIssues, unitsBelow } from './sectionUnits';
import { unitDoubts } from './unitDoubts';

/**
 * Turns the sheet's cells into the engine's columns: numbers with the factor that brings them to the field's unit,
 * marks as yes, no or not known, words trimmed. Every doubt about a cell is an issue of its own; an error means that
 * the table cannot be evaluated as it is.
 */
export function buildTable(
  raw: RawSheet, layout: TableLayout, matches: readonly ColumnMatch[], catalogue: FieldCatalogue, needs: Ruleset['needs'], choices: DerivedChoices = {},
): { table: Table; subjects: SubjectColumns; issues: Issue[]; derived: readonly DerivedColumn[] } {
  const derivations = [energyDerivation(matches, needs, choices), emissionsDerivation(matches, needs, catalogue)].filter((one) => one !== null);
  const parts = new Set(derivations.flatMap(({ from }) => from));
  const issues = [...layoutIssues(raw, layout), ...matchIssues(raw, layout, matches, catalogue, withParts(needs, derivations))];
  const columns = new Map<string, Column>();
  const needed = new Set([...needs.required, ...needs.optional]);
  const required = new Set(needs.required);
  for (const match of matches) {
    const field = match.field === null ? undefined : catalogue.byName.get(match.field);
    if (field === undefined) continue;
    const work: ColumnWork = {
      raw, rows: layout.dataRows, column: match.column, field,
      interest: required.has(field.name) ? 'required' : needed.has(field.name) ? 'optional' : 'none',
      headerRow: layout.headerRow + layout.headerRows - 1, report: (issue) => issues.push(issue), unitsBelow: unitsBelow(layout, match, field),
    };
    const column = readColumn(work, match);
    if (column !== null) columns.set(field.name, column);
    // A stated share is held against the figures it comes from, whether the ruleset reads it or not; energies are added up.
    if (column?.kind === 'number' && (work.interest !== 'none' || field.unit === '' || parts.has(field.name))) issues.push(...unitDoubts(raw, layout, match, field), ...sectionIssues(raw, layout, match, field));
  }
  issues.push(...mixedUnits(raw, layout, matches.filter(({ field }) => field !== null && (needed.has(field) || parts.has(field))), catalogue, columns));
  const derived = derivations.flatMap((one) => deriveInto(columns, one, layout.dataRows.length, required.has(one.field), issues));
  const scale = columns.get(SCALE);
  const scaleMatch = matches.find((match) => match.field === SCALE);
  if (scale?.kind === 'text' && scaleMatch !== undefined) {
    const read = readScale(scale.values, scaleMatch, columns, raw, layout);
    columns.set(SCALE, { kind: 'text', values: read.values });
    issues.push(...read.issues);
  }
  const { subjects, issues: doubts } = identify(raw, layout, matches, catalogue);
  issues.push(...fillLastYear(raw, layout, matches, catalogue, needed, subjects, columns));
  return { table: { size: layout.dataRows.length, columns }, subjects, issues: [...issues, ...doubts], derived };
}

/** Puts a column that is worked out of others among them, and says how; without it the field is missing. */
function deriveInto(columns: Map<string, Column>, { field, derive }: Derivation, size: number, isRequired: boolean, issues: Issue[]): DerivedColumn[] {
  const found = derive(columns, size);
  if (found === null) {
    issues.push({ severity: isRequired ? 'error' : 'warning', code: 'column-missing', field, params: { field } });
    return [];
  }
  const { column, told, rounded } = found;
  columns.set(field, column);
  const { formula, blanks, entered, absent } = told;
  const params = { field, formula, blanks, ...(entered ?? {}) };
  issues.push({ severity: 'warning', code: `column-derived-${told.by}`, field, params });
  if (absent.length > 0) issues.push({ severity: 'warning', code: 'column-derived-partly', field, params: { field, absent: absent.join('、') } });
  // A sum of more than fifteen digits is kept as a cell keeps it.
  if (rounded > 0) issues.push({ severity: 'info', code: 'column-derived-digits', field, params: { field, count: rounded } });
  return [told];
}

function readColumn(work: ColumnWork, match: ColumnMatch): Column | null {
  if (work.field.kind === 'text') return { kind: 'text', values: readTexts(work, match.field === SCALE ? '' : match.header) };
  if (work.field.kind === 'flag') return { kind: 'flag', values: readFlags(work, match.header) };
  return numberColumn(work, work.field, match.unit);
}

/** A column whose unit cannot be brought to the field's is left out; `matchIssues` has said so. */
function numberColumn(work: ColumnWork, field: Field, unit: string | null): NumberColumn | null {
  const wanted = field.unit ?? '';
  const factor = unit === null ? Fraction.ONE : fieldFactor(unit, field);
  return factor === null ? null : { kind: 'number', values: readNumbers(work, unit ?? wanted), factor };
}

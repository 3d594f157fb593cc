import { canonicalUnit, fieldFactor, unitDimension, type FieldCatalogue, type Issue, type Ruleset } from '../../engine/index';
import { columnName } from '../address';
import type { ColumnMatch, TableLayout } from '../layout';
import type { RawSheet } from '../port';
import { EMISSIONS } from './deriveEmissions';
import { TAKEN_FROM } from './match';

/** What is missing, doubtful or taken in another's place among the columns; only about fields the ruleset needs. */
export function matchIssues(raw: RawSheet, layout: TableLayout, matches: readonly ColumnMatch[], catalogue: FieldCatalogue, needs: Ruleset['needs']): Issue[] {
  const headerAt = (column: number): Issue['cell'] => ({ sheet: raw.sheet.name, row: layout.headerRow + layout.headerRows - 1, column });
  const issues: Issue[] = [];
  for (const name of needs.required) {
    const match = matches.find((one) => one.field === name);
    if (match === undefined) issues.push(missing(name, matches));
    else if (!convertible(match, catalogue)) issues.push(unitIssue(match, catalogue, headerAt(match.column), 'error'));
  }
  for (const name of needs.optional) {
    const match = matches.find((one) => one.field === name);
    if (match !== undefined && !convertible(match, catalogue)) issues.push(unitIssue(match, catalogue, headerAt(match.column), 'warning'));
  }
  const needed = new Set([...needs.required, ...needs.optional]);
  for (const match of matches) {
    if (match.field === null) issues.push(...rival(match, matches, needed, headerAt(match.column)));
    else if (needed.has(match.field)) issues.push(...taken(match, headerAt(match.column), catalogue));
  }
  return issues;
}

/** A required column nobody found: the ones that might be meant are named, so that a person can choose. */
function missing(field: string, matches: readonly ColumnMatch[]): Issue {
  const maybe = matches
    .filter((match) => match.field === null && match.candidates.includes(field))
    .sort((a, b) => a.candidates.indexOf(field) - b.candidates.indexOf(field) || b.confidence - a.confidence)
    .slice(0, 3)
    .map((match) => `${columnName(match.column)} “${match.header}”`);
  return maybe.length === 0
    ? { severity: 'error', code: 'column-missing', field, params: { field } }
    : { severity: 'error', code: 'column-uncertain', field, params: { field, columns: maybe.join('、') } };
}

function convertible(match: ColumnMatch, catalogue: FieldCatalogue): boolean {
  return match.unit === null || fieldFactor(match.unit, catalogue.byName.get(match.field as string) ?? {}) !== null;
}

function unitIssue(match: ColumnMatch, catalogue: FieldCatalogue, cell: Issue['cell'], severity: 'error' | 'warning'): Issue {
  const unit = match.unit as string;
  const wanted = catalogue.byName.get(match.field as string)?.unit ?? '';
  const isEquivalents = unitDimension(unit) === 'equivalents' && unitDimension(wanted) === 'mass' && match.field === EMISSIONS;
  const code = isEquivalents ? 'unit-are-equivalents' : canonicalUnit(unit) === null ? 'unit-unknown' : 'unit-mismatch';
  return { severity, code, field: match.field as string, params: { field: match.field as string, header: match.header, unit, wanted }, ...(cell ? { cell } : {}) };
}

function taken(match: ColumnMatch, cell: Issue['cell'], catalogue: FieldCatalogue): Issue[] {
  const field = match.field as string;
  const params = { field, header: match.header };
  const at = cell ? { cell } : {};
  const issues: Issue[] = [];
  if (match.how === 'stand-in') issues.push({ severity: 'warning', code: 'column-stand-in', field, params, ...at });
  if (match.how === 'similar') issues.push({ severity: 'warning', code: 'column-similar', field, params, ...at });
  const unit = catalogue.byName.get(field)?.unit ?? '';
  if (match.unitFrom === 'assumed' && !['人', '年', ''].includes(unit)) issues.push(assumed(match, unit, at));
  return issues;
}

/** Nobody wrote the unit: the field's own is taken, or the one the numbers fit. */
function assumed(match: ColumnMatch, usual: string, at: Pick<Issue, 'cell'>): Issue {
  const params = { field: match.field as string, header: match.header, unit: match.unit ?? usual };
  if (match.unit === usual) return { severity: 'warning', code: 'unit-assumed', field: match.field as string, params, ...at };
  const size = match.evidence.find((one) => one.kind === 'magnitude');
  const ratio = match.evidence.find((one) => one.kind === 'ratio');
  const common = { severity: 'warning', field: match.field as string, ...at } as const;
  if (size !== undefined) return { ...common, code: 'unit-proposed', params: { ...params, usual, median: String(size.median) } };
  return { ...common, code: 'unit-proposed-by-ratio', params: { ...params, usual, to: ratio?.to ?? '' } };
}

/** A column that would have been taken for a field had another not been surer or equally sure. */
function rival(match: ColumnMatch, matches: readonly ColumnMatch[], needed: ReadonlySet<string>, cell: Issue['cell']): Issue[] {
  const [field] = match.candidates;
  if (match.how !== 'none' || field === undefined || match.confidence < TAKEN_FROM || !needed.has(field)) return [];
  const winner = matches.find((other) => other.field === field);
  if (winner === undefined || winner.how === 'chosen' || winner.how === 'remembered') return [];
  const params = { field, header: match.header, taken: `${columnName(winner.column)} “${winner.header}”` };
  return [{ severity: 'warning', code: 'column-ambiguous', field, params, ...(cell ? { cell } : {}) }];
}

import type { Column, FieldCatalogue, Issue, NumberColumn } from '../../engine/index';
import type { ColumnMatch, TableLayout } from '../layout';
import type { RawSheet } from '../port';
import { spreadRows } from './evidence';
import { goesWith, unitChoices } from './unitOdds';

/** Fewer firms than this with numbers say nothing; fewer than `EACH` of one kind are slips, which the audit names one by one. */
const FEWEST = 6;
const EACH = 2;
/** Decades: nothing stands between the two kinds for so long, and they lie as far apart as two units do, give or take so much. */
const GAP = 0.7;
const NEAR = 0.6;
/** Units nearer than a hundred times cannot be told by size. */
const APART = 2;
const SHOWN = 30;

/**
 * A column of which some rows are in one unit and some in another, 元 among 万元: numbers held against another column of the
 * firm fall into two heaps as far apart as the units, and so do the numbers themselves. One warning names the rows of the
 * smaller heap; nothing is converted.
 */
export function mixedUnits(raw: RawSheet, layout: TableLayout, matches: readonly ColumnMatch[], catalogue: FieldCatalogue, columns: ReadonlyMap<string, Column>): Issue[] {
  return matches.flatMap((match) => {
    const field = catalogue.byName.get(match.field ?? '');
    const column = columns.get(match.field ?? '');
    if (field === undefined || match.unit === null || column?.kind !== 'number') return [];
    const choices = unitChoices(field.name, field.unit ?? '');
    // In a unit so many decades smaller than the column's own the numbers are so many decades larger.
    const steps = choices.map(({ unit, size }) => ({ unit, step: Math.log10(column.factor.toNumber() / size) })).filter(({ step }) => Math.abs(step) >= APART);
    const split = steps.length === 0 ? null : splitOf(column, partnerOf(field.name, columns), layout, steps);
    if (split === null) return [];
    const rows = split.rows.map((row) => (layout.dataRows[row] as number) + 1);
    const params = {
      field: field.name, header: match.header, unit: match.unit, likelier: split.likelier, count: rows.length,
      rows: rows.slice(0, SHOWN).join('、') + (rows.length > SHOWN ? '…' : ''),
    };
    return [{ severity: 'warning', code: 'unit-mixed', field: field.name, params, cell: { sheet: raw.sheet.name, row: layout.headerRow + layout.headerRows - 1, column: match.column } } satisfies Issue];
  });
}

/** A column that firms' numbers of this field go with. */
function partnerOf(field: string, columns: ReadonlyMap<string, Column>): Float64Array | null {
  const column = goesWith(field).map((other) => columns.get(other)).find((one): one is NumberColumn => one?.kind === 'number');
  return column?.values ?? null;
}

/** The rows of the smaller heap and the unit they seem to be in, the larger being in the column's; null for one heap. */
function splitOf({ values }: NumberColumn, partner: Float64Array | null, layout: TableLayout, steps: readonly { readonly unit: string; readonly step: number }[]): { readonly rows: readonly number[]; readonly likelier: string } | null {
  const at = (row: number): number => Math.log10(values[row] as number) - (partner === null ? 0 : Math.log10(partner[row] as number));
  const first = layout.dataRows[0] ?? 0;
  const sample = spreadRows(layout).map((row) => at(indexIn(layout, row, first))).filter(Number.isFinite).sort((a, b) => a - b);
  const cut = cutOf(sample);
  if (cut === null || sample.length < FEWEST) return null;
  const heaps: [number[], number[]] = [[], []];
  values.forEach((value, row) => {
    const place = value > 0 ? at(row) : NaN;
    if (Number.isFinite(place)) heaps[place > cut ? 1 : 0].push(row);
  });
  const isAbove = heaps[1].length <= heaps[0].length;
  const [rows, rest] = isAbove ? [heaps[1], heaps[0]] : [heaps[0], heaps[1]];
  if (rows.length < EACH || rest.length < EACH) return null;
  const far = middle(rows.map(at)) - middle(rest.map(at));
  const alone = middle(rows.map((row) => Math.log10(values[row] as number))) - middle(rest.map((row) => Math.log10(values[row] as number)));
  const [nearest] = [...steps].sort((a, b) => Math.abs(far - a.step) - Math.abs(far - b.step));
  if (nearest === undefined) return null;
  const { unit, step } = nearest;
  // Where the other column is the mixed one, the numbers themselves do not lie apart.
  return Math.abs(far - step) > NEAR || Math.sign(alone) !== Math.sign(step) || Math.abs(alone) < Math.abs(step) / 2 ? null : { rows, likelier: unit };
}

/** Rows of the sheet are data rows by their place; with rows left out between them they are looked up. */
function indexIn({ dataRows }: TableLayout, row: number, first: number): number {
  return dataRows[row - first] === row ? row - first : dataRows.indexOf(row);
}

/** The middle of the widest gap, leaving out lone numbers at the ends; null where none is wide. */
function cutOf(sorted: readonly number[]): number | null {
  let best = GAP;
  let cut: number | null = null;
  for (let i = EACH; i + EACH <= sorted.length; i++) {
    const gap = (sorted[i] as number) - (sorted[i - 1] as number);
    if (gap > best) [best, cut] = [gap, ((sorted[i] as number) + (sorted[i - 1] as number)) / 2];
  }
  return cut;
}

const middle = (values: readonly number[]): number => Float64Array.from(values).sort()[(values.length - 1) >> 1] as number;

import { evaluate } from '../evaluate/run';
import type { Evaluation } from '../evaluation';
import { filedPlaces, withFigures } from '../explain/filedUnit';
import { cellDecimal } from '../number/cell';
import type { Fraction } from '../number/fraction';
import type { NumberColumn, Table } from '../table';
import { rankGroupOf } from './causes';
import { placeOf } from './compare';
import type { Place } from './comparison';
import { movedFigure } from './movedFigure';
import { type BoundaryStand, boundaryStands } from './nearest';
import { sieveOf } from './sieve';
import type { Progress } from './stability';

/** A figure whose last filed unit decides its subject's grade. */
export interface DocketEntry {
  readonly row: number;
  readonly field: string;
  /** The figure and what it would be, in the sheet's unit. */
  readonly figure: Fraction;
  readonly moved: Fraction;
  readonly from: Place;
  readonly to: Place;
  readonly group: string;
  /** Distance of the score to the boundary crossed; null where it is not a boundary of scores that is crossed. */
  readonly gap: Fraction | null;
  /** How many other subjects change with it. */
  readonly others: number;
}

export interface Docket {
  /** The nearest to their boundary first. */
  readonly entries: readonly DocketEntry[];
  readonly boundaries: readonly BoundaryStand[];
  /** Evaluations that confirmed or refused a figure. */
  readonly confirmed: number;
}

/** Tables this small are tried figure by figure; in larger ones a sieve goes first. */
const SMALL = 60;

/**
 * Who stands within one filed unit of a boundary: whose grade is another when one of their own figures moves by one unit, up or down,
 * and all else stays. Each entry is confirmed by an evaluation of the whole table with that one figure moved.
 *
 * In a table that is not small, those whose grade certainly stays are left out first (sieve.ts).
 * @param nearest how many subjects to list on each side of a boundary
 */
export function* docket(table: Table, evaluation: Evaluation, nearest: number): Generator<Progress, Docket> {
  const boundaries = boundaryStands(evaluation, nearest);
  const given = Object.fromEntries(evaluation.parameters);
  const { ruleset } = evaluation;
  const figures = [...new Set([...ruleset.needs.required, ...ruleset.needs.optional])].flatMap((field) => {
    const column = table.columns.get(field);
    return column?.kind === 'number' ? [{ field, column, places: filedPlaces(column) }] : [];
  });
  const tries: Try[] = [];
  const total = figures.length * 2;
  let done = 0;
  const sieve = table.size > SMALL ? sieveOf(table, evaluation) : null;
  for (const { field, column, places } of figures) {
    for (const step of [1, -1] as const) {
      const moved = movedColumn(column, places, step);
      const may = sieve?.look(field, withColumn(table, field, { ...column, values: moved.map((value, row) => (Number.isNaN(value) ? (column.values[row] as number) : value)) }));
      moved.forEach((value, row) => {
        if (!Number.isNaN(value) && may?.(row) !== false) tries.push({ row, field, value });
      });
      yield { done: ++done, total };
    }
  }
  const entries: DocketEntry[] = [];
  for (const [index, one] of tries.entries()) {
    const entry = confirmed(table, evaluation, one, given, boundaries);
    if (entry) entries.push(entry);
    yield { done: total + index + 1, total: total + tries.length };
  }
  return { entries: inOrder(entries, evaluation), boundaries, confirmed: tries.length };
}

interface Try {
  readonly row: number;
  readonly field: string;
  /** The figure moved; NaN where it cannot be. */
  readonly value: number;
}

const movedColumn = ({ values }: NumberColumn, places: number, step: 1 | -1): Float64Array =>
  values.map((value) => (Number.isNaN(value) ? NaN : (movedFigure(value, places, step)?.toNumber() ?? NaN)));

const withColumn = (table: Table, field: string, column: NumberColumn): Table => ({ ...table, columns: new Map(table.columns).set(field, column) });

function confirmed(table: Table, evaluation: Evaluation, { row, field, value }: Try, given: Readonly<Record<string, string>>, boundaries: readonly BoundaryStand[]): DocketEntry | null {
  const column = table.columns.get(field) as NumberColumn;
  const [figure, moved] = [cellDecimal(column.values[row] as number).value, cellDecimal(value).value];
  const after = evaluate(withFigures(table, [{ field, rows: [row], figure: moved }]), evaluation.ruleset, given, evaluation.regrades);
  const [from, to] = [placeOf(evaluation, row), placeOf(after, row)];
  if (from.grade === to.grade && from.status === to.status) return null;
  const lead = evaluation.leads[row] as number;
  let others = 0;
  for (let other = 0; other < table.size; other++) {
    const isOther = evaluation.leads[other] === other && other !== lead;
    if (isOther && (evaluation.grades[other] !== after.grades[other] || evaluation.status[other] !== after.status[other])) others += 1;
  }
  return { row, field, figure, moved, from, to, group: evaluation.group[row] ?? '', gap: gapOf(evaluation, after, row, boundaries), others };
}

/** Distance to the boundary beside the grade by score that the subject leaves; null where rules alone moved it. */
function gapOf(evaluation: Evaluation, after: Evaluation, row: number, boundaries: readonly BoundaryStand[]): Fraction | null {
  const { order } = evaluation.ruleset.grades;
  const [was, is] = [order.indexOf(evaluation.rankedGrades[row] ?? ''), order.indexOf(after.rankedGrades[row] ?? '')];
  const score = evaluation.scores.at(row);
  if (was < 0 || is < 0 || was === is || !score) return null;
  const stand = boundaries.find(({ group, better }) => group === rankGroupOf(evaluation, row)?.name && better === order[is < was ? was - 1 : was]);
  const edge = is < was ? stand?.above : stand?.below;
  return edge ? edge.sub(score).abs() : null;
}

/** By the distance to the boundary, those without one last; then by rank. */
function inOrder(entries: readonly DocketEntry[], { ranks }: Evaluation): readonly DocketEntry[] {
  return [...entries].sort((a, b) => (a.gap && b.gap ? a.gap.cmp(b.gap) : Number(a.gap === null) - Number(b.gap === null)) || (ranks[a.row] as number) - (ranks[b.row] as number) || a.row - b.row);
}

import { causesOf } from '../../../engine/analyse/causes';
import type { Comparison, Move } from '../../../engine/analyse/comparison';
import { text, type Lang } from '../../../text/text';
import type { CellValue } from '../../cell';
import type { Chart, SheetSpec } from '../../plan';
import { decimals, looks, startGrid, type Grid, type Placed } from '../grid';
import { writtenNumber } from '../writtenNumber';
import { type Analysed, named } from './analysed';
import { causesInWords, placeWords } from './causeWords';

/** A list that nobody could read to the end helps nobody; how many there are is said. */
const MOST = 20_000;
/** Of rows that were paired with nobody, so many are named. */
const NAMED = 10;

const widths = [14, 26, 22, 10, 10, 11, 11, 11, 9, 9, 70];

/** 等级迁移: how many went from which grade to which, then everybody who moved, by cells, with the clauses that moved them. */
export function migrationSheet(name: string, analysed: Analysed, lang: Lang): SheetSpec {
  const { comparison, titles, carried, ambiguous } = analysed;
  const grid = startGrid(Math.max(widths.length, comparison.columns.length + 2));
  grid.line(text(lang, 'analyse.migration.title', { before: titles.before[lang], after: titles.after[lang] }), looks.title);
  grid.line(text(lang, 'analyse.migration.line', countsOf(comparison)), looks.quiet);
  if (analysed.isYears) grid.line(text(lang, analysed.isPublished ? 'analyse.migration.published' : 'analyse.migration.computed'), looks.quiet);
  const comma = lang === 'zh' ? '、' : ', ';
  if (carried.length > 0) grid.line(text(lang, 'analyse.migration.carried', { fields: carried.join(comma) }), looks.quiet);
  if (ambiguous.length > 0) {
    const names = ambiguous.slice(0, NAMED).map((pair) => named(analysed, pair).name);
    grid.line(text(lang, 'analyse.migration.ambiguous', { count: ambiguous.length, names: names.join(comma) }), { ...looks.quiet, wrap: true });
  }
  grid.gap();
  const matrix = matrixTable(grid, comparison, lang);
  grid.gap();
  const chart = gradeCounts(grid, comparison, lang);
  grid.gap();
  const placed = movers(grid, analysed, lang);
  return {
    purpose: 'migration', name, ...grid.finish([...widths, ...Array.from({ length: Math.max(0, comparison.columns.length + 2 - widths.length) }, () => 11)]),
    conditional: [], freeze: { rows: 0, columns: 0 }, charts: chart === null ? [] : [chartBeside(chart, matrix, comparison, lang)],
    page: { landscape: true, repeatRows: placed > 40 ? 1 : 0 },
  };
}

/** How many kept their grade, rose, fell, or changed otherwise. */
export function countsOf({ subjects, stayed, moves }: Comparison): { count: number; stayed: number; up: number; down: number; other: number } {
  const of = (wanted: Move['direction']): number => moves.filter(({ direction }) => direction === wanted).length;
  const [up, down] = [of('up'), of('down')];
  return { count: subjects.length, stayed, up, down, other: moves.length - up - down };
}

function matrixTable(grid: Grid, { rows, columns, cells }: Comparison, lang: Lang): Placed {
  const placed = grid.table({
    head: [text(lang, 'analyse.migration.corner'), ...columns.map((place) => placeWords(place, lang)), text(lang, 'analyse.total')],
    columns: [{ ...looks.centre, bold: true }, ...columns.map(() => looks.count), { ...looks.count, bold: true }],
    rows: [
      ...rows.map((place, row): CellValue[] => [placeWords(place, lang), ...(cells[row] ?? []).map((cell) => cell.length), total(cells[row] ?? [])]),
      [text(lang, 'analyse.total'), ...columns.map((_, column) => total(cells.map((line) => line[column] ?? []))), total(cells.flat())],
    ],
    total: true,
  });
  // Who stays is shaded, so that the eye finds both sides of the diagonal.
  rows.forEach((place, row) => {
    const column = columns.findIndex((other) => other.grade === place.grade && other.status === place.status);
    if (column >= 0) grid.style({ row: placed.first + row, column: column + 1, rows: 1, columns: 1 }, { fill: 'EEF3F8', bold: true });
  });
  return placed;
}

const total = (members: readonly (readonly number[])[]): number => members.reduce((all, each) => all + each.length, 0);

interface Counts {
  readonly placed: Placed;
  /** The same in words. */
  readonly counted: string;
}

/** Firms by grade on both sides, where the grades are the same ones; null where they are not. */
function gradeCounts(grid: Grid, { rows, columns, cells }: Comparison, lang: Lang): Counts | null {
  const grades = rows.flatMap(({ grade }, at) => (grade === null ? [] : [{ grade, before: total(cells[at] ?? []), after: total(cells.map((line) => line[at] ?? [])) }]));
  if (grades.length === 0 || !grades.every(({ grade }, at) => columns[at]?.grade === grade)) return null;
  const placed = grid.table({
    head: [text(lang, 'analyse.grade'), text(lang, 'analyse.migration.before'), text(lang, 'analyse.migration.after')],
    columns: [{ ...looks.centre, bold: true }, looks.count, looks.count],
    rows: grades.map(({ grade, before, after }): CellValue[] => [grade, before, after]),
  });
  return { placed, counted: grades.map(({ grade, before, after }) => `${grade} ${before}→${after}`).join(lang === 'zh' ? '，' : ', ') };
}

function chartBeside({ placed: counts, counted }: Counts, matrix: Placed, { columns }: Comparison, lang: Lang): Chart {
  const column = columns.length + 3;
  const rows = { row: counts.first, rows: counts.rows };
  const series = (['before', 'after'] as const).map((side, at) => ({
    name: text(lang, `analyse.migration.${side}`), values: { ...rows, column: at + 1, columns: 1 }, color: at === 0 ? 'A5B8CF' : '2F6DB5',
  }));
  return {
    name: text(lang, 'analyse.migration.chart'), kind: 'column', title: text(lang, 'analyse.migration.chart'),
    altText: text(lang, 'analyse.migration.chart-alt', { counts: counted }),
    place: { row: matrix.head, column, rows: counts.first + counts.rows - matrix.head, columns: Math.max(4, widths.length - column) },
    categories: { ...rows, column: 0, columns: 1 }, series, pointColors: null, xTitle: null, yTitle: text(lang, 'analyse.migration.count'),
  };
}

/** Everybody who moved, cell by cell of the matrix. */
function movers(grid: Grid, analysed: Analysed, lang: Lang): number {
  const { comparison } = analysed;
  grid.line(text(lang, 'analyse.migration.movers'), looks.section);
  if (comparison.moves.length === 0) {
    grid.line(text(lang, 'analyse.migration.none'), looks.quiet);
    return 0;
  }
  const moves = new Map(comparison.moves.map((move) => [move.subject, move]));
  const inOrder = comparison.cells.flat(2).flatMap((subject) => moves.get(subject) ?? []).slice(0, MOST);
  const places = { before: comparison.before.places, after: comparison.after.places };
  const rank = (value: number): CellValue => (value === 0 ? null : value);
  const head = ['number', 'name', 'code', 'migration.from', 'migration.to', 'migration.direction', 'migration.score-before', 'migration.score-after', 'migration.rank-before', 'migration.rank-after', 'migration.why'] as const;
  grid.table({
    head: head.map((key) => text(lang, `analyse.${key}`)),
    columns: [looks.centre, looks.text, { ...looks.centre, numberFormat: '@' }, looks.centre, looks.centre, looks.centre, decimals(places.before), decimals(places.after), looks.count, looks.count, looks.text],
    rows: inOrder.map((move, index): CellValue[] => {
      const { name, code } = named(analysed, comparison.subjects[move.subject]!);
      return [
        index + 1, name, code || null, placeWords(move.from, lang), placeWords(move.to, lang), text(lang, `analyse.direction.${move.direction}`),
        writtenNumber(move.scores.before, places.before), writtenNumber(move.scores.after, places.after), rank(move.ranks.before), rank(move.ranks.after),
        causesInWords(causesOf(comparison, move.subject), comparison, lang),
      ];
    }),
  });
  if (comparison.moves.length > MOST) grid.line(text(lang, 'analyse.migration.more', { count: MOST }), looks.quiet);
  return inOrder.length;
}

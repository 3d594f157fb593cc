import type { Fraction } from '../../engine';
import { causesOf } from '../../engine/analyse/causes';
import type { Cause, Place, Sides } from '../../engine/analyse/comparison';
import type { Lang } from '../../text/text';
import { cellName } from '../../workbook/address';
import { type Analysed, named } from '../../workbook/planning/analyse/analysed';
import { causesInWords } from '../../workbook/planning/analyse/causeWords';
import { figureCell, type DocketInput } from '../../workbook/planning/analyse/docketSheet';
import type { StabilityInput } from '../../workbook/planning/analyse/stabilitySheet';
import { citation } from '../../workbook/planning/citation';
import { sayIssue } from '../say';

/** Plain JSON: decimals are strings, what is missing is null. */
type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

const exact = (value: Fraction | null): string | null => value?.toString() ?? null;
const placeJson = ({ grade, status }: Place): string => grade ?? status;

/** A comparison: the matrix in declared order, everybody who moved with why, and growth by indicator. */
export function comparisonJson(analysed: Analysed, lang: Lang): Json {
  const { comparison, titles, growth } = analysed;
  const sides = (of: 'before' | 'after'): Json => ({ title: titles[of][lang], ruleset: comparison[of].ruleset.id, parameters: Object.fromEntries(comparison[of].parameters) });
  const who = (subject: number): { name: string; code: string | null } => {
    const { name, code } = named(analysed, comparison.subjects[subject]!);
    return { name, code: code || null };
  };
  return {
    before: sides('before'), after: sides('after'),
    matrix: { rows: comparison.rows.map(placeJson), columns: comparison.columns.map(placeJson), counts: comparison.cells.map((line) => line.map((cell) => cell.length)) },
    moves: comparison.moves.map(({ subject, from, to, direction, scores, ranks }) => {
      const causes = causesOf(comparison, subject);
      return {
        ...who(subject), from: placeJson(from), to: placeJson(to), direction,
        scores: { before: exact(scores.before), after: exact(scores.after) }, ranks: { before: ranks.before || null, after: ranks.after || null },
        causes: causes.map((cause) => causeJson(cause, analysed)), why: causesInWords(causes, comparison, lang),
      };
    }),
    carried: analysed.carried,
    growth: growth.map((one) => ({
      indicator: one.indicator, unit: one.unit,
      subjects: comparison.subjects.map((_, subject) => {
        const { before, after, rate } = one.at(subject);
        return { ...who(subject), before: exact(before), after: exact(after), rate: exact(rate) };
      }),
    })),
    issues: analysed.issues.map((issue) => sayIssue(issue, lang)),
  };
}

function causeJson(cause: Cause, { comparison }: Analysed): Json {
  const cite = (side: 'before' | 'after', words: string): Json => citation(words, comparison[side].ruleset);
  const numbers = ({ before, after }: Sides<Fraction | null>): Json => ({ before: exact(before), after: exact(after) });
  const { kind } = cause;
  switch (kind) {
    case 'scope': case 'adjustment': case 'tie':
      return { kind, side: cause.side, verb: cause.reason.kind, from: cause.reason.from ?? null, to: cause.reason.to ?? null, cite: cite(cause.side, cause.reason.cite) };
    case 'group': return { kind, ...cause.names };
    case 'boundary': return { kind, grade: cause.grade, lastRanks: { ...cause.lastRanks }, sizes: { ...cause.sizes }, cite: cite('after', cause.cite) };
    case 'threshold': return { kind, grade: cause.grade, from: numbers(cause.from), cite: cite('after', cause.cite) };
    case 'rank': return { kind, ...cause.ranks };
    case 'points': return { kind, indicator: cause.indicator, points: numbers(cause.points), values: numbers(cause.values), weights: numbers(cause.weights), benchmarks: numbers(cause.benchmarks), cite: cite(cause.side, cause.cite) };
    case 'bonus': return { kind, points: numbers(cause.points) };
    case 'coefficient': return { kind, label: cause.label.zh, factors: numbers(cause.factors) };
    case 'others': return { kind, scores: numbers(cause.scores) };
    default: return { kind };
  }
}

/** How often each graded subject keeps its grade, row by row of the table. */
export function stabilityJson({ stability, evaluation, subjects }: StabilityInput): Json {
  const { draws, seed, within, order, grades, kept, counts, settled } = stability;
  return {
    draws, seed, within: within.toString(), settled: { ...settled },
    subjects: [...grades.keys()].filter((row) => grades[row] !== null && evaluation.leads[row] === row).map((row) => ({
      row: (subjects.rows[row] ?? row) + 1, name: subjects.names[row] ?? '', code: subjects.ids[row] ?? '', grade: grades[row] ?? null, kept: kept[row] ?? 0,
      counts: Object.fromEntries(order.map((grade, place) => [grade, counts[row * order.length + place] ?? 0])),
    })),
  };
}

/** Figures whose last filed unit decides a grade, and the nearest on each side of every boundary. */
export function docketJson(input: DocketInput): Json {
  const { docket, evaluation, subjects } = input;
  const who = (row: number): { row: number; name: string; code: string } => ({ row: (subjects.rows[row] ?? row) + 1, name: subjects.names[row] ?? '', code: subjects.ids[row] ?? '' });
  return {
    entries: docket.entries.map(({ row, field, figure, moved, from, to, group, gap, others }) => {
      const cell = figureCell(input, row, field);
      return { ...who(row), cell: cell && cellName(cell.row, cell.column), field, figure: exact(figure), moved: exact(moved), from: placeJson(from), to: placeJson(to), group, gap: exact(gap), others };
    }),
    boundaries: docket.boundaries.map(({ group, better, worse, above, below, last, first }) => {
      const near = (all: typeof last): Json => all.map(({ row, gap }) => ({ ...who(row), score: exact(evaluation.scores.at(row)), gap: exact(gap), grade: evaluation.grades[row] ?? null }));
      return { group, better, worse, above: exact(above), below: exact(below), last: near(last), first: near(first) };
    }),
  };
}

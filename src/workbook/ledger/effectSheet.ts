import type { Comparison } from '../../engine/analyse/comparison';
import { text, type Lang } from '../../text/text';
import type { CellValue } from '../cell';
import type { SheetSpec } from '../plan';
import { decimals, looks, startGrid } from '../planning/grid';
import { writtenNumber } from '../planning/writtenNumber';
import { effectsOf } from './effects';

const widths = [6, 36, 13, 13, 13, 10, 10, 10, 10];

/** 更正影响: everybody whose score, rank or grade a decision changes, those whose grade moves first. */
export function effectSheet(name: string, what: string, comparison: Comparison, nameOf: (row: number) => string, lang: Lang): SheetSpec {
  const effects = effectsOf(comparison);
  const grid = startGrid(widths.length);
  const { places } = comparison.after;
  grid.line(text(lang, 'ledger.effect.title'), looks.title);
  grid.line(what, { wrap: true });
  grid.line(text(lang, 'ledger.effect.line', effects.counts), looks.quiet);
  const placed = grid.table({
    head: (['number', 'firm', 'scoreBefore', 'scoreAfter', 'difference', 'rankBefore', 'rankAfter', 'gradeBefore', 'gradeAfter'] as const).map((key) => text(lang, `ledger.effect.${key}`)),
    columns: [looks.centre, looks.text, decimals(places), decimals(places), { ...decimals(places), numberFormat: `+0.${'0'.repeat(Math.max(1, places))};-0.${'0'.repeat(Math.max(1, places))};0` }, looks.centre, looks.centre, looks.centre, { ...looks.centre, bold: true }],
    rows: effects.changed.map((one, index): CellValue[] => [
      index + 1, nameOf(one.row), writtenNumber(one.scores.before, places), writtenNumber(one.scores.after, places),
      one.scores.before && one.scores.after ? writtenNumber(one.scores.after.sub(one.scores.before), places) : null,
      one.ranks.before || null, one.ranks.after || null, one.grades.before, one.grades.after,
    ]),
  });
  return {
    purpose: 'effect', name, ...grid.finish(widths), conditional: [], charts: [],
    freeze: { rows: placed.first, columns: 0 }, page: { landscape: true, repeatRows: placed.first },
  };
}

import type { Evaluation } from '../../engine';
import { explainer } from '../../engine/explain/explainSubject';
import type { IndicatorStory, Story } from '../../engine/explain/story';
import { text, type Lang } from '../../text/text';
import type { CellValue } from '../cell';
import type { SheetSpec } from '../plan';
import { citation } from '../planning/citation';
import { decimals, looks, startGrid, type Grid } from '../planning/grid';
import { reasonLines } from '../planning/reasonsInWords';
import { writtenNumber } from '../planning/writtenNumber';
import { subjectName, type Documented } from './documented';
import { formPages } from './form';

const widths = [30, 15, 15, 12, 12, 14];

/** Who is told by letter unless the bureau says otherwise: the two lowest of the declared grades, where there are more than two. */
export const toldGrades = (order: readonly string[]): readonly string[] => order.slice(Math.max(order.length > 2 ? 1 : 0, order.length - 2));

/** Rows of the subjects whose final grade is among these; merged rows are told once. */
export const rowsOfGrades = ({ grades, leads }: Pick<Evaluation, 'grades' | 'leads'>, wanted: readonly string[]): readonly number[] =>
  grades.flatMap((grade, row) => (grade !== null && wanted.includes(grade) && leads[row] === row ? [row] : []));

/** 结果告知书: one page a firm, to the firm alone: its grade, what it rests on, and how to object. */
export function gradeNoticeSheet(name: string, run: Documented, rows: readonly number[]): SheetSpec {
  const grid = startGrid(widths.length);
  const tell = explainer(run.evaluation, run.table);
  const page = formPages(grid, rows, (row) => drawPage(grid, run, tell(row)));
  return { purpose: 'notices', name, ...grid.finish(widths), conditional: [], freeze: { rows: 0, columns: 0 }, charts: [], page };
}

function drawPage(grid: Grid, run: Documented, story: Story): void {
  const { evaluation, lang } = run;
  const { ruleset } = evaluation;
  const grade = story.grade ?? '';
  const source = [...ruleset.sources.keys()][0];
  grid.line(text(lang, 'document.told.title'), { ...looks.title, align: 'center' });
  grid.gap();
  grid.line(text(lang, 'document.told.to', { firm: subjectName(run, story.row) }), { bold: true, size: 12 });
  grid.line(text(lang, 'document.told.body', {
    basis: source === undefined ? ruleset.title[lang] : citation(source, ruleset), ruleset: ruleset.title[lang], grade,
    meaning: ruleset.grades.labels.get(grade)?.[lang] ?? '—',
  }), { wrap: true, size: 12 });
  grid.gap();
  indicatorTable(grid, story.indicators, lang);
  const reasons = reasonLines(evaluation, story.row, lang);
  if (reasons.length > 0) {
    grid.gap();
    grid.line(text(lang, 'document.told.reasons'), { bold: true });
    for (const words of reasons) grid.line(words, { wrap: true });
  }
  grid.gap();
  for (const key of ['document.told.objection', 'document.told.office', 'document.told.receipt'] as const) {
    grid.line(text(lang, key), { wrap: true });
    grid.gap();
  }
}

/** Each indicator with the benchmark it was held against; the last column says on which side it stands. */
function indicatorTable(grid: Grid, indicators: readonly IndicatorStory[], lang: Lang): void {
  const placed = grid.table({
    head: (['indicator', 'value', 'benchmark', 'unit', 'points', 'standing'] as const).map((key) => text(lang, `document.told.${key}`)),
    columns: [looks.text, decimals(4), decimals(4), looks.centre, decimals(2), looks.centre],
    rows: indicators.map((one): CellValue[] => [
      one.label[lang], writtenNumber(one.value, 6), writtenNumber(one.benchmark?.value ?? null, 6), one.unit, writtenNumber(one.points, 2), sideOf(one, lang),
    ]),
  });
  indicators.forEach(({ unit }, index) => {
    if (unit === '%') grid.style({ row: placed.first + index, column: 1, rows: 1, columns: 2 }, looks.ratio);
  });
}

function sideOf({ value, benchmark, better }: IndicatorStory, lang: Lang): CellValue {
  if (value === null) return text(lang, 'document.told.no-data');
  if (benchmark?.value == null) return null;
  const side = value.cmp(benchmark.value) * (better === 'higher' ? 1 : -1);
  return text(lang, side < 0 ? 'document.told.behind' : 'document.told.level');
}

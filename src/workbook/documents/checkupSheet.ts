import { Fraction } from '../../engine';
import { explainer } from '../../engine/explain/explainSubject';
import { quarters } from '../../engine/explain/standing';
import type { IndicatorStory, Light, Story } from '../../engine/explain/story';
import { targetOf } from '../../engine/explain/target';
import { text, type Lang } from '../../text/text';
import type { CellValue } from '../cell';
import type { Chart, SheetSpec } from '../plan';
import { lightColours } from '../planning/colours';
import { decimals, looks, startGrid, type Grid, type Placed } from '../planning/grid';
import { reasonLines } from '../planning/reasonsInWords';
import { writtenNumber } from '../planning/writtenNumber';
import { lightsWords } from '../story/indicatorWords';
import { wordsOf } from '../story/words';
import { subjectName, type Documented } from './documented';
import { diagnosis, liftLines } from './diagnosis';
import { formPages } from './form';

const widths = [22, 11, 12, 12, 12, 10, 10, 11, 11];
const chartRows = 14;
/** Sheets of more pages go without charts: no program opens thousands of them in reasonable time. */
const MOST_CHARTS = 300;
/** A spoke longer than twice the group's median would leave the others unreadable. */
const longest = Fraction.of(200);
const hundred = Fraction.of(100);

/**
 * 企业体检表: one page a firm with its grade, every indicator against benchmark and group, a radar chart, the lights,
 * what decided the grade and what would lift it.
 * @param withLifts whether to look for the least changes: each takes many whole evaluations
 */
export function checkupSheet(name: string, run: Documented, rows: readonly number[], withLifts: boolean): SheetSpec {
  const { lang } = run;
  const grid = startGrid(widths.length);
  const tell = explainer(run.evaluation, run.table, run.lights);
  const charts: Chart[] = [];
  const page = formPages(grid, rows, (row) => {
    const chart = drawPage(grid, run, tell(row), charts.length + 1, withLifts);
    if (chart !== null && rows.length <= MOST_CHARTS) charts.push(chart);
  });
  const all = { row: 0, column: widths.length - 1, rows: grid.next(), columns: 1 };
  return {
    purpose: 'check-ups', name, ...grid.finish(widths), charts, page, freeze: { rows: 0, columns: 0 },
    conditional: (Object.keys(lightColours) as Light[]).map((light) => ({ area: all, equals: text(lang, `document.light.${light}`), ...lightColours[light] })),
  };
}

function drawPage(grid: Grid, run: Documented, story: Story, number: number, withLifts: boolean): Chart | null {
  const { evaluation, lang } = run;
  grid.line(text(lang, 'document.checkup.title', { ruleset: evaluation.ruleset.title[lang] }), { ...looks.title, align: 'center', wrap: true });
  identity(grid, run, story);
  grid.gap();
  indicatorTable(grid, story.indicators, lang);
  grid.line(lightsWords(run.lights ?? quarters, wordsOf(evaluation, run.catalogue, lang)), looks.quiet);
  grid.gap();
  const chart = story.indicators.length < 3 ? null : radar(grid, run, story, number);
  section(grid, text(lang, 'document.checkup.diagnosis'));
  for (const words of diagnosis(story, lang)) grid.line(words, { wrap: true });
  const reasons = reasonLines(evaluation, story.row, lang);
  if (reasons.length > 0) {
    section(grid, text(lang, 'document.checkup.decided'));
    for (const words of reasons) grid.line(words, { wrap: true });
  }
  if (withLifts && story.status === 'graded') {
    const lifts = liftLines(targetOf(evaluation, run.table, story.row), run, lang);
    if (lifts.length > 0) section(grid, text(lang, 'document.checkup.lifts'));
    for (const words of lifts) grid.line(words, { wrap: true });
  }
  return chart;
}

function section(grid: Grid, title: string): void {
  grid.line(title, looks.section);
}

/** Who it is and how it came out, in two lines of pairs. */
function identity(grid: Grid, run: Documented, story: Story): void {
  const { subjects, table, lang, evaluation } = run;
  const town = table.columns.get('所属镇街');
  const { ranking, score } = story;
  const first = grid.next();
  grid.put([text(lang, 'document.firm'), subjectName(run, story.row), null, null, text(lang, 'document.field.统一社会信用代码'), null, subjects.ids[story.row] === subjects.names[story.row] ? null : (subjects.ids[story.row] ?? null)]);
  grid.put([text(lang, 'document.field.所属镇街'), town?.kind === 'text' ? (town.values[story.row] ?? null) : null, null, null, text(lang, 'sheets.summary.group'), null, story.group || text(lang, 'document.checkup.all')]);
  grid.put([
    text(lang, 'sheets.column.grade'), story.grade ?? text(lang, `document.checkup.status.${story.status}`), null, null, text(lang, 'document.checkup.score'), null,
    score === null ? null : text(lang, 'document.checkup.scored', {
      score: score.score.toFixed(evaluation.places), rank: ranking === null || ranking.rank === 0 ? '—' : ranking.rank, size: ranking?.size ?? '—',
    }),
  ]);
  for (const row of [first, first + 1, first + 2]) {
    grid.merge({ row, column: 1, rows: 1, columns: 3 });
    grid.merge({ row, column: 4, rows: 1, columns: 2 });
    grid.merge({ row, column: 6, rows: 1, columns: 3 });
    grid.style({ row, column: 0, rows: 1, columns: widths.length }, { ...looks.name, numberFormat: '@' });
    grid.style({ row, column: 0, rows: 1, columns: 1 }, looks.head);
    grid.style({ row, column: 4, rows: 1, columns: 2 }, looks.head);
  }
  grid.style({ row: first + 2, column: 1, rows: 1, columns: 3 }, { ...looks.name, bold: true, size: 14, align: 'center' });
}

function indicatorTable(grid: Grid, indicators: readonly IndicatorStory[], lang: Lang): void {
  const placed = grid.table({
    head: (['indicator', 'unit', 'value', 'benchmark', 'median', 'points', 'weight', 'ahead', 'light'] as const).map((key) => text(lang, `document.checkup.${key}`)),
    columns: [looks.text, looks.centre, decimals(4), decimals(4), decimals(4), decimals(2), { ...looks.centre, numberFormat: '0.##' }, looks.share, { ...looks.centre, bold: true }],
    rows: indicators.map((one): CellValue[] => [
      one.label[lang], one.unit, one.value === null ? text(lang, 'document.told.no-data') : writtenNumber(one.value, 6), writtenNumber(one.benchmark?.value ?? null, 6), writtenNumber(one.standing?.median ?? null, 6),
      writtenNumber(one.points, 2), writtenNumber(one.weight, 4), writtenNumber(one.standing?.ahead ?? null, 4), one.standing?.light ? text(lang, `document.light.${one.standing.light}`) : null,
    ]),
  });
  indicators.forEach(({ unit }, index) => {
    if (unit === '%') grid.style({ row: placed.first + index, column: 2, rows: 1, columns: 3 }, looks.ratio);
  });
}

/** The firm against the middle of its group, which is 100 on every spoke; figures left, chart right. */
function radar(grid: Grid, run: Documented, { indicators, row }: Story, number: number): Chart {
  const { lang } = run;
  const top = grid.next();
  const placed: Placed = grid.table({
    head: [text(lang, 'document.checkup.spoke'), text(lang, 'document.checkup.own'), text(lang, 'document.checkup.middle')],
    columns: [looks.text, { ...looks.centre, numberFormat: '0' }, { ...looks.centre, numberFormat: '0' }],
    rows: indicators.map((one): CellValue[] => [one.label[lang], spoke(one), 100]),
  });
  grid.gap(Math.max(1, chartRows + 1 - placed.rows - 1));
  const area = (column: number) => ({ row: placed.first, column, rows: placed.rows, columns: 1 });
  const shown = indicators.map((one) => `${one.label[lang]} ${spoke(one) ?? '—'}`).join(lang === 'zh' ? '，' : ', ');
  return {
    name: text(lang, 'document.checkup.chart', { number }),
    kind: 'radar',
    title: text(lang, 'document.checkup.chart-title'),
    altText: text(lang, 'document.checkup.chart-alt', { firm: subjectName(run, row), shown }),
    place: { row: top, column: 3, rows: chartRows, columns: widths.length - 3 },
    categories: area(0),
    series: [
      { name: text(lang, 'document.checkup.own'), values: area(1), color: 'C0392B' },
      { name: text(lang, 'document.checkup.middle'), values: area(2), color: '5B7FA6' },
    ],
    pointColors: null, xTitle: null, yTitle: null,
  };
}

/** Percent of the group's median, the other way round where less is better; at most twice it, and nothing below nought. */
function spoke({ standing, better }: IndicatorStory): number | null {
  if (!standing?.toMedian) return null;
  const ratio = standing.toMedian.mul(hundred);
  const way = better === 'higher' ? ratio : standing.toMedian.sign() > 0 ? hundred.div(standing.toMedian) : longest;
  return writtenNumber(way.cmp(longest) > 0 ? longest : way.sign() < 0 ? Fraction.ZERO : way, 0);
}

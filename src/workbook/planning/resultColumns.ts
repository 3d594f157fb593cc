import { isGraded, isScored, type Evaluation, type ExactColumn, type IndicatorResult } from '../../engine';
import { text, type Lang } from '../../text/text';
import type { CellValue } from '../cell';
import type { Style } from '../plan';
import { indicatorLabel } from './indicatorLabel';
import { lastYearColumns, type LastYearSaid } from './lastYear';
import { additionColumns, consequenceColumns } from './outcomeColumns';
import { reasonsInWords } from './reasonsInWords';
import { textWidth } from './rowHeights';
import { writtenNumber } from './writtenNumber';

export type ResultRole = 'value' | 'points' | 'score' | 'rank' | 'rankedGrade' | 'grade' | 'entityGrade' | 'outcome' | 'reasons';

/** One column of results; `at` takes the engine's row. */
export interface ResultColumn {
  readonly role: ResultRole;
  readonly title: string;
  /** '' for none. */
  readonly unit: string;
  readonly at: (row: number) => CellValue;
  readonly style: Style;
  /** In characters. */
  readonly width: number;
}

/** Places a value is written with; what shows is the number format's business. */
const valuePlaces = 6;

/**
 * The result columns in the order a bureau reads them: last year's grade and years where they were carried in, what was derived, each indicator with its points, then total,
 * rank, grade by quota, final grade and why. An excluded row has its reason and nothing else.
 */
export function resultColumns(evaluation: Evaluation, lang: Lang, lastYear: LastYearSaid | null = null): readonly ResultColumn[] {
  const { places, status } = evaluation;
  const number = (column: ExactColumn, to: number) => (row: number): CellValue =>
    status[row] === 'excluded' ? null : writtenNumber(column.at(row), to);
  const graded = (cell: (row: number) => CellValue) => (row: number): CellValue =>
    status[row] === 'graded' ? cell(row) : null;
  const points = text(lang, 'sheets.unit.points');

  const indicators = evaluation.indicators.flatMap((indicator): ResultColumn[] => {
    const title = indicatorLabel(evaluation.ruleset, indicator.name, lang);
    const pointsTitle = text(lang, 'sheets.column.points', { indicator: title });
    const both: ResultColumn[] = [
      { role: 'value', title, unit: indicator.unit, at: number(indicator.values, valuePlaces), style: valueStyle(evaluation, indicator), width: twoLines(`${title}（${indicator.unit}）`) },
      { role: 'points', title: pointsTitle, unit: points, at: number(indicator.points, places), style: shown(places), width: twoLines(pointsTitle) },
    ];
    return isScored(evaluation.ruleset) ? both : both.slice(0, 1);
  });
  const grouped = evaluation.groups.length > 1;
  const placing: ResultColumn[] = [
    { role: 'score', title: text(lang, 'sheets.column.score'), unit: points, at: number(evaluation.scores, places), style: { ...shown(places), bold: true }, width: 12 },
    { role: 'rank', title: text(lang, grouped ? 'sheets.column.rankInGroup' : 'sheets.column.rank'), unit: '', at: graded((row) => evaluation.ranks[row] || null), style: { numberFormat: '0', align: 'center', border: true }, width: 9 },
  ];
  const grading: ResultColumn[] = [
    { role: 'rankedGrade', title: text(lang, 'sheets.column.rankedGrade'), unit: '', at: graded((row) => evaluation.rankedGrades[row] ?? null), style: centred, width: 10 },
    { role: 'grade', title: text(lang, 'sheets.column.grade'), unit: '', at: graded((row) => evaluation.grades[row] ?? null), style: { ...centred, bold: true }, width: 10 },
  ];
  return [
    ...lastYearColumns(lastYear, lang),
    ...derivedColumns(evaluation, lang),
    ...indicators,
    ...additionColumns(evaluation, lang),
    ...(isScored(evaluation.ruleset) ? placing : []),
    ...(isGraded(evaluation.ruleset) ? grading : []),
    ...entityColumns(evaluation, lang),
    ...consequenceColumns(evaluation, lang),
    { role: 'reasons', title: text(lang, 'sheets.column.reasons'), unit: '', at: (row) => reasonsInWords(evaluation, row, lang) || null, style: { border: true, align: 'left' }, width: 46 },
  ];
}

function derivedColumns({ derived, status }: Evaluation, lang: Lang): ResultColumn[] {
  return derived.map(({ label, unit, at }): ResultColumn => ({
    role: 'value', title: label[lang], unit, width: twoLines(`${label[lang]}（${unit}）`),
    style: unit === '%' ? { ...shown(2), numberFormat: '0.00%' } : typeof firstValue(at, status.length) === 'object' ? shown(4) : centred,
    at(row) {
      const value = status[row] === 'excluded' ? null : at(row);
      if (value === true || value === false) return text(lang, value ? 'sheets.yes' : 'sheets.no');
      return typeof value === 'object' ? writtenNumber(value, valuePlaces) : value;
    },
  }));
}

function firstValue(at: (row: number) => unknown, size: number): unknown {
  for (let row = 0; row < size; row++) if (at(row) !== null) return at(row);
  return null;
}

/** The grade of the firm as a whole, with its score, where plots are graded one by one. */
function entityColumns({ entity, places }: Evaluation, lang: Lang): ResultColumn[] {
  if (entity === null) return [];
  const title = text(lang, 'sheets.column.entityScore', { label: entity.label[lang] });
  return [
    { role: 'value', title, unit: text(lang, 'sheets.unit.points'), at: (row) => writtenNumber(entity.scores.at(row), places), style: shown(places), width: twoLines(title) },
    { role: 'entityGrade', title: entity.label[lang], unit: '', at: (row) => entity.grades[row] ?? null, style: { ...centred, bold: true }, width: twoLines(entity.label[lang]) },
  ];
}

/** Wide enough for the header in two lines: a header row of the user's may have no room for more. */
const twoLines = (header: string): number => Math.min(20, Math.max(10, Math.ceil(textWidth(header) / 2) + 2));

const centred: Style = { align: 'center', border: true, numberFormat: '@' };
const shown = (places: number): Style => ({ align: 'right', border: true, numberFormat: places === 0 ? '0' : `0.${'0'.repeat(places)}` });

/** A share stays a fraction in the cell and shows as a percentage. */
const valueStyle = (evaluation: Evaluation, indicator: IndicatorResult): Style =>
  indicator.unit === '%' ? { ...shown(2), numberFormat: '0.00%' } : shown(shownPlaces(evaluation, indicator));

/** Two places for ratios around ten and more, up to four for small ones: by the first benchmark, else by the first value. */
function shownPlaces(evaluation: Evaluation, indicator: IndicatorResult): number {
  const benchmark = evaluation.benchmarks.find((one) => one.indicator === indicator.name && one.value !== null)?.value ?? firstOf(indicator.values);
  const size = benchmark === null ? 1 : Math.abs(writtenNumber(benchmark, valuePlaces) ?? 1);
  return size >= 10 ? 2 : size >= 1 ? 3 : 4;
}

function firstOf(column: ExactColumn): ReturnType<ExactColumn['at']> {
  for (let row = 0; row < column.length; row++) {
    const value = column.at(row);
    if (value !== null) return value;
  }
  return null;
}

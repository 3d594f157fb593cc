import type { Evaluation, PolicyResult, StandardResult } from '../../engine';
import { text, type Lang } from '../../text/text';
import type { CellValue } from '../cell';
import type { Style } from '../plan';
import type { ResultColumn } from './resultColumns';
import { columnFormat } from './numberFormat';
import { textWidth } from './rowHeights';
import { writtenNumber } from './writtenNumber';

/** Places a policy's number is written with. */
const policyPlaces = 6;

const words: Style = { align: 'left', border: true };
const plain: Style = { align: 'right', border: true };

/** Factors and bonus points, which stand before the total. */
export function additionColumns({ coefficients, bonus, places, status, size }: Evaluation, lang: Lang): ResultColumn[] {
  const unlessExcluded = (at: (row: number) => CellValue) => (row: number): CellValue => (status[row] === 'excluded' ? null : at(row));
  const factors = coefficients.map(({ label, factors: column }): ResultColumn => ({
    role: 'outcome', title: label[lang], unit: '', width: 11, ...shownInFull(unlessExcluded((row) => writtenNumber(column.at(row), 4)), size),
  }));
  if (!bonus) return factors;
  const points: ResultColumn = {
    role: 'outcome', title: text(lang, 'outcome.column.bonus'), unit: text(lang, 'sheets.unit.points'), width: 10,
    ...shownInFull(unlessExcluded((row) => writtenNumber(bonus.totals.at(row), places)), size),
  };
  return [...factors, points];
}

/** What follows from the grade: a column for each standard and policy, and one with the names of the lists. */
export function consequenceColumns({ standards, policies, lists, size }: Evaluation, lang: Lang): ResultColumn[] {
  const checked = standards.map((standard): ResultColumn => ({
    role: 'outcome', title: standard.label[lang], unit: '', style: words, width: 22, at: (row) => standardInWords(standard, row, lang),
  }));
  const policy = policies.map((one): ResultColumn => ({
    role: 'value', title: one.label[lang], unit: one.unit, width: one.isText ? widthOf(one, size, lang) : 13,
    ...(one.isText
      ? { style: words, at: (row: number) => one.words(row)?.[lang] ?? null }
      : shownInFull((row) => writtenNumber(one.numbers.at(row), policyPlaces), size, one.unit === '%' ? '%' : '')),
  }));
  if (lists.length === 0) return [...checked, ...policy];
  const named: string[][] = Array.from({ length: size }, () => []);
  for (const { label, members } of lists) for (const row of members) named[row]?.push(label[lang]);
  const onLists: ResultColumn = {
    role: 'outcome', title: text(lang, 'outcome.column.lists'), unit: '', style: words, width: 26,
    at: (row) => named[row]?.join(lang === 'zh' ? '、' : ', ') || null,
  };
  return [...checked, ...policy, onLists];
}

/** Wide enough for the words that come up, up to a line a reader still takes in. */
function widthOf({ label, words: at }: PolicyResult, size: number, lang: Lang): number {
  const said = new Set(Array.from({ length: size }, (_, row) => at(row)?.[lang] ?? ''));
  return Math.min(46, Math.max(10, ...[label[lang], ...said].map((one) => textWidth(one) + 2)));
}

/** A column of numbers with as many places as the longest of them. */
function shownInFull(at: (row: number) => CellValue, size: number, unit: '' | '%' = ''): Pick<ResultColumn, 'style' | 'at'> {
  return { at, style: { ...plain, numberFormat: columnFormat(Array.from({ length: size }, (_, row) => at(row)), policyPlaces, unit) } };
}

/** @example '不达标：亩均税收、容积率' */
export function standardInWords({ status, failing, missing, rows }: StandardResult, row: number, lang: Lang): string | null {
  const own = status[row];
  if (own === null || own === undefined) return null;
  const labels = (names: readonly string[]): string =>
    names.map((name) => rows.find((one) => one.name === name)?.label[lang] ?? name).join(lang === 'zh' ? '、' : ', ');
  return text(lang, `outcome.standard.${own}`, { rows: labels((own === 'fail' ? failing[row] : missing[row]) ?? []) });
}

import type { Docket } from '../../../engine/analyse/docket';
import type { Evaluation } from '../../../engine';
import { text, type Lang } from '../../../text/text';
import { cellName } from '../../address';
import type { CellValue } from '../../cell';
import type { ColumnMatch, SubjectColumns } from '../../layout';
import type { SheetSpec } from '../../plan';
import { decimals, looks, startGrid } from '../grid';
import { writtenNumber } from '../writtenNumber';
import { placeWords } from './causeWords';

export interface DocketInput {
  readonly docket: Docket;
  readonly evaluation: Evaluation;
  readonly subjects: SubjectColumns;
  readonly matches: readonly ColumnMatch[];
  /** Name of the user's sheet. */
  readonly source: string;
}

const widths = [7, 28, 22, 12, 10, 24, 14, 14, 10, 10, 14, 16];
/** Decimals of a figure as it is filed. */
const FILED = 10;

/** Where a figure stands on the user's sheet; null for a field without a column. */
export function figureCell({ subjects, matches }: Pick<DocketInput, 'subjects' | 'matches'>, row: number, field: string): { readonly row: number; readonly column: number } | null {
  const column = matches.find((match) => match.field === field)?.column;
  const at = subjects.rows[row];
  return column === undefined || at === undefined ? null : { row: at, column };
}

/** What a docket counts: figures and the firms they belong to. */
export const docketCounts = ({ entries }: Docket, { leads }: Evaluation): { entries: number; firms: number } => ({ entries: entries.length, firms: new Set(entries.map(({ row }) => leads[row])).size });

/** 临界名单: figures whose last filed unit decides a grade, then the nearest on each side of every boundary. */
export function docketSheet(name: string, input: DocketInput, lang: Lang): SheetSpec {
  const { docket, evaluation, subjects, source } = input;
  const grid = startGrid(widths.length);
  grid.line(text(lang, 'analyse.docket.title', { sheet: source }), looks.title);
  grid.line(docket.entries.length === 0 ? text(lang, 'analyse.docket.none') : text(lang, 'analyse.docket.line', docketCounts(docket, evaluation)), { ...looks.quiet, wrap: true });
  grid.gap();
  const firm = (row: number): CellValue[] => [subjects.names[row] || subjects.ids[row] || String((subjects.rows[row] ?? row) + 1), subjects.ids[row] === subjects.names[row] ? null : (subjects.ids[row] || null)];
  const figure = { border: true, align: 'right', numberFormat: '#,##0.##########' } as const;
  const score = decimals(evaluation.places);
  if (docket.entries.length > 0) {
    grid.table({
      head: ['number', 'name', 'code', 'group', 'docket.cell', 'docket.field', 'docket.figure', 'docket.moved', 'docket.from', 'docket.to', 'docket.gap', 'docket.others'].map((key) => text(lang, `analyse.${key as 'number'}`)),
      columns: [looks.centre, looks.text, { ...looks.centre, numberFormat: '@' }, looks.text, looks.centre, looks.text, figure, figure, looks.centre, looks.centre, score, looks.count],
      rows: docket.entries.map(({ row, field, figure: filed, moved, from, to, group, gap, others }, index): CellValue[] => {
        const cell = figureCell(input, row, field);
        return [
          index + 1, ...firm(row), group || null, cell && cellName(cell.row, cell.column), field, writtenNumber(filed, FILED), writtenNumber(moved, FILED),
          placeWords(from, lang), placeWords(to, lang), writtenNumber(gap, evaluation.places), others,
        ];
      }),
    });
    grid.gap();
  }
  const nearest = docket.boundaries.flatMap(({ group, better, worse, last, first }) => [
    ...last.map((one) => ({ ...one, group, boundary: `${better}/${worse}`, side: text(lang, 'analyse.docket.above', { grade: better }) })),
    ...first.map((one) => ({ ...one, group, boundary: `${better}/${worse}`, side: text(lang, 'analyse.docket.below', { grade: worse }) })),
  ]);
  if (nearest.length > 0) {
    grid.line(text(lang, 'analyse.docket.nearest'), looks.section);
    grid.line(text(lang, 'analyse.docket.nearest-line'), looks.quiet);
    grid.table({
      head: ['number', 'name', 'code', 'group', 'docket.boundary', 'docket.side', 'docket.score', 'docket.gap', 'docket.rank', 'grade'].map((key) => text(lang, `analyse.${key as 'number'}`)),
      columns: [looks.centre, looks.text, { ...looks.centre, numberFormat: '@' }, looks.text, looks.centre, looks.text, score, score, looks.count, looks.centre],
      rows: nearest.map(({ row, gap, group, boundary, side }, index): CellValue[] => [
        index + 1, ...firm(row), group || null, boundary, side, writtenNumber(evaluation.scores.at(row), evaluation.places), writtenNumber(gap, evaluation.places),
        evaluation.ranks[row] ?? null, evaluation.grades[row] ?? null,
      ]),
    });
  }
  return { purpose: 'docket', name, ...grid.finish(widths), conditional: [], freeze: { rows: 0, columns: 0 }, charts: [], page: { landscape: true, repeatRows: 0 } };
}

import { cellDecimal, NO, YES, type Column, type Field } from '../../engine';
import { text, type Lang } from '../../text/text';
import { columnName } from '../address';
import type { CellValue } from '../cell';
import type { ColumnMatch } from '../layout';
import type { SheetSpec } from '../plan';
import { looks, startGrid, type Grid } from '../planning/grid';
import { writtenNumber } from '../planning/writtenNumber';
import { subjectName, type Documented } from './documented';
import { formPages } from './form';

const widths = [6, 22, 14, 10, 22, 20];
/** Places a figure is printed with: as many as any unit of the catalogue needs to show what was filed. */
const places = 6;

/** 数据确认表: one page a firm with every figure the rule reads of it, to be checked, signed and sealed. */
export function confirmationSheet(name: string, run: Documented, rows: readonly number[]): SheetSpec {
  const grid = startGrid(widths.length);
  const filed = filedFields(run);
  const page = formPages(grid, rows, (row) => drawPage(grid, run, filed, row));
  return { purpose: 'confirmations', name, ...grid.finish(widths), conditional: [], freeze: { rows: 0, columns: 0 }, charts: [], page };
}

interface Filed {
  readonly field: Field;
  readonly column: Column;
  readonly match: ColumnMatch | undefined;
}

/** The fields the ruleset reads that the table has, in the order of the sheet's columns. */
function filedFields({ evaluation, table, catalogue, matches }: Documented): readonly Filed[] {
  const { required, optional } = evaluation.ruleset.needs;
  const read = [...new Set([...required, ...optional])].flatMap((name): Filed[] => {
    const field = catalogue.byName.get(name);
    const column = table.columns.get(name);
    if (field === undefined || column === undefined || field.role === 'name' || field.role === 'code') return [];
    return [{ field, column, match: matches.find((one) => one.field === name) }];
  });
  return read.sort((a, b) => (a.match?.column ?? 0) - (b.match?.column ?? 0));
}

function drawPage(grid: Grid, run: Documented, filed: readonly Filed[], row: number): void {
  const { evaluation, subjects, table, lang, source } = run;
  const town = table.columns.get('所属镇街');
  grid.line(text(lang, 'document.confirmation.title', { ruleset: evaluation.ruleset.title[lang] }), { ...looks.title, size: 15, align: 'center', wrap: true });
  grid.gap();
  const first = grid.next();
  grid.put([text(lang, 'document.firm'), null, subjectName(run, row), null, text(lang, 'document.field.统一社会信用代码'), subjects.ids[row] === subjects.names[row] ? null : (subjects.ids[row] ?? null)]);
  grid.put([text(lang, 'document.field.所属镇街'), null, town?.kind === 'text' ? (town.values[row] ?? null) : null, null, text(lang, 'document.confirmation.row'), `${source} ${(subjects.rows[row] ?? row) + 1}`]);
  for (const at of [first, first + 1]) {
    grid.merge({ row: at, column: 0, rows: 1, columns: 2 });
    grid.merge({ row: at, column: 2, rows: 1, columns: 2 });
    grid.style({ row: at, column: 0, rows: 1, columns: widths.length }, { ...looks.text, numberFormat: '@' });
    for (const label of [0, 4]) grid.style({ row: at, column: label, rows: 1, columns: label === 0 ? 2 : 1 }, looks.head);
  }
  grid.table({
    head: (['number', 'confirmation.field', 'confirmation.value', 'confirmation.unit', 'confirmation.column', 'confirmation.opinion'] as const).map((key) => text(lang, `document.${key}`)),
    columns: [looks.centre, looks.text, { border: true, align: 'right', numberFormat: '#,##0.######' }, looks.centre, looks.text, looks.text],
    rows: filed.map(({ field, column, match }, index): CellValue[] => [
      index + 1, lang === 'zh' ? field.name : field.en, filedValue(column, row, lang), field.unit ?? null,
      match === undefined ? null : `${columnName(match.column)} ${match.header}`, null,
    ]),
  });
  grid.line(text(lang, 'document.confirmation.statement'), { wrap: true, border: true });
  for (const key of ['document.confirmation.firm', 'document.confirmation.town'] as const) {
    grid.gap();
    grid.line(text(lang, key), { wrap: true });
  }
}

/** A figure in the field's unit, exactly as evaluated; words for marks; nothing for what is missing. */
function filedValue(column: Column, row: number, lang: Lang): CellValue {
  if (column.kind === 'text') return column.values[row] ?? null;
  if (column.kind === 'flag') {
    const mark = column.values[row];
    return mark === YES ? text(lang, 'sheets.yes') : mark === NO ? text(lang, 'sheets.no') : null;
  }
  const value = column.values[row] as number;
  return Number.isNaN(value) ? null : writtenNumber(cellDecimal(value).value.mul(column.factor), places);
}

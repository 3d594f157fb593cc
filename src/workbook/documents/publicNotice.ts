import { text } from '../../text/text';
import type { CellValue } from '../cell';
import type { SheetSpec } from '../plan';
import { citation } from '../planning/citation';
import { gradeCells } from '../planning/colours';
import { looks, startGrid } from '../planning/grid';
import { subjectName, type Documented } from './documented';

/** Columns of the table that may stand in the notice beside name and grade: who and where a firm is, never what it reported. */
export type NoticeField = '统一社会信用代码' | '所属镇街';
export const noticeFields: readonly NoticeField[] = ['统一社会信用代码', '所属镇街'];

export interface NoticeOptions {
  readonly fields: readonly NoticeField[];
  /** Whether firms that are evaluated without a grade are named too. */
  readonly ungraded: boolean;
}

/** One line of the notice. */
export interface NoticeLine {
  readonly row: number;
  readonly name: string;
  readonly grade: string | null;
}

/**
 * Who is named in the public notice: by grade, best first, and within a grade by name alone, so that the order says
 * nothing of scores. The ungraded stand last; who is not evaluated is not named.
 */
export function noticeLines(run: Documented, options: NoticeOptions): readonly NoticeLine[] {
  const { evaluation } = run;
  const place = new Map(evaluation.ruleset.grades.order.map((grade, index) => [grade, index]));
  const last = place.size;
  const lines = evaluation.status.flatMap((status, row): NoticeLine[] => {
    if (status === 'excluded' || (status === 'ungraded' && !options.ungraded)) return [];
    return [{ row, name: subjectName(run, row), grade: status === 'graded' ? (evaluation.grades[row] ?? null) : null }];
  });
  const { compare } = new Intl.Collator('zh-Hans-CN');
  const rank = ({ grade }: NoticeLine): number => (grade === null ? last : (place.get(grade) ?? last));
  return lines.sort((a, b) => rank(a) - rank(b) || compare(a.name, b.name) || (a.name < b.name ? -1 : a.name > b.name ? 1 : a.row - b.row));
}

/** 公示稿: names and grades on one sheet, to be the only sheet of a file of its own. */
export function publicNotice(run: Documented, options: NoticeOptions): SheetSpec {
  const { evaluation, table, lang } = run;
  const { ruleset } = evaluation;
  const columns = options.fields.map((field) => ({ field, column: table.columns.get(field) })).filter(({ column }) => column?.kind === 'text');
  const grid = startGrid(3 + columns.length);
  grid.line(text(lang, 'document.notice.title', { ruleset: ruleset.title[lang] }), { ...looks.title, align: 'center' });
  grid.line(text(lang, 'document.notice.basis', { source: [...ruleset.sources.keys()].slice(0, 1).map((key) => citation(key, ruleset)).join('') || ruleset.title[lang] }), { wrap: true });
  const lines = noticeLines(run, options);
  const placed = grid.table({
    head: [text(lang, 'document.number'), text(lang, 'document.firm'), ...columns.map(({ field }) => text(lang, `document.field.${field}`)), text(lang, 'sheets.column.grade')],
    columns: [looks.centre, looks.text, ...columns.map(() => ({ ...looks.centre, wrap: true, numberFormat: '@' })), { ...looks.centre, bold: true, numberFormat: '@' }],
    rows: lines.map((line, index): CellValue[] => [
      index + 1, line.name,
      ...columns.map(({ column }) => (column?.kind === 'text' ? (column.values[line.row] ?? null) : null)),
      line.grade ?? text(lang, 'document.notice.ungraded'),
    ]),
  });
  grid.gap();
  for (const key of ['document.notice.period', 'document.notice.objection', 'document.notice.contact'] as const) grid.line(text(lang, key), { wrap: true });
  return {
    purpose: 'results',
    name: text(lang, 'document.notice.sheet'),
    ...grid.finish([7, 44, ...columns.map(() => 22), 12]),
    conditional: gradeCells(ruleset.grades.order, { row: placed.first, column: 2 + columns.length, rows: placed.rows, columns: 1 }),
    freeze: { rows: placed.first, columns: 0 },
    charts: [],
    page: { landscape: false, repeatRows: placed.first },
  };
}

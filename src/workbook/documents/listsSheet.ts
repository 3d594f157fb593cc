import { text } from '../../text/text';
import type { CellValue } from '../cell';
import type { SheetSpec } from '../plan';
import { citation } from '../planning/citation';
import { looks, startGrid, type Grid } from '../planning/grid';
import { absentWords, subjectName, type Documented } from './documented';

const widths = [7, 36, 22, 18, 10, 10];

/** 名单: every list of the ruleset (leaders, low-efficiency, land by data and the rest) with who is on it, in its order. */
export function listsSheet(name: string, run: Documented): SheetSpec {
  const { evaluation, lang } = run;
  const grid = startGrid(widths.length);
  grid.line(text(lang, 'document.lists.title', { ruleset: evaluation.ruleset.title[lang] }), looks.title);
  const absent = absentWords(run, lang);
  if (absent !== null) grid.line(absent, { ...looks.quiet, wrap: true });
  for (const list of evaluation.lists) {
    grid.gap();
    const row = grid.next();
    grid.line(text(lang, 'document.lists.list', { label: list.label[lang], count: list.members.length }), looks.section);
    grid.style({ row, column: 0, rows: 1, columns: widths.length }, looks.section);
    grid.line(text(lang, 'document.lists.cite', { cite: citation(list.cite, evaluation.ruleset) }), looks.quiet);
    if (list.members.length > 0) members(grid, run, list.members);
    if (list.repeated.length > 0) {
      grid.line(text(lang, 'document.lists.repeated', { names: list.repeated.map((one) => subjectName(run, one)).join(lang === 'zh' ? '、' : ', ') }), { ...looks.quiet, wrap: true });
    }
  }
  return { purpose: 'lists', name, ...grid.finish(widths), conditional: [], freeze: { rows: 1, columns: 0 }, charts: [], page: { landscape: false, repeatRows: 1 } };
}

function members(grid: Grid, run: Documented, rows: readonly number[]): void {
  const { evaluation, grades, subjects, table, lang } = run;
  const town = table.columns.get('所属镇街');
  grid.table({
    head: [
      text(lang, 'document.number'), text(lang, 'document.firm'), text(lang, 'document.field.统一社会信用代码'), text(lang, 'document.field.所属镇街'),
      text(lang, 'sheets.column.grade'), text(lang, 'document.lists.rank'),
    ],
    columns: [looks.centre, looks.text, { ...looks.centre, numberFormat: '@' }, looks.centre, { ...looks.centre, bold: true }, looks.centre],
    rows: rows.map((row, index): CellValue[] => [
      index + 1, subjectName(run, row), subjects.ids[row] === subjects.names[row] ? null : (subjects.ids[row] ?? null),
      town?.kind === 'text' ? (town.values[row] ?? null) : null, grades.of[row] ?? null, evaluation.ranks[row] || null,
    ]),
  });
}

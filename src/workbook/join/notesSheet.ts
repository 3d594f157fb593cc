import type { Issue } from '../../engine/index';
import { text, type Lang } from '../../text/text';
import { cellName } from '../address';
import type { CellValue } from '../cell';
import type { SheetSpec, Style } from '../plan';
import { looks, startGrid, type Grid } from '../planning/grid';
import { bySeverity, issueWords } from '../planning/issueWords';
import type { ColumnOrigin, JoinedColumn } from './combine';
import type { PairDecision } from './decisions';
import { evidenceOf, type DoubtSide } from './evidence';
import { sourcesOf } from './identities';
import type { Joined, OutsideFirm } from './join';
import { headOf } from './joinedSheet';
import { factorOf, type JoinSource } from './source';

const widths = [7, 32, 26, 32, 24, 14, 64];
/** A list that nobody could read to the end helps nobody; the count of the rest is said. */
const most = 20_000;

/** 合并说明: where each column comes from, which names were taken for one, who is missing where, what differs, cell by cell. */
export function notesSheet(name: string, joined: Joined, lang: Lang): SheetSpec {
  const grid = startGrid(widths.length);
  const { sources, base, firms } = joined;
  grid.line(text(lang, 'join.notes.title'), looks.title);
  grid.line(text(lang, 'join.notes.line', { base: sources[base]?.label ?? '', firms: firms.length }), looks.quiet);
  sheetsTable(grid, joined, lang);
  columnsTable(grid, joined, lang);
  if (joined.decided.length > 0) list(grid, lang, 'decided', joined.decided.map((pair) => decidedRow(pair, joined, lang)));
  if (joined.doubts.length > 0) list(grid, lang, 'doubts', joined.doubts.map((doubt) => {
    const { a, b, why } = evidenceOf(joined, doubt);
    return [a.name, a.code, b.name, b.code, text(lang, 'join.notes.open'), `${text(lang, `join.why.${why}`)}${placesOf(a, b, lang)}`];
  }));
  list(grid, lang, 'missing', missingRows(joined, lang));
  list(grid, lang, 'outside', joined.outside.map((firm) => [firm.name, firm.code, outsidePlaces(firm, sources, lang)]));
  list(grid, lang, 'issues', bySeverity(joined.issues).map((issue) => [
    issue.row === undefined ? null : (firms[issue.row]?.name || (firms[issue.row]?.code ?? null)), issue.field ?? null,
    issue.cell === undefined ? null : `${issue.cell.sheet}!${cellName(issue.cell.row, issue.cell.column)}`, otherCell(issue), text(lang, `sheets.severity.${issue.severity}`), issueWords(issue, lang),
  ]));
  return {
    purpose: 'joined-notes', name, ...grid.finish(widths), conditional: [],
    freeze: { rows: 2, columns: 0 }, charts: [], page: { landscape: true, repeatRows: 2 },
  };
}

type Section = 'sheets' | 'columns' | 'decided' | 'doubts' | 'missing' | 'outside' | 'issues';

/** A numbered list under a heading of its own. */
function list(grid: Grid, lang: Lang, section: Section, rows: readonly (readonly CellValue[])[], look: readonly Style[] = []): void {
  grid.gap();
  grid.line(text(lang, `join.notes.${section}`, { n: rows.length }), looks.section);
  if (rows.length === 0) return grid.line(text(lang, 'join.notes.none'), looks.quiet);
  grid.table({
    head: ['join.notes.number' as const, ...heads[section]].map((key) => text(lang, key)),
    columns: [looks.centre, ...heads[section].map((_, i) => look[i] ?? looks.text)],
    rows: rows.slice(0, most).map((row, i) => [i + 1, ...row]),
  });
  if (rows.length > most) grid.line(text(lang, 'join.notes.more', { n: rows.length - most }), looks.quiet);
}

const heads = {
  sheets: ['join.notes.sheet', 'join.notes.role', 'join.notes.rows', 'join.notes.listed', 'join.notes.lacking', 'join.notes.fields'],
  columns: ['join.notes.column', 'join.notes.sheet', 'join.notes.header', 'join.notes.unit', 'join.notes.taken', 'join.notes.how'],
  decided: ['join.notes.one', 'join.notes.verdict', 'join.notes.other'],
  doubts: ['join.notes.one', 'join.notes.code', 'join.notes.other', 'join.notes.code', 'join.notes.verdict', 'join.notes.evidence'],
  missing: ['join.notes.firm', 'join.notes.code', 'join.notes.not-on'],
  outside: ['join.notes.firm', 'join.notes.code', 'join.notes.stands'],
  issues: ['join.notes.firm', 'join.notes.column', 'join.notes.cell', 'join.notes.other-cell', 'join.notes.severity', 'join.notes.words'],
} as const;

function sheetsTable(grid: Grid, { sources, base, missing, firms, columns }: Joined, lang: Lang): void {
  list(grid, lang, 'sheets', sources.map((source, s): CellValue[] => {
    const used = columns.flatMap(({ field, origins }) => (origins.some((origin) => origin.source === s) ? [field.name] : []));
    const unused = source.matches.filter(({ field, header }) => field === null && !/^序号$/.test(header)).map(({ header }) => header);
    const lacking = missing[s]?.length ?? 0;
    return [
      source.label, text(lang, s === base ? 'join.notes.base' : 'join.notes.data'), source.subjects.rows.length, firms.length - lacking, lacking,
      [used.join('、'), ...(unused.length > 0 ? [text(lang, 'join.notes.unused', { headers: unused.join('、') })] : [])].filter((part) => part !== '').join('\n'),
    ];
  }), [looks.text, looks.centre, looks.count, looks.count, looks.count, looks.text]);
}

function columnsTable(grid: Grid, { columns, sources }: Joined, lang: Lang): void {
  list(grid, lang, 'columns', columns.flatMap((column) => column.origins.map((origin): CellValue[] => {
    const source = sources[origin.source] as JoinSource;
    const match = source.matches.find((one) => one.column === origin.column);
    return [headOf(column), source.label, `${match?.header ?? ''} ${cellName(source.layout.headerRow + source.layout.headerRows - 1, origin.column)}`, match?.unit ?? null, origin.filled, howTaken(column, origin, source, lang)];
  })), [looks.text, looks.text, looks.text, looks.centre, looks.count, looks.text]);
}

/** By which unit, times what, over how many rows. */
function howTaken({ field, origins }: JoinedColumn, origin: ColumnOrigin, source: JoinSource, lang: Lang): string {
  const match = source.matches.find((one) => one.column === origin.column);
  const factor = factorOf(source, field.name);
  const parts = [
    ...(origins.length > 1 ? [text(lang, 'join.notes.priority', { n: origins.indexOf(origin) + 1 })] : []),
    ...(match?.unitFrom ? [text(lang, `join.unit.${match.unitFrom}`)] : []),
    ...(factor.numerator === factor.denominator ? [] : [text(lang, 'join.notes.factor', { factor: factor.toString(), unit: field.unit ?? '' })]),
    ...(origin.summed > 0 ? [text(lang, 'join.notes.summed', { n: origin.summed })] : []),
  ];
  return parts.join(lang === 'zh' ? '；' : '; ');
}

function decidedRow({ a, b, same }: PairDecision, { labels, identities }: Joined, lang: Lang): CellValue[] {
  const shown = (label: string): string => identities[labels.indexOf(label)]?.shownName || label;
  return [shown(a), text(lang, same ? 'join.notes.same' : 'join.notes.different'), shown(b)];
}

function missingRows({ missing, firms, sources }: Joined, lang: Lang): CellValue[][] {
  const lacking = firms.map(() => [] as string[]);
  missing.forEach((places, s) => places.forEach((place) => lacking[place]?.push((sources[s] as JoinSource).label)));
  return lacking.flatMap((labels, place) => (labels.length === 0 ? [] : [[firms[place]?.name ?? null, firms[place]?.code ?? null, labels.join(lang === 'zh' ? '、' : ', ')]]));
}

function outsidePlaces({ rows }: OutsideFirm, sources: readonly JoinSource[], lang: Lang): string {
  return sourcesOf(rows).map((s) => {
    const source = sources[s] as JoinSource;
    return text(lang, 'join.notes.place', { sheet: source.label, rows: (rows[s] as readonly number[]).slice(0, 5).map((row) => (source.subjects.rows[row] as number) + 1).join(lang === 'zh' ? '、' : ', ') });
  }).join(lang === 'zh' ? '；' : '; ');
}

/** The cell that says otherwise, where the issue is about two. */
function otherCell({ cell, params }: Issue): string | null {
  const other = params?.['cell'];
  return other === undefined ? null : `${params?.['source'] ?? cell?.sheet ?? ''}!${other}`;
}

function placesOf(a: DoubtSide, b: DoubtSide, lang: Lang): string {
  const of = (side: DoubtSide): string => side.places.slice(0, 3).map(({ sheet, cell }) => `${sheet}!${cell}`).join(lang === 'zh' ? '、' : ', ');
  return text(lang, 'join.notes.places', { a: of(a), b: of(b) });
}
